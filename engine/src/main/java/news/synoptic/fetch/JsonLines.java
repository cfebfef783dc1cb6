package news.synoptic.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.feed.JsonText;
import news.synoptic.fetch.net.FetchSettings;
import tools.jackson.databind.JsonNode;

/**
 * Reads the JSON lines that the commands for pipes take: one object a line, UTF-8, blank lines
 * passed over. Streams; a line is held to {@link FetchSettings#wholeBytes} of the default. A broken
 * line is refused as {@code name#17} and the next one read.
 */
public final class JsonLines {
  private JsonLines() {}

  /**
   * One line that is a page or an article.
   *
   * @param id the object's {@code id}; empty if it has none
   * @param page the page, or why there is none
   */
  public record Line(String id, Outcome<Page> page) {}

  /**
   * One line that is a pair of texts.
   *
   * @param json the line as it was
   * @param a the first text
   * @param b the second text
   */
  public record PairLine(String json, String a, String b) {}

  /**
   * Reads pages ({@code html}) and articles ({@code text}).
   *
   * @param name how pages and refusals name the stream
   */
  public static void pages(InputStream in, String name, Consumer<Line> sink) {
    each(
        in,
        name,
        line -> {
          String id = line.value() instanceof Outcome.Kept(JsonNode object) ? id(object) : "";
          sink.accept(
              new Line(id, line.value().then(o -> JsonPages.page(line.name(), o, line.bytes()))));
        });
  }

  /**
   * Reads pairs of texts.
   *
   * @param name how refusals name the stream
   * @param fieldA field of the first text
   * @param fieldB field of the second text
   */
  public static void pairs(
      InputStream in, String name, String fieldA, String fieldB, Consumer<Outcome<PairLine>> sink) {
    each(in, name, line -> sink.accept(line.value().then(o -> pair(line, o, fieldA, fieldB))));
  }

  private static Outcome<PairLine> pair(
      Parsed line, JsonNode object, String fieldA, String fieldB) {
    JsonNode a = object.path(fieldA);
    JsonNode b = object.path(fieldB);
    if (!a.isString() || !b.isString()) {
      String detail = "want texts in '" + fieldA + "' and '" + fieldB + "'";
      return Outcome.refused(line.name(), Reason.BROKEN_JSON, detail);
    }
    String json = new String(line.bytes(), StandardCharsets.UTF_8).strip();
    return Outcome.kept(new PairLine(json, a.asString(), b.asString()));
  }

  private static void each(InputStream in, String name, Consumer<Parsed> sink) {
    long cap = FetchSettings.DEFAULT.wholeBytes();
    LineReader lines = new LineReader(in, cap);
    try {
      for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
        sink.accept(parse(name, line, cap));
      }
    } catch (IOException failure) {
      String detail = "reading failed: " + failure.getMessage();
      sink.accept(new Parsed(name, new byte[0], Outcome.refused(name, Reason.TRUNCATED, detail)));
    }
  }

  /** The JSON value of a line of a stream. */
  static Parsed parse(String stream, LineReader.Line line, long cap) {
    String name = stream + "#" + line.number();
    Outcome<JsonNode> value =
        line.tooLong()
            ? Outcome.refused(name, Reason.TOO_LARGE, "more than " + cap + " bytes in a line")
            : JsonText.parse(name, line.bytes());
    return new Parsed(name, line.bytes(), value);
  }

  private static String id(JsonNode object) {
    return object.path("id").asString("");
  }

  /** A line, with its name and what it holds. */
  // intentional: handed on once and never compared
  @SuppressWarnings("ArrayRecordComponent")
  record Parsed(String name, byte[] bytes, Outcome<JsonNode> value) {}
}
