package news.synoptic.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole stories in {@code resources/brief/<case>/in.txt} with the brief expected in {@code
 * out.txt}; {@code -Dsynoptic.rewrite=true} writes the expected files anew, to be read in review.
 */
class BriefCasesTest {
  private static final Path CASES = Path.of("src/test/resources/brief");

  @TestFactory
  Stream<DynamicTest> writesTheExpectedBrief() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      List<Path> sorted = cases.filter(Files::isDirectory).sorted().toList();
      assertThat(sorted).isNotEmpty();
      return sorted.stream()
          .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
    }
  }

  private static void check(Path path) throws IOException {
    StoryFixture fixture =
        StoryFixture.read(path.getFileName().toString(), Files.readString(path.resolve("in.txt")));
    String written =
        BriefText.of(new BriefWriter().write(fixture.story(), fixture.alignment(), List.of()));
    if (Boolean.getBoolean("synoptic.rewrite")) {
      Files.writeString(path.resolve("out.txt"), written);
    }
    assertThat(written).isEqualTo(Files.readString(path.resolve("out.txt")));
  }
}
