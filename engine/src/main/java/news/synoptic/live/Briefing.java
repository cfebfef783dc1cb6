package news.synoptic.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import news.synoptic.StoryId;
import news.synoptic.store.Journal;
import news.synoptic.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the briefs of stories that have changed, once they have been quiet for a moment: the
 * longer a brief takes to write, the longer. Which stories those are stands in the store, so none
 * is forgotten when the process ends.
 *
 * <p>Known limit: a brief rests on the latest {@value #MOST_MEMBERS} articles of its story.
 */
final class Briefing {
  private static final Logger LOG = LoggerFactory.getLogger(Briefing.class);
  private static final int BATCH = 500;
  private static final int MOST_MEMBERS = 300;
  private static final int PATIENCE = 10;
  private static final long STACK_BYTES = 8L << 20;

  private final Journal journal;
  private final Stages stages;
  private final Duration settle;
  private final Events events;
  private final Counts counts;
  private final ExecutorService writers;
  private final Map<StoryId, Wait> waits = new HashMap<>();
  private final Map<StoryId, Duration> costs = new ConcurrentHashMap<>();
  private final Set<StoryId> under = ConcurrentHashMap.newKeySet();
  private final Map<StoryId, Long> failed = new ConcurrentHashMap<>();
  private volatile int waiting;
  private volatile boolean closing;

  /** How long a story has been changing, and since when it has not. */
  private record Wait(long count, Instant first, Instant last) {}

  Briefing(Store store, Stages stages, LiveSettings settings, Events events, Counts counts) {
    this.journal = store.journal();
    this.stages = stages;
    this.settle = settings.settle();
    this.events = events;
    this.counts = counts;
    this.writers =
        Executors.newFixedThreadPool(
            settings.threads(),
            work -> {
              Thread thread = new Thread(null, work, "synoptic-brief", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  int waiting() {
    return waiting;
  }

  /** Starts to write what has been quiet for long enough; for one thread. */
  void round() {
    List<Journal.Touched> stories = journal.unwritten(BATCH);
    waiting = stories.size();
    Map<StoryId, Wait> before = new HashMap<>(waits);
    waits.clear();
    Instant now = Instant.now();
    for (Journal.Touched touched : stories) {
      StoryId story = touched.story();
      Wait known = before.get(story);
      Wait wait =
          known == null
              ? new Wait(touched.count(), now, now)
              : known.count() == touched.count()
                  ? known
                  : new Wait(touched.count(), known.first(), now);
      waits.put(story, wait);
      if (isDue(story, wait, now) && !closing && under.add(story)) {
        writers.execute(() -> write(touched));
      }
    }
  }

  private boolean isDue(StoryId story, Wait wait, Instant now) {
    Long broken = failed.get(story);
    if (broken != null && broken == wait.count()) {
      return false;
    }
    Duration cost = costs.getOrDefault(story, Duration.ZERO).multipliedBy(PATIENCE);
    Duration most = settle.multipliedBy(PATIENCE);
    Duration quiet = max(settle, cost.compareTo(most) > 0 ? most : cost);
    return !wait.last().plus(quiet).isAfter(now)
        || !wait.first().plus(quiet.multipliedBy(PATIENCE)).isAfter(now);
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  // intentional: a story that cannot be written keeps no other from being so
  private void write(Journal.Touched touched) {
    StoryId story = touched.story();
    try {
      if (!closing) {
        write(story, touched.count());
      }
    } catch (RuntimeException | StackOverflowError fault) {
      counts.faults().increment();
      failed.put(story, touched.count());
      LOG.error("story {} could not be written", story, fault);
    } finally {
      under.remove(story);
    }
  }

  private void write(StoryId story, long count) {
    long begun = System.nanoTime();
    List<Journal.Member> members = journal.members(story);
    if (members.isEmpty()) {
      return;
    }
    int from = Math.max(0, members.size() - MOST_MEMBERS);
    Stages.Written written = stages.write(story, members.subList(from, members.size()));
    long version = journal.wrote(written.brief(), written.names(), count, Instant.now());
    remember(story, Duration.ofNanos(System.nanoTime() - begun));
    if (version > 0) {
      counts.briefs().increment();
      events.tell(new LiveEvent.Written(story, version));
    }
  }

  private void remember(StoryId story, Duration cost) {
    if (cost.multipliedBy(PATIENCE).compareTo(settle) > 0) {
      costs.put(story, cost);
    } else {
      costs.remove(story);
    }
  }

  void close() throws InterruptedException {
    closing = true;
    writers.shutdown();
    writers.awaitTermination(3, TimeUnit.SECONDS);
  }
}
