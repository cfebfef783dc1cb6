package news.synoptic.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import news.synoptic.store.Marks;
import news.synoptic.store.ReaderId;
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

  private record Front(Instant since, Instant last) {}

  private final Map<ReaderId, Front> fronts =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ReaderId, Front> eldest) {
          return size() > FRONTS;
        }
      };

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
}
