package news.synoptic.fetch.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * What a feed or news sitemap says.
 *
 * @param title its name; empty if none
 * @param lang its language tag; empty if none
 * @param site the page that it belongs to; null if it names none
 * @param hub where it announces what is new; null if nowhere
 * @param pace how often it wants to be asked
 * @param isSitemap whether it is a sitemap, which robots.txt may forbid
 * @param items in feed order, as many as were to be read
 * @param listed how many items the feed has
 */
public record Feed(
    String title,
    String lang,
    @Nullable URI site,
    @Nullable URI hub,
    Pace pace,
    boolean isSitemap,
    List<Item> items,
    int listed) {
  private static final List<String> TEASER_ENDS = teaserEnds();

  // Characters from which on a content, or a description, is believed to be an article: excerpts
  // of content are rare and short, descriptions are excerpts most of the time.
  private static final int LEAST_CONTENT = 600;
  private static final int LEAST_SUMMARY = 1200;

  /** Copies the list. */
  public Feed {
    items = List.copyOf(items);
  }

  /**
   * One item.
   *
   * @param id what the feed calls it; empty if nothing
   * @param link the page it speaks of; null if it names none
   * @param title plain text; empty if none
   * @param authors names
   * @param published null if unknown
   * @param updated when it says that it was changed; null if it does not
   * @param source the medium that the item says it is from; empty if none
   * @param lang its own language tag; empty if none
   * @param content HTML that the feed gives as the content; empty if none
   * @param summary HTML that the feed gives as a description; empty if none
   */
  public record Item(
      String id,
      @Nullable URI link,
      String title,
      List<String> authors,
      @Nullable OffsetDateTime published,
      @Nullable OffsetDateTime updated,
      String source,
      String lang,
      String content,
      String summary) {
    /** Copies the list. */
    public Item {
      authors = List.copyOf(authors);
    }

    /** HTML that looks like the whole article; empty if there is only an excerpt. */
    public String whole() {
      if (isWhole(textOf(content), LEAST_CONTENT)) {
        return content;
      }
      return isWhole(textOf(summary), LEAST_SUMMARY) ? summary : "";
    }

    /** The longer of content and summary, whole or not; empty if there is no text. */
    public String anything() {
      String longer = content.length() >= summary.length() ? content : summary;
      return textOf(longer).isEmpty() ? "" : longer;
    }

    /**
     * A page made of what the feed carries.
     *
     * @param name how the page or a refusal names it
     * @param html what it shows
     * @param hints what is known of it beside
     */
    public Outcome<Page> page(String name, String html, Page.Hints hints) {
      if (html.isEmpty()) {
        return Outcome.refused(name, Reason.EMPTY, "an item without text or link");
      }
      String heading = Entities.escape(title);
      String page =
          "<!DOCTYPE html>\n<html"
              + (hints.lang().isEmpty() ? "" : " lang=\"" + Entities.escape(hints.lang()) + "\"")
              + "><head><meta charset=\"utf-8\"><title>"
              + heading
              + "</title></head>\n<body><article><h1>"
              + heading
              + "</h1>\n"
              + html
              + "\n</article></body></html>\n";
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      return Outcome.kept(new Page(name, link, "text/html", "UTF-8", bytes, hints));
    }

    private static boolean isWhole(String text, int least) {
      String end = text.substring(Math.max(0, text.length() - 40)).toLowerCase(Locale.ROOT);
      String bare = end.replaceAll("[\\s.»>→]+$", "");
      return text.length() >= least
          && TEASER_ENDS.stream().noneMatch(mark -> end.endsWith(mark) || bare.endsWith(mark));
    }
  }

  /** The same feed with some of its items. */
  public Feed with(List<Item> some) {
    return new Feed(title, lang, site, hub, pace, isSitemap, some, listed);
  }

  /** What the feed says of an item's page. */
  public Page.Hints hints(Item item) {
    return new Page.Hints(
        item.title(),
        item.authors(),
        item.published(),
        item.source(),
        title,
        item.lang().isEmpty() ? lang : item.lang());
  }

  private static List<String> teaserEnds() {
    try (InputStream in = Feed.class.getResourceAsStream("teaser-ends.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException("teaser-ends.txt", broken);
    }
  }

  /** HTML that shows a text, a paragraph for each of its lines. */
  public static String htmlOf(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + Entities.escape(line.strip()) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  /** The text that HTML shows, white space folded. */
  public static String textOf(String html) {
    return html.isBlank() ? "" : Jsoup.parseBodyFragment(html).text();
  }
}
