package news.synoptic.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import news.synoptic.Page;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A labelled set of pages: {@code truth.jsonl} and {@code html/<id>.html.gz} in a folder of {@code
 * extraction/} under the data folder.
 *
 * @param name the folder's name
 * @param items the labelled pages, in the file's order
 */
record ExtractionSet(String name, List<Item> items) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(tools.jackson.core.json.JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  /**
   * One labelled page. A field that is not labelled is empty or null.
   *
   * @param id the set's name for it
   * @param url its address
   * @param page the page as UTF-8
   * @param title the headline
   * @param authors the authors as labelled, one or several names an element
   * @param date day of publication, ISO 8601, perhaps with a time behind it
   * @param body the whole text; null if only segments are labelled
   * @param with strings that the text must have
   * @param without strings that it must not have
   */
  record Item(
      String id,
      String url,
      Page page,
      String title,
      List<String> authors,
      String date,
      @Nullable String body,
      List<String> with,
      List<String> without) {}

  /** Copies the items. */
  ExtractionSet {
    items = List.copyOf(items);
  }

  /** Reads a set; at most {@code most} items, spread over the file. */
  static ExtractionSet read(Path data, String name, int most) throws IOException {
    Path folder = data.resolve("extraction").resolve(name);
    List<Item> items = new ArrayList<>();
    List<String> lines = Files.readAllLines(folder.resolve("truth.jsonl"), StandardCharsets.UTF_8);
    int step = Math.max(1, lines.size() / Math.max(1, most));
    for (int i = 0; i < lines.size(); i += step) {
      items.add(item(folder, JSON.readTree(lines.get(i))));
    }
    return new ExtractionSet(name, items);
  }

  private static Item item(Path folder, JsonNode row) {
    String id = row.get("id").asString();
    String url = text(row, "url");
    byte[] html = unzip(folder.resolve("html").resolve(id + ".html.gz"));
    JsonNode body = row.get("body");
    Page page =
        new Page(
            folder.getFileName() + "/" + id,
            address(url),
            "text/html",
            "utf-8",
            html,
            Page.Hints.NONE);
    return new Item(
        id,
        url,
        page,
        text(row, "title"),
        texts(row.get("author")),
        text(row, "date"),
        body == null || body.isNull() ? null : body.asString(),
        texts(row.get("with")),
        texts(row.get("without")));
  }

  private static @Nullable URI address(String url) {
    if (url.isBlank()) {
      return null;
    }
    try {
      return URI.create(url.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      return null; // some labelled addresses are not ones
    }
  }

  private static byte[] unzip(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String text(JsonNode row, String field) {
    JsonNode node = row.get(field);
    return node == null || node.isNull() || node.isContainer() ? "" : node.asString();
  }

  private static List<String> texts(@Nullable JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(one -> texts.add(one.asString("")));
    } else if (node != null && node.isString()) {
      texts.add(node.asString());
    }
    return texts;
  }

  /** Reads a file of lines; kept here so that callers need no reader of their own. */
  static List<String> lines(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return reader.lines().toList();
    }
  }
}
