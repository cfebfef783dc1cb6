package news.synoptic.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which stories a list shows. All conditions must hold.
 *
 * @param reader for whom: only stories with an article of a source that the reader follows
 * @param order which come first
 * @param show which of them by what the reader did
 * @param folder only with an article from the reader's folder of this name; null for all
 * @param source only with an article from this source; 0 for all
 * @param name only those that name this {@link Names.Entry#key()}; null for all
 * @param since only those that have grown after this; null for all
 * @param after {@link Slice#next()} of the part before; null for the first
 * @param limit the most items, in [1,200]
 */
public record StoryQuery(
    ReaderId reader,
    Order order,
    Show show,
    @Nullable String folder,
    long source,
    @Nullable String name,
    @Nullable Instant since,
    @Nullable String after,
    int limit) {
  /** Which come first. */
  public enum Order {
    /** Those that grew last. */
    RECENT,
    /** Those with most origins; among the stories that grew in the last three days of the store. */
    ORIGINS,
    /** Those with most articles in a day; likewise. */
    GROWTH
  }

  /** Which by what the reader did. */
  public enum Show {
    /** All. */
    ALL,
    /** With an article that the reader has not read. */
    UNREAD,
    /** Those that the reader keeps. */
    SAVED
  }

  /**
   * @throws IllegalArgumentException if {@code limit} is not in [1,200]
   */
  public StoryQuery {
    if (limit < 1 || limit > 200) {
      throw new IllegalArgumentException("limit " + limit + ": want 1 to 200");
    }
  }

  /** The reader's stories, those that grew last first. */
  public static StoryQuery of(ReaderId reader) {
    return new StoryQuery(reader, Order.RECENT, Show.ALL, null, 0, null, null, null, 30);
  }

  /** The same in another order. */
  public StoryQuery by(Order other) {
    return new StoryQuery(reader, other, show, folder, source, name, since, after, limit);
  }

  /** The same, but those only. */
  public StoryQuery showing(Show other) {
    return new StoryQuery(reader, order, other, folder, source, name, since, after, limit);
  }

  /** The same, within a folder. */
  public StoryQuery inFolder(String other) {
    return new StoryQuery(reader, order, show, other, source, name, since, after, limit);
  }

  /** The same, of one source. */
  public StoryQuery from(long other) {
    return new StoryQuery(reader, order, show, folder, other, name, since, after, limit);
  }

  /** The same, naming somebody. */
  public StoryQuery naming(String key) {
    return new StoryQuery(reader, order, show, folder, source, key, since, after, limit);
  }

  /** The same, grown after a time. */
  public StoryQuery since(Instant time) {
    return new StoryQuery(reader, order, show, folder, source, name, time, after, limit);
  }

  /** The part behind another part. */
  public StoryQuery after(@Nullable String next) {
    return new StoryQuery(reader, order, show, folder, source, name, since, next, limit);
  }

  /** The same with another number of items. */
  public StoryQuery limit(int most) {
    return new StoryQuery(reader, order, show, folder, source, name, since, after, most);
  }
}
