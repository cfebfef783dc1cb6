package news.synoptic.live;

import java.time.Duration;
import java.time.Instant;
import news.synoptic.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears away stories that have not grown for long, and more of them if the disk is full. */
final class Keeping {
  private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
  private static final int BATCH = 200;

  /** Nothing that grew within this time is cleared away, however full the disk. */
  private static final Duration AT_LEAST = Duration.ofDays(1);

  private final Store store;
  private final Desk desk;
  private final LiveSettings settings;

  Keeping(Store store, Desk desk, LiveSettings settings) {
    this.store = store;
    this.desk = desk;
    this.settings = settings;
  }

  void round() {
    // What is cleared away cannot be read again by a clusterer that is restored.
    desk.snapshot();
    Instant now = Instant.now();
    int cleared = 0;
    int more = store.journal().clear(now.minus(settings.keep()), BATCH);
    while (more > 0) {
      cleared += more;
      more = store.journal().clear(now.minus(settings.keep()), BATCH);
    }
    more = 1;
    while (more > 0 && store.bytes() > settings.budgetBytes()) {
      more = store.journal().clear(now.minus(AT_LEAST), BATCH);
      cleared += more;
    }
    if (cleared > 0) {
      LOG.info("cleared away {} articles of old stories", cleared);
    }
    store.accounts().expire(now);
  }
}
