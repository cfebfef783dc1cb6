package news.synoptic.wire;

import java.time.Duration;
import java.util.Set;
import news.synoptic.fetch.net.FetchSettings;

/**
 * What a run may be told. Read once, in {@link Main}; each stage is given its own part.
 *
 * @param threads how many threads extract, annotate and write, at least 1, default one a processor
 * @param fetch how far to go to get a page
 */
public record Settings(int threads, FetchSettings fetch) {
  /** What a reader gets who sets nothing. */
  public static final Settings DEFAULT =
      new Settings(Runtime.getRuntime().availableProcessors(), FetchSettings.DEFAULT);

  private static final int MOST_THREADS = 1024;

  /**
   * @throws IllegalArgumentException if {@code threads} is not in [1,1024]
   */
  public Settings {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "threads " + threads + ": want 1 to " + MOST_THREADS + "; Maybe leave the option out");
    }
  }

  /** The same settings with another number of threads. */
  public Settings withThreads(int number) {
    return new Settings(number, fetch);
  }

  /** The same settings with hosts that may be asked though their address is a private one. */
  public Settings withAllowedHosts(Set<String> hosts) {
    return new Settings(threads, fetch.withAllowedHosts(hosts));
  }

  /** The same settings with another longest time for an answer from the web. */
  public Settings withAnswerTimeout(Duration longest) {
    return new Settings(threads, fetch.withAnswerTimeout(longest));
  }
}
