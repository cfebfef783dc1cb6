package news.synoptic.live;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Outcome;
import news.synoptic.Probability;
import news.synoptic.Reason;
import news.synoptic.StoryId;
import news.synoptic.cluster.StoryClusterer;
import news.synoptic.store.Journal;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Store;
import news.synoptic.store.StoryEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where articles are put into stories: owner of the clusterer's state, one article at a time. What
 * an article does is stored in the transaction that stores the article; so, whenever the process is
 * cut off, the state is what the last snapshot and the articles since make of it.
 *
 * <p>If a step or its storing fails, the state in memory may be ahead of the store, and is made
 * anew from there. Thread-safe; whoever comes waits for the turn.
 */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final int SNAPSHOT_EVERY = 5_000;
  private static final int BATCH = 200;

  /** Articles that are gathered anew where there is no snapshot: as many as are remembered. */
  private static final int ANEW = 50_000;

  private final Store store;
  private final Journal journal;
  private final Stages stages;
  private final StoryClusterer clusterer = new StoryClusterer();
  private final CountDownLatch ready = new CountDownLatch(1);
  private StoryClusterer.State state = StoryClusterer.unending();
  private long seq;
  private long snapshotSeq;

  Desk(Store store, Stages stages) {
    this.store = store;
    this.journal = store.journal();
    this.stages = stages;
  }

  /** Makes the state what it was when the process ended; until then all others wait. */
  void open() {
    restore();
    ready.countDown();
  }

  boolean isReady() {
    return ready.getCount() == 0;
  }

  /** Number of articles that new ones are compared with. */
  synchronized int remembered() {
    return StoryClusterer.size(state);
  }

  private synchronized void restore() {
    long begun = System.nanoTime();
    Optional<Journal.Snapshot> kept = journal.snapshot();
    state = StoryClusterer.unending();
    seq = 0;
    boolean anew = true;
    if (kept.isPresent()) {
      switch (StoryClusterer.restore("snapshot", kept.get().bytes())) {
        case Outcome.Kept(StoryClusterer.State read) -> {
          state = read;
          seq = kept.get().seq();
          anew = false;
        }
        case Outcome.Refused(var why) ->
            LOG.warn("stories are gathered anew, since {}", why.message());
      }
    }
    snapshotSeq = seq;
    long last = journal.lastSeq();
    Map<ArticleId, StoryId> places = replay(anew ? Math.max(0, last - ANEW) : seq);
    if (anew && kept.isPresent()) {
      regroup(places);
    }
    seq = last;
    LOG.info(
        "remembers {} articles after {} ms, {} steps behind the snapshot",
        StoryClusterer.size(state),
        (System.nanoTime() - begun) / 1_000_000,
        last - snapshotSeq);
  }

  private Map<ArticleId, StoryId> replay(long after) {
    Map<ArticleId, StoryId> places = new LinkedHashMap<>();
    long at = after;
    List<Journal.Step> steps = journal.steps(at, BATCH);
    while (!steps.isEmpty()) {
      for (Journal.Step step : steps) {
        for (StoryClusterer.Event event : apply(step)) {
          place(event, places);
        }
        at = step.seq();
      }
      steps = journal.steps(at, BATCH);
    }
    return places;
  }

  private List<StoryClusterer.Event> apply(Journal.Step step) {
    StoryClusterer.Step done =
        switch (step) {
          case Journal.Step.Came(var number, var article) ->
              clusterer.add(state, stages.annotate(article, 1));
          case Journal.Step.Said(var number, var a, var b, var together) ->
              together ? clusterer.together(state, a, b) : clusterer.apart(state, a, b);
        };
    state = done.state();
    return done.events();
  }

  private static void place(StoryClusterer.Event event, Map<ArticleId, StoryId> places) {
    switch (event) {
      case StoryClusterer.Joined(var article, var story, var probability) ->
          places.put(article, story);
      case StoryClusterer.Moved(var article, var from, var to) -> places.put(article, to);
      case StoryClusterer.Merged(var into, var from) ->
          places.replaceAll((article, story) -> story.equals(from) ? into : story);
      case StoryClusterer.Split split -> {
        // whoever leaves a story is told of one by one
      }
      case StoryClusterer.Linked linked -> {
        // moves nobody
      }
      case StoryClusterer.Continued continued -> {
        // moves nobody
      }
    }
  }

  /** Stories that were gathered anew, by another version of the program, may differ. */
  private void regroup(Map<ArticleId, StoryId> places) {
    List<StoryEvent> moves = new ArrayList<>();
    places.forEach(
        (article, story) ->
            journal
                .storyOf(article)
                .filter(before -> !before.equals(story))
                .ifPresent(before -> moves.add(new StoryEvent.Moved(article, before, story))));
    if (!moves.isEmpty()) {
      LOG.info("{} articles are in another story now", moves.size());
      journal.regrouped(moves, Instant.now());
    }
  }

  /**
   * What became of an article at the desk.
   *
   * @param id the article; of one that was there already, that one's
   * @param isNew whether it was not there yet
   * @param events what it did
   */
  record Filed(ArticleId id, boolean isNew, List<StoryEvent> events) {}

  /** Puts an article into a story and stores both. */
  Outcome<Filed> file(
      Annotated read,
      Journal.Pending pending,
      List<URI> addresses,
      String check,
      @Nullable Instant next) {
    awaitReady();
    synchronized (this) {
      Article article = read.article();
      ArticleId known = known(article, addresses);
      if (known != null) {
        journal.met(pending, known);
        return Outcome.kept(new Filed(known, false, List.of()));
      }
      try {
        StoryClusterer.Step step = clusterer.add(state, read);
        state = step.state();
        List<StoryEvent> events = events(step.events());
        ArticleId original = StoryClusterer.original(state, article.id()).orElse(null);
        journal.arrived(
            new Journal.Arrival(
                seq + 1,
                article,
                original,
                pending.id(),
                pending.source(),
                addresses,
                check,
                next,
                Instant.now(),
                events));
        seq++;
        snapshotWhenDue();
        return Outcome.kept(new Filed(article.id(), true, events));
      } catch (RuntimeException fault) {
        // intentional: the state may be ahead of the store, which alone is right
        LOG.error("{} could not be stored", article.input(), fault);
        restore();
        return Outcome.refused(
            article.input(), Reason.INTERNAL, String.valueOf(fault.getMessage()));
      }
    }
  }

  private @Nullable ArticleId known(Article article, List<URI> addresses) {
    if (journal.has(article.id())) {
      return article.id();
    }
    for (URI address : addresses) {
      Optional<ArticleId> there = store.articles().at(address);
      if (there.isPresent()) {
        return there.get();
      }
    }
    return null;
  }

  /** A reader's word about two articles. */
  List<StoryEvent> say(ReaderId reader, ArticleId a, ArticleId b, boolean together) {
    awaitReady();
    synchronized (this) {
      try {
        StoryClusterer.Step step =
            together ? clusterer.together(state, a, b) : clusterer.apart(state, a, b);
        state = step.state();
        List<StoryEvent> events = events(step.events());
        journal.said(new Journal.Hand(seq + 1, reader, a, b, together, Instant.now(), events));
        seq++;
        return events;
      } catch (RuntimeException fault) {
        restore();
        throw fault;
      }
    }
  }

  private static List<StoryEvent> events(List<StoryClusterer.Event> events) {
    List<StoryEvent> same = new ArrayList<>();
    for (StoryClusterer.Event event : events) {
      switch (event) {
        case StoryClusterer.Joined(ArticleId article, StoryId story, Probability sure) ->
            same.add(new StoryEvent.Joined(article, story, sure));
        case StoryClusterer.Merged(StoryId into, StoryId from) ->
            same.add(new StoryEvent.Merged(into, from));
        case StoryClusterer.Split(StoryId from, StoryId into) ->
            same.add(new StoryEvent.Split(from, into));
        case StoryClusterer.Moved(ArticleId article, StoryId from, StoryId to) ->
            same.add(new StoryEvent.Moved(article, from, to));
        case StoryClusterer.Linked linked -> {
          // not remembered by the store yet
        }
        case StoryClusterer.Continued continued -> {
          // likewise
        }
      }
    }
    return same;
  }

  private void snapshotWhenDue() {
    if (seq - snapshotSeq >= SNAPSHOT_EVERY) {
      snapshot();
    }
  }

  /** Keeps the state, so that articles that are cleared away are not missed when it is restored. */
  synchronized void snapshot() {
    if (isReady() && seq > snapshotSeq) {
      journal.keep(new Journal.Snapshot(seq, StoryClusterer.snapshot(state)));
      snapshotSeq = seq;
    }
  }

  private void awaitReady() {
    try {
      ready.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before the stories were there", stop);
    }
  }
}
