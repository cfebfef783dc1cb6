package news.synoptic.fetch.net;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a server gave to ask later whether its answer still holds: RFC 9110, section 8.8. Both
 * values are kept and sent back byte for byte, quotes, {@code W/}, nonsense and all, and to no
 * other address than the one that gave them. A value that could break a request apart is not kept.
 *
 * @param of the address that gave them; null if there are none
 * @param etag value of {@code ETag}, each byte a character; empty if there was none
 * @param lastModified value of {@code Last-Modified}, likewise
 */
public record Validators(@Nullable URI of, String etag, String lastModified) {
  /** There are none. */
  public static final Validators NONE = new Validators(null, "", "");

  private static final int LONGEST = 4096;

  /** Leaves out what cannot be sent back. */
  public Validators {
    etag = isSendable(etag) ? etag : "";
    lastModified = isSendable(lastModified) ? lastModified : "";
    of = etag.isEmpty() && lastModified.isEmpty() ? null : of;
  }

  /** Those of an answer. */
  static Validators of(URI url, Head head) {
    return new Validators(url, head.field("etag"), head.field("last-modified"));
  }

  /**
   * Those to keep after a server has said that nothing changed: the pair that came with that answer
   * if either differs, so that the two never stem from different answers.
   */
  public Validators after(Validators answered) {
    boolean sameTag = answered.etag.isEmpty() || answered.etag.equals(etag);
    boolean sameDate =
        answered.lastModified.isEmpty() || answered.lastModified.equals(lastModified);
    return sameTag && sameDate ? this : answered;
  }

  private static boolean isSendable(String value) {
    return value.length() <= LONGEST
        && value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c != 0x7f && c <= 0xff));
  }
}
