package news.synoptic.fetch.net;

import java.net.URI;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What asking for a robots.txt came to: RFC 9309, section 2.3.1. Where there is no file, or none
 * that can be read, there is no rule; a server that fails or does not answer forbids everything.
 *
 * @param robots its rules
 * @param failed why there are none, so that no page may be asked for; null if there are
 */
record RobotsAnswer(Robots robots, Step.@Nullable Failed failed) {
  private static final int MOST_REDIRECTS = 5;

  /** Asks a host for its rules. */
  static RobotsAnswer ask(WebRequest web, URI file, FetchSettings settings) {
    URI at = file;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      switch (web.exchange(at, Egress.Wanted.ROBOTS, Validators.NONE)) {
        case Step.Done(Egress.Body body, Head head) -> {
          return new RobotsAnswer(Robots.parse(body.bytes(), product(settings)), null);
        }
        case Step.Failed failed -> {
          return ofFailed(file, failed);
        }
        case Step.Moved moved -> at = moved.to();
        case Step.Same same -> throw new IllegalStateException("asked without validators");
        case Step.Closed closed -> throw new IllegalStateException("asked past the gate");
      }
    }
    return new RobotsAnswer(Robots.ALLOW_ALL, null);
  }

  private static String product(FetchSettings settings) {
    return settings.userAgent().replaceFirst("/.*", "");
  }

  private static RobotsAnswer ofFailed(URI file, Step.Failed failed) {
    Reason reason = failed.status() >= 500 ? Reason.ROBOTS : failed.reason();
    Step.Failed forbidden = new Step.Failed(reason, file + ": " + failed.detail(), failed.head());
    boolean forbids =
        switch (reason) {
          case ROBOTS,
              TIMEOUT,
              UNREACHABLE,
              TRUNCATED,
              TOO_MANY_REQUESTS,
              PRIVATE_ADDRESS,
              SERVER_ERROR ->
              true;
          default -> false;
        };
    return new RobotsAnswer(Robots.ALLOW_ALL, forbids ? forbidden : null);
  }
}
