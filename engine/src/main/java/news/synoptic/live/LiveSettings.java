package news.synoptic.live;

import java.time.Duration;
import news.synoptic.fetch.net.FetchSettings;

/**
 * How the service works.
 *
 * @param fetch how far to go to get a page
 * @param threads how many threads extract, annotate and write briefs, at least 1
 * @param visits how many sources are visited at a time, at least 1, default 8
 * @param minInterval the shortest time between two visits of a source, default 1 h
 * @param settle how long a story must have been quiet before its brief is written anew, default 2 s
 * @param keep how long a story is kept after it grew last, default 90 days
 * @param budgetBytes the most bytes of the database; the oldest stories go first; default 20 GB
 * @param recheck whether pages are asked for again to see what was changed, default true
 */
public record LiveSettings(
    FetchSettings fetch,
    int threads,
    int visits,
    Duration minInterval,
    Duration settle,
    Duration keep,
    long budgetBytes,
    boolean recheck) {
  /** What a reader gets who sets nothing. */
  public static final LiveSettings DEFAULT =
      new LiveSettings(
          FetchSettings.DEFAULT,
          Runtime.getRuntime().availableProcessors(),
          8,
          Duration.ofHours(1),
          Duration.ofSeconds(2),
          Duration.ofDays(90),
          20_000_000_000L,
          true);

  /**
   * @throws IllegalArgumentException if a number is below 1 or a time negative
   */
  public LiveSettings {
    check("threads", threads);
    check("visits", visits);
    check("budgetBytes", budgetBytes);
    if (minInterval.isNegative() || settle.isNegative() || keep.isNegative()) {
      throw new IllegalArgumentException("a time below 0: want 0 or more");
    }
  }

  private static void check(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " " + value + ": want 1 or more");
    }
  }
}
