package news.synoptic.fetch.feed;

import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.net.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parses the JSON of strangers, under caps for its depth and size. Pure. */
public final class JsonText {
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

  private JsonText() {}

  /** Parses one JSON value. */
  public static Outcome<JsonNode> parse(String name, byte[] bytes) {
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

  /** A field's text; empty if it is no text. */
  public static String string(JsonNode value, String field) {
    return value.path(field).asString("");
  }

  /** A value as JSON. */
  public static byte[] bytes(JsonNode value) {
    return JSON.writeValueAsBytes(value);
  }

  // Jackson speaks of its own settings, and of a source that it does not show.
  public static String firstLine(@Nullable String message) {
    String line = String.valueOf(message).lines().findFirst().orElse("");
    return Shown.cut(line.replaceFirst(", from `.*`|,? \\(start marker.*", ""));
  }
}
