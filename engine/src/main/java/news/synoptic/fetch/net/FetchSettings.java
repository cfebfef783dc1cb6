package news.synoptic.fetch.net;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far {@link PageSource} goes to get a page.
 *
 * @param connectTimeout the longest wait for a host name and a connection, default 10 s
 * @param answerTimeout the longest time from the request to the last byte of its answer, default 20
 *     s; a server that drips bytes does not stretch it
 * @param pause the shortest time between two pages asked of one host, default 1 s
 * @param pageBytes the most bytes of one page, as sent and again as decompressed, default 20 MB
 * @param wholeBytes the most bytes, decompressed, of what must be held as a whole to be read: a
 *     line of JSON lines, a JSON, MHTML, feed or outline file; default 64 MB. Web archives and JSON
 *     lines as such have no limit
 * @param feedItems the most items that are read of one feed, default 200
 * @param allowedHosts hosts, named as in the address, that may be asked though they have a private
 *     or local network address; default none
 * @param userAgent how Synoptic names itself to servers; what stands before the {@code /} is the
 *     name that robots.txt is read for
 */
public record FetchSettings(
    Duration connectTimeout,
    Duration answerTimeout,
    Duration pause,
    long pageBytes,
    long wholeBytes,
    int feedItems,
    Set<String> allowedHosts,
    String userAgent) {
  /** What a reader gets who sets nothing. */
  public static final FetchSettings DEFAULT =
      new FetchSettings(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(1),
          20_000_000,
          64_000_000,
          200,
          Set.of(),
          "Synoptic/0.1");

  /**
   * @throws IllegalArgumentException if a cap is below 1 or above 1 GB, or the user agent is not
   *     one line of printable ASCII
   */
  public FetchSettings {
    allowedHosts =
        allowedHosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    checkCap("pageBytes", pageBytes);
    checkCap("wholeBytes", wholeBytes);
    checkCap("feedItems", feedItems);
    if (!userAgent.matches("[ -~]+")) {
      throw new IllegalArgumentException(
          "userAgent '" + userAgent + "': want one line of printable ASCII");
    }
  }

  /** Whether the reader allowed the host of an address by name. */
  boolean allows(URI url) {
    return allowedHosts.contains(WebAddress.bareHost(url));
  }

  /** The same settings with other allowed hosts. */
  public FetchSettings withAllowedHosts(Set<String> hosts) {
    return new FetchSettings(
        connectTimeout, answerTimeout, pause, pageBytes, wholeBytes, feedItems, hosts, userAgent);
  }

  /**
   * The same settings with another longest time for an answer, and for a connection none longer.
   */
  public FetchSettings withAnswerTimeout(Duration longest) {
    return new FetchSettings(
        longest.compareTo(connectTimeout) < 0 ? longest : connectTimeout,
        longest,
        pause,
        pageBytes,
        wholeBytes,
        feedItems,
        allowedHosts,
        userAgent);
  }

  /** The same settings with another shortest time between two pages asked of one host. */
  public FetchSettings withPause(Duration shortest) {
    return new FetchSettings(
        connectTimeout,
        answerTimeout,
        shortest,
        pageBytes,
        wholeBytes,
        feedItems,
        allowedHosts,
        userAgent);
  }

  private static void checkCap(String name, long value) {
    if (value < 1 || value > 1_000_000_000) {
      throw new IllegalArgumentException(name + " " + value + ": want 1 to 1000000000");
    }
  }
}
