package news.synoptic.web.http;

import news.synoptic.store.ReaderId;

/**
 * Who asks.
 *
 * @param reader the reader
 * @param name as the reader logs in; empty on a server without accounts
 * @param admin whether the reader may manage accounts
 * @param by how the reader is known
 * @param writes whether anything may be changed
 */
public record Identity(ReaderId reader, String name, boolean admin, By by, boolean writes) {
  /** How a reader is known. */
  public enum By {
    /** There is but one. */
    ONLY_READER,
    /** By a session's cookie. */
    SESSION,
    /** By a token for programs. */
    TOKEN
  }
}
