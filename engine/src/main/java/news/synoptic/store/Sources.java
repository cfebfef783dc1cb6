package news.synoptic.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is followed. A source is fetched once for all its readers; who follows it, in which folder
 * and under which title, is each reader's own.
 */
public interface Sources {
  /**
   * A source that was added.
   *
   * @param id the source
   * @param isNew whether the reader did not follow it before
   */
  record Added(long id, boolean isNew) {}

  /**
   * A source that is due.
   *
   * @param id the source
   * @param url its address
   * @param kind as in {@link Source#kind()}
   * @param state what the fetcher kept of the last visit; empty before the first
   */
  record Due(long id, URI url, String kind, String state) {}

  /**
   * What a visit gave.
   *
   * @param url where the source stands from now on
   * @param title as it calls itself; empty if it did not say
   * @param site the page that it belongs to; null if it did not say
   * @param state what the fetcher wants to know next time
   * @param at when the visit was
   * @param next when the next one is due; null for never
   * @param problem what went wrong; empty if nothing did
   */
  record Visit(
      URI url,
      String title,
      @Nullable URI site,
      String state,
      Instant at,
      @Nullable Instant next,
      String problem) {}

  /**
   * Adds a source, or moves it to another folder if the reader follows it already. It is due at
   * once.
   *
   * @param title the reader's own; empty to take the source's
   * @param folder empty for none
   */
  Added add(ReaderId reader, URI url, String kind, String title, String folder, Instant now);

  /** The reader follows it no more; nobody's last source is visited any further. */
  boolean remove(ReaderId reader, long source);

  /** The reader's sources, by folder, then by title. */
  List<Source> list(ReaderId reader);

  /** One of the reader's sources. */
  Optional<Source> find(ReaderId reader, long source);

  /** The reader's folders, in the order of the alphabet; none is empty. */
  List<String> folders(ReaderId reader);

  /** Sources that are due, those that wait longest first. */
  List<Due> due(Instant now, int most);

  /** When the next source is due; empty if none will be. */
  Optional<Instant> nextDue();

  /**
   * An entry of a source that gave no article.
   *
   * @param input the entry
   * @param reason why, in words
   * @param at when
   */
  record Refusal(String input, String reason, Instant at) {}

  /** The latest entries of one of the reader's sources that gave no article, at most 50. */
  List<Refusal> refusals(ReaderId reader, long source);

  /** Makes one of the reader's sources due at once. */
  boolean hurry(ReaderId reader, long source, Instant now);

  /** Number of sources that somebody follows. */
  long count();
}
