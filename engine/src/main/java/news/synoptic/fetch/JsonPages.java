package news.synoptic.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.feed.JsonText;
import news.synoptic.fetch.net.WebAddress;
import tools.jackson.databind.JsonNode;

/**
 * Reads JSON: an article ({@code text}), a page ({@code html}), lists of these, a JSON Feed. An
 * article becomes a page of type {@code application/json} that holds this one object.
 */
final class JsonPages {
  private JsonPages() {}

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
      sink.accept(page(name + "#" + (i + 1), element, JsonText.bytes(element)));
    }
  }

  /** The page that an object is. */
  static Outcome<Page> page(String name, JsonNode value, byte[] bytes) {
    URI url = WebAddress.parse(JsonText.string(value, "url"));
    String html = JsonText.string(value, "html");
    if (!html.isBlank()) {
      byte[] page = html.getBytes(StandardCharsets.UTF_8);
      return Outcome.kept(new Page(name, url, "text/html", "UTF-8", page, Page.Hints.NONE));
    }
    if (!JsonText.string(value, "text").isBlank()) {
      return Outcome.kept(new Page(name, url, "application/json", null, bytes, Page.Hints.NONE));
    }
    if (value.has("html") || value.has("text")) {
      return Outcome.refused(name, Reason.EMPTY, "no text in field 'text' or 'html'");
    }
    return Outcome.refused(
        name, Reason.BROKEN_JSON, "want an object with 'text' or 'html', found " + shape(value));
  }

  private static String shape(JsonNode value) {
    return value.isObject()
        ? "fields " + JsonText.firstLine(String.join(", ", value.propertyNames()))
        : value.getNodeType().toString().toLowerCase(Locale.ROOT);
  }
}
