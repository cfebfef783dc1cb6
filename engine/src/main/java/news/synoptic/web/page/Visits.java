package news.synoptic.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.synoptic.Brief;
import news.synoptic.StoryId;
import news.synoptic.store.Marks;
import news.synoptic.store.ReaderId;
import news.synoptic.store.StoredBrief;
import news.synoptic.web.http.Call;

/**
 * What "since you looked" means: since the visit before this one. A visit lasts until the reader
 * has not asked for the page in half an hour, so that reloading it, or its reloading itself, does
 * not make news old. Thread-safe; remembers some hundred visits and falls back on the store's
 * marks.
 */
public final class Visits {
  private static final Duration PAUSE = Duration.ofMinutes(30);
  private static final int FRONTS = 1000;
  private static final int STORIES = 100;

  private record Front(Instant since, Instant last) {}

  private record Key(ReaderId reader, StoryId story) {}

  private record Seen(Optional<StoredBrief> before, Instant last) {}

  private final Map<ReaderId, Front> fronts = bounded(FRONTS);
  private final Map<Key, Seen> stories = bounded(STORIES);

  /** No visits yet. */
  public Visits() {}

  /** When the visit to the front page before this one began; this one is noted. */
  synchronized Instant looked(Call call) {
    Marks marks = call.site().store().marks();
    Instant now = call.now();
    Front visit = fronts.get(call.reader());
    if (visit == null || visit.last().plus(PAUSE).isBefore(now)) {
      visit = new Front(marks.looked(call.reader()).orElse(now), now);
      marks.looked(call.reader(), now);
    }
    fronts.put(call.reader(), new Front(visit.since(), now));
    return visit.since();
  }

  /** The brief that the reader saw in the visit before this one; this one is noted. */
  synchronized Optional<Brief> before(Call call, StoredBrief shown) {
    StoryId story = shown.brief().id();
    Key key = new Key(call.reader(), story);
    Instant now = call.now();
    Seen visit = stories.get(key);
    if (visit == null || visit.last().plus(PAUSE).isBefore(now)) {
      visit = new Seen(call.site().store().stories().seen(call.reader(), story), now);
    }
    stories.put(key, new Seen(visit.before().or(() -> Optional.of(shown)), now));
    call.site().store().marks().saw(call.reader(), story, shown.version(), now);
    return visit.before().filter(old -> old.version() < shown.version()).map(StoredBrief::brief);
  }

  private static <K, V> Map<K, V> bounded(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
      }
    };
  }
}
