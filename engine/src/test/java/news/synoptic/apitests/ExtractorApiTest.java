package news.synoptic.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.synoptic.Article;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.extract.ArticleExtractor;
import org.junit.jupiter.api.Test;

/** The extractor as its page in docs/ shows it to others; the region is printed there. */
class ExtractorApiTest {
  private static final Path CASES = Path.of("src/test/resources/extract");

  private static String text(byte[] bytes) {
    // @start region=three-lines
    Page page =
        new Page(
            "storm.html",
            URI.create("https://example.org/storm"),
            "text/html",
            null,
            bytes,
            Page.Hints.NONE);
    Outcome<Article> outcome = new ArticleExtractor().extract(page);
    String text = outcome instanceof Outcome.Kept<Article>(Article article) ? article.text() : "";
    // @end
    return text;
  }

  @Test
  void givesTheTextInThreeLines() {
    String storm =
        "The storm that crossed Orlan Bay in the night broke the harbour wall in two places, and"
            + " the ferry to Grennick will not run before Friday, the harbour master said.";
    String more =
        "The town council meets on Thursday to decide how the repair is to be paid for. It was the"
            + " third storm of the winter, and the strongest since the wall was built.";
    String html =
        "<html><body><article><h1>Storm breaks the harbour wall of Orlan Bay</h1><p>%s</p><p>%s</p>"
                .formatted(storm, more)
            + "</article></body></html>";
    assertThat(text(html.getBytes(StandardCharsets.UTF_8))).isEqualTo(storm + "\n" + more);
    assertThat(text(new byte[] {1, 2, 3})).isEmpty();
  }

  @Test
  void isPrintedInTheDocuments() throws IOException {
    List<String> source =
        Files.readAllLines(Path.of("src/test/java/news/synoptic/apitests/ExtractorApiTest.java"));
    int start = source.indexOf("    // @start region=three-lines");
    int end = source.indexOf("    // @end");
    String region = squeezed(String.join("\n", source.subList(start + 1, end)));
    assertThat(region).contains("newArticleExtractor()");
    assertThat(squeezed(Files.readString(Path.of("../docs/extractor.md")))).contains(region);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void servesManyThreadsWithOneObject() throws IOException {
    List<Page> pages;
    try (Stream<Path> files = Files.walk(CASES)) {
      pages =
          files
              .filter(file -> file.endsWith("in.html"))
              .sorted()
              .map(ExtractorApiTest::page)
              .toList();
    }
    ArticleExtractor extractor = new ArticleExtractor();
    List<String> alone = pages.stream().map(page -> extractor.extract(page).toString()).toList();
    List<String> together =
        IntStream.range(0, 3 * pages.size())
            .parallel()
            .mapToObj(i -> extractor.extract(pages.get(i % pages.size())).toString())
            .toList();
    assertThat(alone).hasSizeGreaterThan(50);
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % pages.size()));
    }
  }

  private static Page page(Path file) {
    try {
      return new Page(
          file.toString(), null, "text/html", null, Files.readAllBytes(file), Page.Hints.NONE);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
