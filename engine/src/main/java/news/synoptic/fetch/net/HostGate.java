package news.synoptic.fetch.net;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What one run remembers of one host: when it was last asked, whether it wants to be asked at all,
 * its robots.txt. All methods are called between {@link #enter} and {@link #leave}, which let one
 * request through at a time.
 */
final class HostGate {
  private static final int MOST_FAILURES = 2;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, RobotsAnswer> robots = new HashMap<>();
  private long lastAsked;
  private boolean everAsked;
  private int failures;
  private Egress.Step.@Nullable Failed closed;

  void enter() {
    lock.lock();
  }

  void leave() {
    lock.unlock();
  }

  /** Why the host is not to be asked again in this run; null if it may be. */
  Egress.Step.@Nullable Failed closed() {
    return closed;
  }

  /** Waits until the host may be asked again. */
  void pause(Duration pause) throws InterruptedException {
    long left = pause.toNanos() - (System.nanoTime() - lastAsked);
    if (everAsked && left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
  }

  /** Notes what came of a request. */
  void asked(Egress.Step step) {
    everAsked = true;
    lastAsked = System.nanoTime();
    if (!(step instanceof Egress.Step.Failed failed)) {
      failures = 0;
      return;
    }
    boolean silent = failed.reason() == Reason.TIMEOUT || failed.reason() == Reason.UNREACHABLE;
    failures = silent ? failures + 1 : 0;
    boolean wait = failed.status() == 429 || failed.status() == 503;
    if (wait || failures >= MOST_FAILURES) {
      String detail = failed.detail() + "; the host is not asked again in this run";
      closed = new Egress.Step.Failed(failed.reason(), detail, failed.status());
    }
  }

  /** The robots.txt of one scheme and port of the host, asked for once. */
  RobotsAnswer robots(String origin, Supplier<RobotsAnswer> ask) {
    RobotsAnswer known = robots.get(origin);
    if (known == null) {
      known = ask.get();
      robots.put(origin, known);
    }
    return known;
  }

  /**
   * What asking for a robots.txt came to.
   *
   * @param robots its rules
   * @param failed why there are none, so that no page may be asked for; null if there are
   */
  record RobotsAnswer(Robots robots, Egress.Step.@Nullable Failed failed) {}
}
