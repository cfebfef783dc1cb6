package news.synoptic.store;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Dropped;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * The ingesting side of the store: what one thread writes, and what it needs to go on after it was
 * cut off at any moment. Articles and readers' words about them carry one count, {@code seq}: the
 * stories are what the clusterer makes of them in that order.
 */
public interface Journal {
  /**
   * Something that a source shows, to be looked into; it is remembered until that is done.
   *
   * @param id counts up
   * @param source whence
   * @param host who is to be asked for its page
   * @param body what the fetcher knows of it
   * @param tries how often it was tried
   */
  record Pending(long id, long source, String host, String body, int tries) {}

  /**
   * An article that has come.
   *
   * @param seq the next number
   * @param article the article
   * @param copyOf the article that it is a copy of; null if it is none
   * @param pending the {@link Pending#id} that is done with; 0 for none
   * @param source whence; 0 if no source brought it
   * @param addresses where it stands, as the source and as the page itself say
   * @param check what the fetcher kept of its page, to ask again; empty for nothing
   * @param checkNext when its page is to be asked for again; null for never
   * @param at when it came
   * @param events what it did to the stories
   */
  record Arrival(
      long seq,
      Article article,
      @Nullable ArticleId copyOf,
      long pending,
      long source,
      List<URI> addresses,
      String check,
      @Nullable Instant checkNext,
      Instant at,
      List<StoryEvent> events) {
    /** Copies the lists. */
    public Arrival {
      addresses = List.copyOf(addresses);
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
   * @param revision number of the latest revision
   * @param article the latest revision
   */
  record Recheck(
      ArticleId id,
      URI url,
      Instant seen,
      int checks,
      String state,
      int revision,
      Article article) {}

  /** The highest number given; 0 before the first. */
  long lastSeq();

  /** Notes what a visit to a source gave, and what of it is to be looked into. */
  void visited(long source, Sources.Visit visit, List<Pending> found);

  /** Hosts of which something is to be looked into, those that wait longest first. */
  List<String> hosts(Instant now, int most);

  /** What is to be looked into at a host, in the order in which it was found. */
  List<Pending> pending(String host, long afterId, Instant now, int most);

  /** Number of things to be looked into. */
  long pendings();

  /** Puts something off. */
  void postpone(long pending, Instant due);

  /** Whether an article is there. */
  default boolean has(ArticleId id) {
    return storyOf(id).isPresent();
  }

  /** The story that an article is in; empty if the article is not there. */
  Optional<StoryId> storyOf(ArticleId id);

  /** Stores an article with all that it did to the stories. */
  void arrived(Arrival arrival);

  /** Notes that something is an article that is there already. */
  void met(Pending pending, ArticleId article);

  /** Notes that something gave no article, and why. */
  void refused(Pending pending, Dropped why, Instant at);

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

  /**
   * A member of a story.
   *
   * @param article its latest revision
   * @param revision the number of that
   * @param copyOf the article that it is a copy of; null if it is none
   * @param withdrawn whether its outlet took it back
   */
  record Member(Article article, int revision, @Nullable ArticleId copyOf, boolean withdrawn) {}

  /** The articles of a story, by arrival. */
  List<Member> members(StoryId story);

  /** An article that is to be asked for again. */
  Optional<Recheck> recheck(ArticleId id);

  /**
   * A story whose brief is older than it is.
   *
   * @param story the story
   * @param count of changes in the store, when it changed last
   */
  record Touched(StoryId story, long count) {}

  /** Stories whose brief is older than they are, those that wait longest first. */
  List<Touched> unwritten(int most);

  /** The latest brief of a story. */
  Optional<StoredBrief> brief(StoryId story);

  /**
   * Keeps a brief as a story's latest. The one before is kept too while a reader who saw it has not
   * seen a later one.
   *
   * @param names whom and what its articles name, by which the story is found
   * @param touched {@link Touched#count()} as it was before its articles were read
   * @return its version
   */
  long wrote(Brief brief, List<Brief.Name> names, long touched, Instant at);

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
   * An article as the index takes it.
   *
   * @param article its latest revision
   * @param sources who carries it
   * @param titles what those are called
   */
  record Indexed(Article article, List<Long> sources, List<String> titles) {
    /** Copies the lists. */
    public Indexed {
      sources = List.copyOf(sources);
      titles = List.copyOf(titles);
    }
  }

  /** An article for the index; empty if it is there no more, or withdrawn. */
  Optional<Indexed> indexed(ArticleId id);

  /** The sources that carry an article of a story. */
  List<Long> sourcesOf(StoryId story);

  /** The facts of a story, as its brief has them. */
  List<String> facts(StoryId story);

  /** Whom and what a story's articles name. */
  List<String> names(StoryId story);

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
