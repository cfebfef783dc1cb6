package news.synoptic.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.Copy;
import news.synoptic.Story;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Streams of invented articles in {@code resources/cluster/<case>/in.txt}, in the order of their
 * arrival, with the stories expected in {@code out.txt}, one a line: its articles, then which is a
 * copy of which. {@code -Dsynoptic.rewrite=true} writes the expected files anew, to be read in
 * review.
 */
class ClusterCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cluster");

  @TestFactory
  Stream<DynamicTest> gathersTheExpectedStories() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      List<Path> sorted = cases.filter(Files::isDirectory).sorted().toList();
      assertThat(sorted).isNotEmpty();
      return sorted.stream()
          .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
    }
  }

  private static void check(Path path) throws IOException {
    String written = told(Fold.of(Press.read(Files.readString(path.resolve("in.txt")))).stories());
    if (Boolean.getBoolean("synoptic.rewrite")) {
      Files.writeString(path.resolve("out.txt"), written);
    }
    assertThat(written).isEqualTo(Files.readString(path.resolve("out.txt")));
  }

  static String told(List<Story> stories) {
    return stories.stream().map(ClusterCasesTest::told).sorted().collect(Collectors.joining());
  }

  private static String told(Story story) {
    StringBuilder line = new StringBuilder();
    for (Annotated article : story.articles()) {
      line.append(line.isEmpty() ? "" : " ").append(article.id());
    }
    for (Copy copy : story.copies()) {
      line.append("; ").append(copy.copy()).append(" copies ").append(copy.original());
    }
    return line.append('\n').toString();
  }
}
