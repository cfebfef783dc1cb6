package news.synoptic.store;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * The ingesting side of the store: what one thread writes, and what it needs to go on after it was
 * cut off at any moment. Articles and readers' words about them carry one count, {@code seq}: the
 * stories are what the clusterer makes of them in that order.
 */
public interface Journal {
  /**
   * An article that has come.
   *
   * @param seq the next number
   * @param article the article
   * @param source whence; 0 if no source brought it
   * @param key the item of the source, or its address, by which it is known again
   * @param at when
   * @param events what it did to the stories
   */
  record Arrival(
      long seq, Article article, long source, String key, Instant at, List<StoryEvent> events) {
    /** Copies the list. */
    public Arrival {
      events = List.copyOf(events);
    }
  }

  /**
   * A reader says that two articles are of one story, or of two.
   *
   * @param seq the next number
   * @param reader who says so
   * @param a one article
   * @param b the other
   * @param together of one story, or else of two
   * @param at when
   * @param events what it did to the stories
   */
  record Hand(
      long seq,
      ReaderId reader,
      ArticleId a,
      ArticleId b,
      boolean together,
      Instant at,
      List<StoryEvent> events) {
    /** Copies the list. */
    public Hand {
      events = List.copyOf(events);
    }
  }

  /** What the clusterer was given once. */
  sealed interface Step {
    /** Its number. */
    long seq();

    /**
     * An article, as it was when it came.
     *
     * @param seq its number
     * @param article its first revision
     */
    record Came(long seq, Article article) implements Step {}

    /**
     * A reader's word.
     *
     * @param seq its number
     * @param a one article
     * @param b the other
     * @param together of one story, or else of two
     */
    record Said(long seq, ArticleId a, ArticleId b, boolean together) implements Step {}
  }

  /**
   * The clusterer's state after a step.
   *
   * @param seq number of the step
   * @param bytes the state
   */
  // intentional: handed on once and never compared
  @SuppressWarnings("ArrayRecordComponent")
  record Snapshot(long seq, byte[] bytes) {}

  /**
   * A page that is to be asked for again.
   *
   * @param id the article
   * @param url where it stands
   * @param seen when it came
   * @param checks how often it was asked for again
   * @param state what the fetcher kept of the last visit; empty before the first
   */
  record Recheck(ArticleId id, URI url, Instant seen, int checks, String state) {}

  /** The highest number given; 0 before the first. */
  long lastSeq();

  /** Whether an item of a source, or an address, was dealt with already. */
  boolean isKnown(long source, String key);

  /** Stores an article with all that it did to the stories. */
  void arrived(Arrival arrival);

  /** Notes that an item is an article that is there already; the source carries it too. */
  void met(long source, String key, ArticleId article, Instant at);

  /** Notes that an item gave no article, so that it is not asked for again and again. */
  void refused(long source, String key, String reason, Instant at);

  /** Stores a reader's word with all that it did to the stories. */
  void said(Hand hand);

  /** Applies events that belong to no step: stories set right after an upgrade. */
  void regrouped(List<StoryEvent> events, Instant at);

  /** The steps behind a number, in order. */
  List<Step> steps(long after, int most);

  /** Keeps a snapshot in place of the one before. */
  void keep(Snapshot snapshot);

  /** The snapshot that was kept. */
  Optional<Snapshot> snapshot();

  /** The articles of a story in their latest revision, by arrival. */
  List<Article> articles(StoryId story);

  /** Stories whose brief is older than they are, those that wait longest first. */
  List<StoryId> unwritten(int most);

  /** The latest brief of a story. */
  Optional<StoredBrief> brief(StoryId story);

  /**
   * Keeps a brief as a story's latest. The one before is kept too while a reader who saw it has not
   * seen a later one.
   *
   * @param seq {@link #lastSeq()} when its articles were read
   * @param copies which articles of the story are copies of which
   * @return its version
   */
  long wrote(Brief brief, long seq, Collection<Copy> copies, Instant at);

  /** Adds a revision; a withdrawal takes the text out of all of them. */
  void revised(ArticleId id, Revision revision);

  /** Pages that are to be asked for again, those that wait longest first. */
  List<Recheck> rechecks(Instant now, int most);

  /** Notes that a page was asked for again. */
  void rechecked(ArticleId id, String state, Instant at, @Nullable Instant next);

  /**
   * Clears away stories that have not grown since, with their articles; those that a reader keeps
   * stay.
   *
   * @return number of articles cleared away
   */
  int clear(Instant notGrownSince, int mostStories);

  /** The stories that have changed behind a count of changes, with the new count: for the index. */
  Changed changed(long after, int most);

  /**
   * What has changed in the store.
   *
   * @param articles articles that came or were revised
   * @param stories stories whose brief was written, that merged or were cleared away
   * @param upTo the count to go on from
   */
  record Changed(List<ArticleId> articles, List<StoryId> stories, long upTo) {
    /** Copies the lists. */
    public Changed {
      articles = List.copyOf(articles);
      stories = List.copyOf(stories);
    }
  }
}
