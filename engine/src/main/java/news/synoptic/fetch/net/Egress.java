package news.synoptic.fetch.net;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The one way out: from an address to the bytes that stand there. Thread-safe; asks one host for
 * one thing at a time, and pauses between pages.
 *
 * <p>Each hop, the first as each redirect, is checked anew ({@link WebRequest}). A host that
 * answers 429 or 503, or cannot be reached twice, is left alone for as long as it asks, or ever
 * longer; of a host that the reader allowed by name, only the address that said so. Validators are
 * sent to the address that gave them alone.
 *
 * <p>Limits: no proxy, no HTTP/2, no cookies, no brotli.
 */
public final class Egress {
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_GATES = 4096;

  private final FetchSettings settings;
  private final InstantSource clock;
  private final WebRequest web;
  private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

  /** A way out with the resolver, the certificates and the clock of this machine. */
  public Egress(FetchSettings settings) {
    this(
        settings,
        InetAddress::getAllByName,
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        InstantSource.system());
  }

  /** A way out with another resolver, other certificates and another clock, for tests. */
  public Egress(
      FetchSettings settings,
      PublicAddress.Resolver resolver,
      SSLSocketFactory tls,
      InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
    this.web = new WebRequest(settings, resolver, tls);
  }

  /** What an address is asked for. */
  public enum Wanted {
    /** A page: robots.txt decides. */
    PAGE("text/html,application/xhtml+xml;q=0.9,*/*;q=0.5", true),
    /** A feed or outline that the reader named; robots.txt is not asked. */
    FEED(
        "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,"
            + "*/*;q=0.5",
        false),
    /** A sitemap, or an address where a feed is only guessed: robots.txt decides. */
    SITEMAP("application/xml,text/xml;q=0.9,*/*;q=0.5", true),
    /** The rules of a host; cut where RFC 9309 lets a reader stop. */
    ROBOTS("text/plain,*/*;q=0.5", false);

    private final String accept;
    private final boolean robots;

    Wanted(String accept, boolean robots) {
      this.accept = accept;
      this.robots = robots;
    }

    String accept() {
      return accept;
    }
  }

  /**
   * What stood at an address.
   *
   * @param url where it stood in the end, behind all redirects
   * @param mediaType in lower case without parameters; null if none was stated
   * @param charset as stated; null if none was
   * @param bytes decompressed
   */
  // intentional: handed on once and never compared
  @SuppressWarnings("ArrayRecordComponent")
  public record Body(URI url, @Nullable String mediaType, @Nullable String charset, byte[] bytes) {}

  /**
   * Gets what stands at an address, asked for the first time.
   *
   * @param input the name under which a refusal speaks of it
   */
  public Outcome<Body> get(String input, URI url, Wanted wanted) {
    return switch (ask(url, wanted, Validators.NONE)) {
      case Reply.Got got -> Outcome.kept(got.body());
      case Reply.NotModified same ->
          Outcome.refused(input, Reason.SERVER_ERROR, "HTTP " + same.head().status());
      case Reply.Failed failed -> Outcome.refused(input, failed.reason(), failed.detail());
      case Reply.Waiting waiting -> Outcome.refused(input, waiting.reason(), waiting.detail());
    };
  }

  /**
   * Asks for what stands at an address, or whether it still does.
   *
   * @param known what the last good answer gave to ask with
   */
  public Reply ask(URI url, Wanted wanted, Validators known) {
    URI at = url;
    URI permanent = null;
    boolean onlyPermanent = true;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      String where = hop == 0 ? "" : " (redirected to " + Shown.cut(at.toString()) + ")";
      switch (politely(at, wanted, known, hop == 0)) {
        case Step.Done(Body body, Head head) -> {
          return new Reply.Got(body, head, Validators.of(at, head), permanent);
        }
        case Step.Same(Head head) -> {
          return new Reply.NotModified(head, known.after(Validators.of(at, head)), permanent);
        }
        case Step.Failed failed -> {
          return new Reply.Failed(failed.reason(), failed.detail() + where, failed.head(), at);
        }
        case Step.Closed(HostGate.Closed closed) -> {
          return new Reply.Waiting(closed.reason(), closed.detail() + where, closed.until());
        }
        case Step.Moved moved -> {
          at = moved.to();
          onlyPermanent &= moved.permanent();
          permanent = onlyPermanent ? at : permanent;
        }
      }
    }
    String detail = "more than " + MOST_REDIRECTS + ", the last to " + Shown.cut(at.toString());
    return new Reply.Failed(Reason.TOO_MANY_REDIRECTS, detail, Head.NONE, at);
  }

  /**
   * Sends content to a service that the reader named, and gets its answer.
   *
   * @param input the name under which a refusal speaks of it
   * @param token sent as bearer token; empty for none
   */
  public Outcome<Body> post(String input, URI url, String mediaType, String token, byte[] content) {
    HostGate gate = gate(url);
    gate.enter();
    try {
      return switch (web.post(url, mediaType, token, content)) {
        case Step.Done(Body body, Head head) -> Outcome.kept(body);
        case Step.Failed failed -> Outcome.refused(input, failed.reason(), failed.detail());
        case Step other -> Outcome.refused(input, Reason.SERVER_ERROR, "no answer");
      };
    } finally {
      gate.leave();
    }
  }

  /** Whether robots.txt lets a page be fetched. */
  public boolean isAllowedByRobots(URI url) {
    HostGate gate = gate(url);
    gate.enter();
    try {
      return robotsForbid(gate, url) == null;
    } finally {
      gate.leave();
    }
  }

  /** The sitemaps that the robots.txt of an address's site names. */
  public List<URI> sitemaps(URI url) {
    HostGate gate = gate(url);
    gate.enter();
    try {
      return robots(gate, url).robots().sitemaps().stream()
          .flatMap(written -> Stream.ofNullable(WebAddress.resolve(url, written)))
          .distinct()
          .toList();
    } finally {
      gate.leave();
    }
  }

  private RobotsAnswer robots(HostGate gate, URI url) {
    URI file = robotsFile(url);
    return gate.robots(file, clock.instant(), () -> RobotsAnswer.ask(web, file, settings));
  }

  private static URI robotsFile(URI url) {
    return URI.create(WebAddress.origin(url) + "/robots.txt");
  }

  private HostGate gate(URI url) {
    if (gates.size() > MOST_GATES) {
      Instant longAgo = clock.instant().minus(Duration.ofHours(1));
      gates.values().removeIf(gate -> gate.isIdleSince(longAgo));
    }
    return gates.computeIfAbsent(url.getHost(), host -> new HostGate());
  }

  private Step politely(URI url, Wanted wanted, Validators known, boolean first) {
    HostGate gate = gate(url);
    gate.enter();
    try {
      HostGate.Closed closed = gate.closed(clock.instant());
      if (closed != null) {
        return new Step.Closed(closed);
      }
      Step.Failed forbidden = wanted.robots ? robotsForbid(gate, url) : null;
      if (forbidden != null) {
        return forbidden;
      }
      if (first) {
        gate.pause(settings.pause());
      }
      Step step = web.exchange(url, wanted, known);
      gate.asked(step, clock.instant(), settings.allows(url));
      return step;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Step.Failed(Reason.TIMEOUT, "stopped while waiting");
    } finally {
      gate.leave();
    }
  }

  private Step.@Nullable Failed robotsForbid(HostGate gate, URI url) {
    RobotsAnswer answer = robots(gate, url);
    if (answer.failed() != null) {
      return answer.failed();
    }
    return answer.robots().allows(WebAddress.pathAndQuery(url))
        ? null
        : new Step.Failed(Reason.ROBOTS, robotsFile(url).toString());
  }

  /** What an HTTP status other than 2xx means. */
  public static Reason reasonOf(int status) {
    return switch (status) {
      case 404, 410 -> Reason.NOT_FOUND;
      case 401, 403, 407, 451 -> Reason.NOT_ALLOWED;
      case 429 -> Reason.TOO_MANY_REQUESTS;
      default -> Reason.SERVER_ERROR;
    };
  }
}
