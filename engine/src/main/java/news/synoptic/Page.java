package news.synoptic;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The raw thing that was fetched.
 *
 * @param input the input as the reader named it, with {@code !member} or {@code #line} behind it
 *     for a part of a file
 * @param url where the page stands on the web, absolute; null if unknown (a saved file)
 * @param mediaType from the HTTP header, the archive or the file ending, lower case, without
 *     parameters, such as {@code text/html}, {@code text/plain}, {@code text/markdown}, {@code
 *     application/json} (an article); null if unknown
 * @param charset the name of the encoding that the HTTP header or the archive states, which stands
 *     above everything but a byte order mark; null if it states none
 * @param bytes the content, decompressed; not to be changed
 * @param hints what a feed says of the page
 */
// intentional: a page is handed on once and never compared, so the array's identity does not matter
@SuppressWarnings("ArrayRecordComponent")
public record Page(
    String input,
    @Nullable URI url,
    @Nullable String mediaType,
    @Nullable String charset,
    byte[] bytes,
    Hints hints) {

  /**
   * What a feed's item says of the page that it links to; weaker than what the page itself says,
   * stronger than a guess.
   *
   * @param title the item's headline; empty if none
   * @param authors the names in its author elements, one an element
   * @param published publication time; null if none
   * @param source name of the medium in {@code <source>}; empty if none
   * @param outlet name of the feed's publisher; empty if none
   * @param lang BCP 47 tag of the feed or item; empty if none
   */
  public record Hints(
      String title,
      List<String> authors,
      @Nullable OffsetDateTime published,
      String source,
      String outlet,
      String lang) {
    /** Nothing is known beside the page. */
    public static final Hints NONE = new Hints("", List.of(), null, "", "", "");

    /** Copies the list. */
    public Hints {
      authors = List.copyOf(authors);
    }
  }
}
