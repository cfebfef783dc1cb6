package news.synoptic.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON: an article ({@code text}), a page ({@code html}), lists of these, a JSON Feed. An
 * article becomes a page of type {@code application/json} that holds this one object.
 */
final class JsonPages {
  private static final int MOST_DEPTH = 100;
  private static final int MOST_TOKENS = 1_000_000;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MOST_DEPTH)
                          .maxTokenCount(MOST_TOKENS)
                          .maxStringLength(1_000_000_000)
                          .build())
                  .build())
          .build();

  private JsonPages() {}

  /** Parses one JSON value. */
  static Outcome<JsonNode> parse(String name, byte[] bytes) {
    try {
      return Outcome.kept(JSON.readTree(bytes));
    } catch (StreamConstraintsException large) {
      return Outcome.refused(name, Reason.TOO_LARGE, firstLine(large.getOriginalMessage()));
    } catch (JacksonException broken) {
      String where = "line " + broken.getLocation().getLineNr();
      String column = ", column " + broken.getLocation().getColumnNr() + ": ";
      return Outcome.refused(
          name, Reason.BROKEN_JSON, where + column + firstLine(broken.getOriginalMessage()));
    }
  }

  /**
   * The pages of a JSON value that is no feed.
   *
   * @param bytes the value's own bytes
   */
  static void read(String name, JsonNode value, byte[] bytes, Consumer<Outcome<Page>> sink) {
    if (!value.isArray()) {
      sink.accept(page(name, value, bytes));
      return;
    }
    if (value.isEmpty()) {
      sink.accept(Outcome.refused(name, Reason.NOTHING_INSIDE, "an empty list"));
    }
    for (int i = 0; i < value.size(); i++) {
      JsonNode element = value.get(i);
      sink.accept(page(name + "#" + (i + 1), element, JSON.writeValueAsBytes(element)));
    }
  }

  /** The page that an object is. */
  static Outcome<Page> page(String name, JsonNode value, byte[] bytes) {
    URI url = WebAddress.parse(string(value, "url"));
    String html = string(value, "html");
    if (!html.isBlank()) {
      byte[] page = html.getBytes(StandardCharsets.UTF_8);
      return Outcome.kept(new Page(name, url, "text/html", "UTF-8", page, Page.Hints.NONE));
    }
    if (!string(value, "text").isBlank()) {
      return Outcome.kept(new Page(name, url, "application/json", null, bytes, Page.Hints.NONE));
    }
    if (value.has("html") || value.has("text")) {
      return Outcome.refused(name, Reason.EMPTY, "no text in field 'text' or 'html'");
    }
    return Outcome.refused(
        name, Reason.BROKEN_JSON, "want an object with 'text' or 'html', found " + shape(value));
  }

  /** Whether a value is a JSON Feed. */
  static boolean isFeed(JsonNode value) {
    return value.isObject()
        && value.path("items").isArray()
        && (string(value, "version").contains("jsonfeed.org") || !value.has("text"));
  }

  /**
   * A JSON Feed 1.0 or 1.1; what an item does not say of its authors, the feed says.
   *
   * @param base the address that relative links count from; null if unknown, then the site's
   *     address in the feed counts
   * @param most how many items are read
   */
  static Feed feed(JsonNode value, @Nullable URI base, int most) {
    URI site = base == null ? WebAddress.parse(string(value, "home_page_url")) : base;
    String title = string(value, "title").strip();
    List<String> authors =
        authors(value).stream().filter(author -> !author.equalsIgnoreCase(title)).toList();
    List<Feed.Item> items = new ArrayList<>();
    for (JsonNode item : value.path("items")) {
      if (items.size() < most) {
        items.add(item(item, site, authors));
      }
    }
    return new Feed(title, string(value, "language"), items, value.path("items").size());
  }

  private static List<String> authors(JsonNode value) {
    List<String> authors = new ArrayList<>();
    for (JsonNode author : value.path("authors")) {
      authors.add(string(author, "name").strip());
    }
    if (authors.isEmpty()) {
      authors.add(string(value.path("author"), "name").strip());
    }
    authors.removeIf(String::isEmpty);
    return authors;
  }

  private static Feed.Item item(JsonNode item, @Nullable URI base, List<String> feedAuthors) {
    List<String> authors = authors(item);
    String html = string(item, "content_html");
    String content = html.isBlank() ? Feed.htmlOf(string(item, "content_text")) : html;
    OffsetDateTime published = FeedDate.parse(string(item, "date_published"));
    return new Feed.Item(
        link(item, base),
        string(item, "title").strip(),
        authors.isEmpty() ? feedAuthors : authors,
        published == null ? FeedDate.parse(string(item, "date_modified")) : published,
        "",
        string(item, "language"),
        content,
        Feed.htmlOf(string(item, "summary")));
  }

  // An id counts if it is an address; what an item links to ("external_url") is another page than
  // its own, but better than none.
  private static @Nullable URI link(JsonNode item, @Nullable URI base) {
    URI own = WebAddress.resolve(base, string(item, "url"));
    URI named = own == null ? WebAddress.parse(string(item, "id")) : own;
    return named == null ? WebAddress.resolve(base, string(item, "external_url")) : named;
  }

  /** A field's text; empty if it is no text. */
  static String string(JsonNode value, String field) {
    return value.path(field).asString("");
  }

  private static String shape(JsonNode value) {
    return value.isObject()
        ? "fields " + firstLine(String.join(", ", value.propertyNames()))
        : value.getNodeType().toString().toLowerCase(Locale.ROOT);
  }

  // Jackson speaks of its own settings, and of a source that it does not show.
  private static String firstLine(@Nullable String message) {
    String line = String.valueOf(message).lines().findFirst().orElse("");
    return Shown.cut(line.replaceFirst(", from `.*`|,? \\(start marker.*", ""));
  }
}
