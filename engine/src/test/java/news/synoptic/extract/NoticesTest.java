package news.synoptic.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.synoptic.Article;
import news.synoptic.Outcome;
import news.synoptic.Page;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of {@code resources/notices.txt}, once on a page of HTML and once in a text. */
class NoticesTest {
  private static final String ONE =
      "The town council of Orlan Bay voted on Tuesday to rebuild the harbour wall, which the winter"
          + " storms had broken in two places, and to pay for it with a loan over twelve years.";
  private static final String TWO =
      "“We looked at every other way, and there is none,” said the mayor, Ilva Tarn, after the"
          + " meeting. Work is to begin in May and to end before the first storms of the autumn.";
  private static final String THREE =
      "The fishermen of the bay, who have moored at Grennick since January, asked the council for a"
          + " share of the costs of the longer way. The council will answer in a month.";

  @TestFactory
  Stream<DynamicTest> keepsANoticeApartFromTheText() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/notices.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> check(line)));
  }

  private static void check(String line) {
    int bar = line.indexOf(" | ");
    String kind = line.substring(0, bar);
    String words = line.substring(bar + 3);
    boolean notice = !kind.equals("TEXT");
    for (Article article : new Article[] {html(words, notice), text(words, notice)}) {
      assertThat(article.notices().stream().map(one -> one.kind().name()).toList())
          .isEqualTo(notice ? List.of(kind) : List.of());
      assertThat(article.text()).contains(ONE, TWO, THREE);
      assertThat(article.text().contains(words)).isEqualTo(!notice);
    }
  }

  /** A notice stands behind the text, where pages put it; a sentence in the midst of it. */
  private static Article html(String words, boolean notice) {
    String tail = "<p>" + (notice ? THREE : words) + "</p><p>" + (notice ? words : THREE) + "</p>";
    return read(
        "<html lang=en><head><title>Harbour wall</title></head><body><nav><a href=/>Home</a></nav>"
            + "<article><h1>Harbour wall to be rebuilt</h1><p>"
            + ONE
            + "</p><p>"
            + TWO
            + "</p>"
            + tail
            + "</article></body></html>",
        "text/html");
  }

  private static Article text(String words, boolean notice) {
    String tail = notice ? THREE + "\n\n" + words : words + "\n\n" + THREE;
    return read(
        "Harbour wall to be rebuilt\n\n" + ONE + "\n\n" + TWO + "\n\n" + tail, "text/plain");
  }

  private static Article read(String page, String type) {
    Outcome<Article> outcome =
        new ArticleExtractor()
            .extract(
                new Page(
                    "page",
                    null,
                    type,
                    null,
                    page.getBytes(StandardCharsets.UTF_8),
                    Page.Hints.NONE));
    assertThat(outcome).isInstanceOf(Outcome.Kept.class);
    return ((Outcome.Kept<Article>) outcome).value();
  }
}
