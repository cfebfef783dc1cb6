package news.synoptic.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import news.synoptic.Article;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import org.junit.jupiter.api.Test;

/**
 * Pages that are meant to hang, to fill the memory or to throw. The times allow for a crowded
 * machine and still tell a square law from a line. Broken pages are {@code FuzzTest}'s in {@code
 * eval}.
 */
class PathologicalPagesTest {
  private static final Duration LONG = Duration.ofSeconds(90);
  private static final String PARAGRAPH =
      "<p>The town council of Orlan Bay voted on Tuesday to rebuild the harbour wall, which the"
          + " winter storms had broken in two places.</p>\n";

  private static Outcome<Article> extract(String html) {
    return extract(html.getBytes(StandardCharsets.UTF_8), "text/html");
  }

  private static Outcome<Article> extract(byte[] bytes, String type) {
    return new ArticleExtractor()
        .extract(new Page("page", null, type, null, bytes, Page.Hints.NONE));
  }

  @Test
  void readsAPageOfTwentyMegabytes() {
    String page = "<html><body><article>" + PARAGRAPH.repeat(151_000) + "</article></body></html>";
    assertThat(page.length()).isGreaterThan(20_000_000);
    assertTimeoutPreemptively(
        LONG, () -> assertThat(extract(page)).isInstanceOf(Outcome.Kept.class));
  }

  @Test
  void refusesAHundredThousandNestedElements() {
    String page = "<div>".repeat(100_000) + PARAGRAPH;
    assertTimeoutPreemptively(
        LONG, () -> assertThat(reason(extract(page))).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void refusesFiftyMegabytesOfNestedElements() {
    String page = "<div>".repeat(10_000_000);
    assertTimeoutPreemptively(
        LONG, () -> assertThat(reason(extract(page))).isEqualTo(Reason.TOO_LARGE));
  }

  @Test
  void readsThirtyThousandSiblings() {
    String page = "<body>" + "<div><span>menu</span></div>".repeat(30_000) + PARAGRAPH.repeat(5);
    assertTimeoutPreemptively(LONG, () -> assertThat(extract(page)).isInstanceOf(Outcome.class));
  }

  @Test
  void readsALineOfFourMegabytes() {
    byte[] line = "a ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8);
    assertTimeoutPreemptively(
        LONG, () -> assertThat(extract(line, "text/plain")).isInstanceOf(Outcome.class));
  }

  @Test
  void readsAClassAttributeOfAMegabyte() {
    String page = "<div class=\"" + "nav-".repeat(250_000) + "\">" + PARAGRAPH.repeat(5) + "</div>";
    assertTimeoutPreemptively(LONG, () -> assertThat(extract(page)).isInstanceOf(Outcome.class));
  }

  private static Reason reason(Outcome<Article> outcome) {
    return switch (outcome) {
      case Outcome.Kept<Article> kept -> Reason.INTERNAL;
      case Outcome.Refused<Article> refused -> refused.dropped().reason();
    };
  }
}
