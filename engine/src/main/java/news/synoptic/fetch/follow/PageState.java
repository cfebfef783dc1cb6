package news.synoptic.fetch.follow;

import java.util.LinkedHashMap;
import java.util.Map;
import news.synoptic.fetch.net.Validators;

/**
 * What is remembered of an article's page, so that it can be asked for again politely.
 *
 * @param validators as its last good answer stated them, byte for byte
 * @param digest SHA-256 in hex of its last body; empty if it was never read
 */
public record PageState(Validators validators, String digest) {
  /** A page that was never asked for. */
  public static final PageState NONE = new PageState(Validators.NONE, "");

  /** The state as plain texts by name; what is unknown is left out. */
  public Map<String, String> toFields() {
    Map<String, String> fields = new LinkedHashMap<>();
    if (validators.of() != null) {
      fields.put("validators.of", validators.of().toString());
    }
    fields.put("etag", validators.etag());
    fields.put("last-modified", validators.lastModified());
    fields.put("digest", digest);
    fields.values().removeIf(String::isEmpty);
    return fields;
  }

  /**
   * The state that {@link #toFields} wrote.
   *
   * @throws IllegalArgumentException if a field cannot be read
   */
  public static PageState ofFields(Map<String, String> fields) {
    Fields read = new Fields(fields);
    return new PageState(read.validators(), read.text("digest"));
  }
}
