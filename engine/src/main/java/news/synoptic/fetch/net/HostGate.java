package news.synoptic.fetch.net;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one host: when it was last asked, until when it wants to be left alone, its
 * robots.txt. All methods but {@link #isIdleSince} are called between {@link #enter} and {@link
 * #leave}, which let one request through at a time.
 */
final class HostGate {
  private static final int MOST_FAILURES = 2;
  private static final int MOST_DOUBLINGS = 4;
  private static final Duration AFTER_REFUSAL = Duration.ofHours(1);
  private static final Duration AFTER_SILENCE = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofDays(7);

  // RFC 9309, section 2.4: not longer than a day; what failed may be mended sooner.
  private static final Duration RULES_HOLD = Duration.ofHours(23);
  private static final Duration FAILURE_HOLDS = Duration.ofHours(1);

  private final ReentrantLock lock = new ReentrantLock(true);
  private final Map<URI, Known> robots = new HashMap<>();
  private long lastAsked;
  private volatile Instant lastUsed = Instant.MAX;
  private boolean everAsked;
  private int failures;
  private int refusals;
  private volatile @Nullable Closed closed;

  private record Known(RobotsAnswer answer, Instant asked) {
    boolean holds(Instant now) {
      Duration most = answer.failed() == null ? RULES_HOLD : FAILURE_HOLDS;
      return now.isBefore(asked.plus(most));
    }
  }

  /**
   * A host that is not to be asked.
   *
   * @param until when it may be asked again
   */
  record Closed(Reason reason, String detail, Instant until) {}

  void enter() {
    lock.lock();
  }

  void leave() {
    lock.unlock();
  }

  /** Whether nobody asks, nor has asked since. */
  boolean isIdleSince(Instant time) {
    Closed until = closed;
    return !lock.isLocked()
        && lastUsed.isBefore(time)
        && (until == null || until.until().isBefore(time));
  }

  /** Why the host is not to be asked now; null if it may be. */
  @Nullable Closed closed(Instant now) {
    lastUsed = now;
    Closed known = closed;
    boolean over = known == null || !now.isBefore(known.until());
    return over ? null : known;
  }

  /** Waits until the host may be asked again. */
  void pause(Duration pause) throws InterruptedException {
    long left = pause.toNanos() - (System.nanoTime() - lastAsked);
    if (everAsked && left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  /**
   * Notes what came of a request.
   *
   * @param own whether the host is the reader's own, where an answer speaks for its address alone
   */
  void asked(Step step, Instant now, boolean own) {
    everAsked = true;
    lastAsked = System.nanoTime();
    if (!(step instanceof Step.Failed failed)) {
      failures = 0;
      refusals = 0;
      return;
    }
    boolean silent = failed.reason() == Reason.TIMEOUT || failed.reason() == Reason.UNREACHABLE;
    failures = silent ? failures + 1 : 0;
    if (failed.status() == 429 || failed.status() == 503) {
      Duration asked = HttpTimes.retryAfter(failed.head(), now);
      Duration wait = asked == null ? longer(AFTER_REFUSAL, refusals++) : asked;
      if (!own) {
        close(failed, wait, now);
      }
    } else if (failures >= MOST_FAILURES) {
      close(failed, longer(AFTER_SILENCE, failures - MOST_FAILURES), now);
    }
  }

  private void close(Step.Failed failed, Duration wait, Instant now) {
    Duration most = wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    String detail = failed.detail() + "; the host is left alone for " + Shown.duration(most);
    closed = new Closed(failed.reason(), detail, now.plus(most));
  }

  private static Duration longer(Duration first, int times) {
    return first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
  }

  /** The robots.txt of one scheme and port of the host, asked for once a day. */
  RobotsAnswer robots(URI file, Instant now, Supplier<RobotsAnswer> ask) {
    Known known = robots.get(file);
    if (known != null && known.holds(now)) {
      return known.answer();
    }
    RobotsAnswer answer = ask.get();
    if (answer.failed() != null && known != null && known.answer().failed() == null) {
      // RFC 9309, section 2.3.1.4: while a server fails, the rules it gave before may serve on.
      Instant almostOver = now.minus(RULES_HOLD).plus(FAILURE_HOLDS);
      robots.put(file, new Known(known.answer(), almostOver));
      return known.answer();
    }
    robots.put(file, new Known(answer, now));
    return answer;
  }
}
