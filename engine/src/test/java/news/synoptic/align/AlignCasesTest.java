package news.synoptic.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.synoptic.Story;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole stories in {@code resources/align/<case>/in.txt} with the claims and origins expected in
 * {@code out.txt}; {@code -Dsynoptic.rewrite=true} writes the expected files anew, to be read in
 * review.
 */
class AlignCasesTest {
  private static final Path CASES = Path.of("src/test/resources/align");
  private static final ClaimAligner ALIGNER = new ClaimAligner(new SentenceMatcher());

  @TestFactory
  Stream<DynamicTest> alignsAsExpected() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      List<Path> sorted = cases.filter(Files::isDirectory).sorted().toList();
      assertThat(sorted).isNotEmpty();
      return sorted.stream()
          .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
    }
  }

  private static void check(Path path) throws IOException {
    Story story = TellingFile.read(Files.readString(path.resolve("in.txt")));
    String written = TellingFile.of(story, ALIGNER.align(story));
    if (Boolean.getBoolean("synoptic.rewrite")) {
      Files.writeString(path.resolve("out.txt"), written);
    }
    assertThat(written).isEqualTo(Files.readString(path.resolve("out.txt")));
  }
}
