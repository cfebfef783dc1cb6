package news.synoptic.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.synoptic.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole pages in {@code resources/extract/<case>/in.*} with the article expected in {@code
 * out.txt}; the ending says the media type. {@code -Dcases.write=true} writes the expected files
 * anew, to be read in review. A case that is named {@code refusal-…} expects a reason.
 */
class ExtractCasesTest {
  private static final Path CASES = Path.of("src/test/resources/extract");
  private static final Map<String, String> TYPES =
      Map.of(
          "in.html", "text/html",
          "in.txt", "text/plain",
          "in.md", "text/markdown",
          "in.json", "application/json");

  @TestFactory
  Stream<DynamicTest> readsThePageAsExpected() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      List<Path> sorted = cases.filter(Files::isDirectory).sorted().toList();
      assertThat(sorted).hasSizeGreaterThan(100);
      return sorted.stream()
          .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> check(path)));
    }
  }

  private static void check(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path in =
          files
              .filter(file -> TYPES.containsKey(file.getFileName().toString()))
              .findFirst()
              .orElseThrow();
      String read = ArticleText.of(new ArticleExtractor().extract(page(folder, in)));
      if (Boolean.getBoolean("cases.write")) {
        Files.writeString(folder.resolve("out.txt"), read);
      }
      assertThat(read).isEqualTo(Files.readString(folder.resolve("out.txt")));
    }
  }

  private static Page page(Path folder, Path in) throws IOException {
    String name = folder.getFileName().toString();
    return new Page(
        name,
        URI.create("https://www.northgatepost.example/2024/03/02/" + name),
        TYPES.get(in.getFileName().toString()),
        null,
        Files.readAllBytes(in),
        Page.Hints.NONE);
  }
}
