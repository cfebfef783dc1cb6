package news.synoptic.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files in {@code resources/fetch/<case>/in*} and in {@code out.txt} what becomes of them, one line
 * an outcome; no host of theirs can be reached. {@code -Dsynoptic.rewrite=true} writes the expected
 * files anew, to be read in review.
 */
class FetchCasesTest {
  private static final Path CASES = Path.of("src/test/resources/fetch");

  @TestFactory
  Stream<DynamicTest> readsEachFileAsExpected() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      List<Path> sorted = cases.filter(Files::isDirectory).sorted().toList();
      assertThat(sorted).isNotEmpty();
      return sorted.stream()
          .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
    }
  }

  private static void check(Path path) throws IOException {
    String[] inputs;
    try (Stream<Path> files = Files.list(path)) {
      inputs =
          files
              .filter(file -> file.getFileName().toString().startsWith("in"))
              .map(Path::toString)
              .sorted()
              .toArray(String[]::new);
    }
    assertThat(inputs).isNotEmpty();
    List<String> read = Reading.of(inputs).lines(path + "/");
    Path out = path.resolve("out.txt");
    if (Boolean.getBoolean("synoptic.rewrite")) {
      Files.write(out, read);
    }
    assertThat(read).isEqualTo(Files.readAllLines(out));
  }
}
