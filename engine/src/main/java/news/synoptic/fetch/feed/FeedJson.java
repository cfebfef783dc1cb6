package news.synoptic.fetch.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.fetch.net.WebAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Maps JSON Feed 1.0 and 1.1 to a {@link Feed}. Pure. */
public final class FeedJson {
  private FeedJson() {}

  /** Whether a value is a JSON Feed. */
  public static boolean isFeed(JsonNode value) {
    return value.isObject()
        && value.path("items").isArray()
        && (JsonText.string(value, "version").contains("jsonfeed.org") || !value.has("text"));
  }

  /**
   * A JSON Feed 1.0 or 1.1; what an item does not say of its authors, the feed says.
   *
   * @param base the address that relative links count from; null if unknown, then the site's
   *     address in the feed counts
   * @param most how many items are read
   */
  public static Feed feed(JsonNode value, @Nullable URI base, int most) {
    URI site = base == null ? WebAddress.parse(JsonText.string(value, "home_page_url")) : base;
    String title = JsonText.string(value, "title").strip();
    List<String> authors =
        authors(value).stream().filter(author -> !author.equalsIgnoreCase(title)).toList();
    List<Feed.Item> items = new ArrayList<>();
    for (JsonNode item : value.path("items")) {
      if (items.size() < most) {
        items.add(item(item, site, authors));
      }
    }
    return new Feed(
        title,
        JsonText.string(value, "language"),
        WebAddress.resolve(base, JsonText.string(value, "home_page_url")),
        hub(value),
        Pace.ANY,
        false,
        items,
        value.path("items").size());
  }

  private static @Nullable URI hub(JsonNode value) {
    for (JsonNode hub : value.path("hubs")) {
      URI url = WebAddress.parse(JsonText.string(hub, "url"));
      if (url != null) {
        return url;
      }
    }
    return null;
  }

  private static List<String> authors(JsonNode value) {
    List<String> authors = new ArrayList<>();
    for (JsonNode author : value.path("authors")) {
      authors.add(JsonText.string(author, "name").strip());
    }
    if (authors.isEmpty()) {
      authors.add(JsonText.string(value.path("author"), "name").strip());
    }
    authors.removeIf(String::isEmpty);
    return authors;
  }

  private static Feed.Item item(JsonNode item, @Nullable URI base, List<String> feedAuthors) {
    List<String> authors = authors(item);
    String html = JsonText.string(item, "content_html");
    String content = html.isBlank() ? Feed.htmlOf(JsonText.string(item, "content_text")) : html;
    OffsetDateTime published = FeedDate.parse(JsonText.string(item, "date_published"));
    OffsetDateTime changed = FeedDate.parse(JsonText.string(item, "date_modified"));
    return new Feed.Item(
        item.path("id").asString(""),
        link(item, base),
        JsonText.string(item, "title").strip(),
        authors.isEmpty() ? feedAuthors : authors,
        published == null ? changed : published,
        changed,
        "",
        JsonText.string(item, "language"),
        content,
        Feed.htmlOf(JsonText.string(item, "summary")));
  }

  // An id counts if it is an address; what an item links to ("external_url") is another page than
  // its own, but better than none.
  private static @Nullable URI link(JsonNode item, @Nullable URI base) {
    URI own = WebAddress.resolve(base, JsonText.string(item, "url"));
    URI named = own == null ? WebAddress.parse(JsonText.string(item, "id")) : own;
    return named == null ? WebAddress.resolve(base, JsonText.string(item, "external_url")) : named;
  }
}
