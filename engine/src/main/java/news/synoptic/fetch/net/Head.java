package news.synoptic.fetch.net;

import java.util.Map;

/**
 * The head of an answer.
 *
 * @param status HTTP status, 200 to 999; 0 if there was no answer
 * @param fields header fields by their names in lower case; of repeated ones the first, but {@code
 *     cache-control} joined
 */
public record Head(int status, Map<String, String> fields) {
  /** No answer. */
  public static final Head NONE = new Head(0, Map.of());

  /** Copies the map. */
  public Head {
    fields = Map.copyOf(fields);
  }

  /** A field's value, each byte a character; empty if there is none. */
  public String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
