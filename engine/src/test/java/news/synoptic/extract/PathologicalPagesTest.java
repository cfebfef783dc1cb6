package news.synoptic.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import news.synoptic.Article;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import org.junit.jupiter.api.Test;

/**
 * Pages that are meant to hang, to fill the memory or to throw. The times allow for a crowded
 * machine and still tell a square law from a line. {@code -Dfuzz.pages=20000} mutates more pages.
 */
class PathologicalPagesTest {
  private static final Duration LONG = Duration.ofSeconds(90);
  private static final int MUTATED = Integer.getInteger("fuzz.pages", 300);
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

  @Test
  void neverThrowsOnMutatedPages() throws IOException {
    List<byte[]> pages = pages();
    Random random = new Random(20231030);
    for (int i = 0; i < MUTATED; i++) {
      byte[] page = mutated(pages, random);
      assertThat(extract(page, "text/html")).as("page %d", i).isNotNull();
    }
  }

  private static List<byte[]> pages() throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/extract"))) {
      for (Path file : files.filter(f -> f.endsWith("in.html")).sorted().toList()) {
        pages.add(Files.readAllBytes(file));
      }
    }
    assertThat(pages).hasSizeGreaterThan(50);
    return pages;
  }

  /** A page with bytes changed, a stretch cut, doubled, or put in from another page. */
  private static byte[] mutated(List<byte[]> pages, Random random) {
    byte[] page = pages.get(random.nextInt(pages.size())).clone();
    for (int changes = random.nextInt(6); changes >= 0; changes--) {
      if (page.length < 2) {
        break;
      }
      int from = random.nextInt(page.length);
      int to = from + random.nextInt(Math.min(200, page.length - from) + 1);
      byte[] other = pages.get(random.nextInt(pages.size()));
      page =
          switch (random.nextInt(4)) {
            case 0 -> joined(page, 0, from, page, to, page.length);
            case 1 -> joined(page, 0, to, page, from, page.length);
            case 2 -> joined(page, 0, from, other, Math.min(from, other.length), other.length);
            default -> {
              page[from] = (byte) random.nextInt(256);
              yield page;
            }
          };
    }
    return page;
  }

  private static byte[] joined(byte[] a, int a0, int a1, byte[] b, int b0, int b1) {
    byte[] all = new byte[a1 - a0 + b1 - b0];
    System.arraycopy(a, a0, all, 0, a1 - a0);
    System.arraycopy(b, b0, all, a1 - a0, b1 - b0);
    return all;
  }

  private static Reason reason(Outcome<Article> outcome) {
    return switch (outcome) {
      case Outcome.Kept<Article> kept -> Reason.INTERNAL;
      case Outcome.Refused<Article> refused -> refused.dropped().reason();
    };
  }
}
