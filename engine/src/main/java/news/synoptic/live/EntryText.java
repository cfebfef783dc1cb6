package news.synoptic.live;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.Page;
import news.synoptic.fetch.feed.Feed;
import news.synoptic.fetch.follow.Entry;
import org.jspecify.annotations.Nullable;

/** An entry of a source ↔ text, so that it can wait in the store until its page is read. */
final class EntryText {
  private final Map<String, String> fields;

  private EntryText(Map<String, String> fields) {
    this.fields = fields;
  }

  static String write(Entry entry) {
    Map<String, String> fields = new LinkedHashMap<>();
    Feed.Item item = entry.item();
    Page.Hints hints = entry.hints();
    fields.put("id", entry.id());
    fields.put("changed", entry.changed() ? "1" : "");
    fields.put("item.id", item.id());
    fields.put("link", text(item.link()));
    fields.put("title", item.title());
    fields.put("authors", String.join("\n", item.authors()));
    fields.put("published", text(item.published()));
    fields.put("updated", text(item.updated()));
    fields.put("source", item.source());
    fields.put("lang", item.lang());
    fields.put("content", item.content());
    fields.put("summary", item.summary());
    fields.put("hints.title", hints.title());
    fields.put("hints.authors", String.join("\n", hints.authors()));
    fields.put("hints.published", text(hints.published()));
    fields.put("hints.source", hints.source());
    fields.put("hints.outlet", hints.outlet());
    fields.put("hints.lang", hints.lang());
    return FormText.write(fields);
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  static Entry read(String text) {
    EntryText read = new EntryText(FormText.read(text));
    Feed.Item item =
        new Feed.Item(
            read.get("item.id"),
            read.get("link").isEmpty() ? null : URI.create(read.get("link")),
            read.get("title"),
            read.list("authors"),
            read.time("published"),
            read.time("updated"),
            read.get("source"),
            read.get("lang"),
            read.get("content"),
            read.get("summary"));
    Page.Hints hints =
        new Page.Hints(
            read.get("hints.title"),
            read.list("hints.authors"),
            read.time("hints.published"),
            read.get("hints.source"),
            read.get("hints.outlet"),
            read.get("hints.lang"));
    return new Entry(read.get("id"), item, hints, !read.get("changed").isEmpty());
  }

  private String get(String name) {
    return fields.getOrDefault(name, "");
  }

  private List<String> list(String name) {
    return get(name).isEmpty() ? List.of() : List.of(get(name).split("\n", -1));
  }

  private @Nullable OffsetDateTime time(String name) {
    return get(name).isEmpty() ? null : OffsetDateTime.parse(get(name));
  }
}
