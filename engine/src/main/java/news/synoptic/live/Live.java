package news.synoptic.live;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.synoptic.ArticleId;
import news.synoptic.Changes;
import news.synoptic.Outcome;
import news.synoptic.StoryId;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Source;
import org.jspecify.annotations.Nullable;

/**
 * What readers can tell the running service. Thread-safe; no call waits for the network but {@link
 * #discover}. What readers want to know, they ask the {@link news.synoptic.store.Store}.
 */
public interface Live extends AutoCloseable {
  /**
   * Something that can be followed.
   *
   * @param url its address
   * @param kind as in {@link Source#kind()}
   * @param title as it calls itself; empty if it does not say
   */
  record Candidate(String url, String kind, String title) {}

  /** Asks a site what of it can be followed: its feeds, its news sitemap, the page itself. */
  Outcome<List<Candidate>> discover(String address);

  /**
   * Follows a source, or puts it into another folder; its first articles come within seconds.
   *
   * @param address of a feed, news sitemap or page
   * @param kind as in {@link Source#kind()}; null if unknown: the first visit will tell
   * @param folder empty for none
   */
  Outcome<Source> follow(ReaderId reader, String address, @Nullable String kind, String folder);

  /** Follows a source no more. */
  boolean unfollow(ReaderId reader, long source);

  /** Visits a source soon, within what its server allows. */
  boolean hurry(ReaderId reader, long source);

  /** Follows all that an outline file (OPML) lists. The same file again changes nothing. */
  Outcome<ImportReport> importOutline(ReaderId reader, InputStream outline);

  /** The reader's sources as an outline file (OPML 2.0). */
  String exportOutline(ReaderId reader);

  /** A reader says that two stories are one. False if the reader may not see both. */
  boolean merge(ReaderId reader, StoryId a, StoryId b);

  /** A reader says that some articles of a story are another story. */
  boolean split(ReaderId reader, StoryId story, Collection<ArticleId> leave);

  /** What changed in a story since the reader was shown it last; empty if the reader was not. */
  Optional<Changes> changes(ReaderId reader, StoryId story);

  /**
   * Reads files and folders, such as the examples, as a source of the reader's.
   *
   * @return number of pages found
   */
  int take(ReaderId reader, Path folder);

  /**
   * Calls the listener with all that happens from now on, in a thread that must not be kept.
   *
   * @return to be closed by whoever wants to hear no more
   */
  AutoCloseable subscribe(Consumer<LiveEvent> listener);

  /** How the service fares. */
  Status status();

  /** Stops, with everything kept. */
  @Override
  void close();
}
