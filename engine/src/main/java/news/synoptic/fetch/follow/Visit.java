package news.synoptic.fetch.follow;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import news.synoptic.Reason;

/**
 * What a visit to a source came to. Whatever it is, {@link #state} is what to remember from now on;
 * it is to be stored together with what is made of the entries, or a restart misses them.
 */
public sealed interface Visit {
  /** What to remember of the source. */
  SourceState state();

  /**
   * It was read.
   *
   * @param entries what is new or changed since the last visit, in its order; may be empty
   */
  record Fresh(SourceState state, List<Entry> entries) implements Visit {
    /** Copies the list. */
    public Fresh {
      entries = List.copyOf(entries);
    }
  }

  /** The server says that nothing changed, or sent the very same bytes again. */
  record NotModified(SourceState state) implements Visit {}

  /**
   * It was read where a permanent redirect has led for days; that is its address from now on. If
   * another source has that address already, they are one.
   *
   * @param from its address so far
   * @param entries as in {@link Fresh}
   */
  record Moved(SourceState state, URI from, List<Entry> entries) implements Visit {
    /** Copies the list. */
    public Moved {
      entries = List.copyOf(entries);
    }
  }

  /** The server says that it is gone for good. It is never due again; the reader is to be told. */
  record Gone(SourceState state) implements Visit {}

  /**
   * It may not be read: robots.txt, HTTP 401, 403 or 451, a private address. Tried again seldom.
   */
  record Refused(SourceState state, Reason reason, String detail) implements Visit {}

  /** It could not be read this time. */
  record Failed(SourceState state, Reason reason, String detail) implements Visit {}

  /** Nothing was asked, since it is not due, or its host wants to be left alone until a time. */
  record NotYet(SourceState state, Instant until) implements Visit {}
}
