package news.synoptic.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something may be done: a bucket of tokens for each key, which fills up again in time.
 * Thread-safe; knows at most 10,000 keys, and forgets the one that was used the longest ago.
 */
final class RateLimit {
  private static final int KEYS = 10_000;

  private record Bucket(double tokens, Instant at) {}

  private final double burst;
  private final double perSecond;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KEYS;
        }
      };

  /**
   * A limit.
   *
   * @param burst how often in a row, at least 1
   * @param refill the time in which the bucket fills up
   */
  RateLimit(int burst, Duration refill) {
    this.burst = burst;
    this.perSecond = burst / (refill.toMillis() / 1000.0);
  }

  /** Whether it may be done once more, which is counted. */
  synchronized boolean allows(String key, Instant now) {
    Bucket before = buckets.getOrDefault(key, new Bucket(burst, now));
    double seconds = Math.max(0, Duration.between(before.at(), now).toMillis() / 1000.0);
    double tokens = Math.min(burst, before.tokens() + seconds * perSecond);
    boolean allowed = tokens >= 1;
    buckets.put(key, new Bucket(allowed ? tokens - 1 : tokens, now));
    return allowed;
  }
}
