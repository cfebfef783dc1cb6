package news.synoptic.fetch.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The one way out: from an address to the bytes that stand there. Thread-safe; asks one host for
 * one thing at a time, and pauses between pages.
 *
 * <p>Each hop, the first as each redirect, is resolved once; all its addresses must be public
 * unless the settings allow the host; the connection goes to an address so checked. Bytes are
 * capped as sent and as decompressed, time over the whole exchange. A host that answers 429 or 503,
 * or cannot be reached twice, is not asked again in this run.
 *
 * <p>Limits: no proxy, no HTTP/2, no cookies, no conditional requests.
 */
public final class Egress {
  private static final int MOST_REDIRECTS = 5;

  private final FetchSettings settings;
  private final PublicAddress.Resolver resolver;
  private final SSLSocketFactory tls;
  private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

  /** A way out with the resolver and the certificates of this machine. */
  public Egress(FetchSettings settings) {
    this(settings, InetAddress::getAllByName, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** A way out with another resolver and other certificates, for tests. */
  public Egress(FetchSettings settings, PublicAddress.Resolver resolver, SSLSocketFactory tls) {
    this.settings = settings;
    this.resolver = resolver;
    this.tls = tls;
  }

  /** What an address is asked for. */
  public enum Wanted {
    /** A page: robots.txt decides. */
    PAGE("text/html,application/xhtml+xml;q=0.9,*/*;q=0.5"),
    /** A feed or outline that the reader named; robots.txt is not asked. */
    FEED(
        "application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,"
            + "*/*;q=0.5"),
    /** The rules of a host; cut where RFC 9309 lets a reader stop. */
    ROBOTS("text/plain,*/*;q=0.5");

    private final String accept;

    Wanted(String accept) {
      this.accept = accept;
    }
  }

  /** What one request came to. */
  public sealed interface Step {
    /** The content is there. */
    record Done(Body body) implements Step {}

    /** It stands elsewhere. */
    record Moved(URI to) implements Step {}

    /**
     * There is none.
     *
     * @param reason why
     * @param detail what exactly
     * @param status the HTTP status; 0 if there was no answer or it broke off
     */
    record Failed(Reason reason, String detail, int status) implements Step {}
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
   * Gets what stands at an address.
   *
   * @param input the name under which a refusal speaks of it
   */
  public Outcome<Body> get(String input, URI url, Wanted wanted) {
    URI at = url;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      switch (politely(at, wanted, hop == 0)) {
        case Step.Done(Body body) -> {
          return Outcome.kept(body);
        }
        case Step.Failed failed -> {
          String where = hop == 0 ? "" : " (redirected to " + Shown.cut(at.toString()) + ")";
          return Outcome.refused(input, failed.reason(), failed.detail() + where);
        }
        case Step.Moved(URI to) -> at = to;
      }
    }
    String detail = "more than " + MOST_REDIRECTS + ", the last to " + Shown.cut(at.toString());
    return Outcome.refused(input, Reason.TOO_MANY_REDIRECTS, detail);
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

  private HostGate gate(URI url) {
    return gates.computeIfAbsent(url.getHost(), host -> new HostGate());
  }

  private Step politely(URI url, Wanted wanted, boolean first) {
    HostGate gate = gate(url);
    gate.enter();
    try {
      Step.Failed forbidden = gate.closed();
      if (forbidden == null && wanted == Wanted.PAGE) {
        forbidden = robotsForbid(gate, url);
      }
      if (forbidden != null) {
        return forbidden;
      }
      if (first) {
        gate.pause(settings.pause());
      }
      Step step = exchange(url, wanted);
      gate.asked(step);
      return step;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Step.Failed(Reason.TIMEOUT, "stopped while waiting", 0);
    } finally {
      gate.leave();
    }
  }

  private Step.@Nullable Failed robotsForbid(HostGate gate, URI url) {
    String origin = WebAddress.origin(url);
    URI file = URI.create(origin + "/robots.txt");
    HostGate.RobotsAnswer answer = gate.robots(origin, () -> askRobots(file));
    if (answer.failed() != null) {
      return answer.failed();
    }
    return answer.robots().allows(WebAddress.pathAndQuery(url))
        ? null
        : new Step.Failed(Reason.ROBOTS, file.toString(), 0);
  }

  // RFC 9309, section 2.3.1: where there is no file, or none that can be read, there is no rule; a
  // server that fails or does not answer forbids everything.
  private HostGate.RobotsAnswer askRobots(URI file) {
    URI at = file;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      switch (exchange(at, Wanted.ROBOTS)) {
        case Step.Done(Body body) -> {
          return new HostGate.RobotsAnswer(Robots.parse(body.bytes(), product()), null);
        }
        case Step.Failed failed -> {
          return ofFailedRobots(file, failed);
        }
        case Step.Moved(URI to) -> at = to;
      }
    }
    return new HostGate.RobotsAnswer(Robots.ALLOW_ALL, null);
  }

  private String product() {
    return settings.userAgent().replaceFirst("/.*", "");
  }

  private static HostGate.RobotsAnswer ofFailedRobots(URI file, Step.Failed failed) {
    Reason reason = failed.status() >= 500 ? Reason.ROBOTS : failed.reason();
    Step.Failed forbidden = new Step.Failed(reason, file + ": " + failed.detail(), failed.status());
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
    return new HostGate.RobotsAnswer(Robots.ALLOW_ALL, forbids ? forbidden : null);
  }

  /** One request. The time caps hold for name lookup, handshake and every byte. */
  private Step exchange(URI url, Wanted wanted) {
    boolean trusted = settings.allowedHosts().contains(WebAddress.bareHost(url));
    int port = WebAddress.port(url);
    if (!trusted && port < 1024 && port != 80 && port != 443) {
      return new Step.Failed(Reason.NOT_ALLOWED, "port " + port + hint(url), 0);
    }
    try (HttpExchange exchange = new HttpExchange(url, tls)) {
      Step.Failed failed =
          within(settings.connectTimeout(), exchange, () -> connect(exchange, url, trusted));
      return failed != null
          ? failed
          : within(settings.answerTimeout(), exchange, () -> answer(exchange, url, wanted));
    } catch (TimeoutException late) {
      return new Step.Failed(Reason.TIMEOUT, String.valueOf(late.getMessage()), 0);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Step.Failed(Reason.TIMEOUT, "stopped while reading", 0);
    } catch (IOException failure) {
      return failed(url, failure);
    }
  }

  private Step.@Nullable Failed connect(HttpExchange exchange, URI url, boolean trusted)
      throws IOException {
    InetAddress[] addresses = resolver.resolve(WebAddress.bareHost(url));
    if (addresses.length == 0) {
      throw new UnknownHostException(url.getHost());
    }
    InetAddress local =
        Arrays.stream(addresses).filter(a -> !PublicAddress.isPublic(a)).findFirst().orElse(null);
    if (local != null && !trusted) {
      String detail = url.getHost() + " is " + local.getHostAddress() + hint(url);
      return new Step.Failed(Reason.PRIVATE_ADDRESS, detail, 0);
    }
    exchange.connect(addresses, settings.connectTimeout());
    return null;
  }

  private Step answer(HttpExchange exchange, URI url, Wanted wanted) throws IOException {
    HttpExchange.Answer answer = exchange.get(settings.userAgent(), wanted.accept);
    int status = answer.status();
    if (status >= 300 && status < 400 && !answer.field("location").isEmpty()) {
      String where = utf8(answer.field("location"));
      URI to = WebAddress.resolve(url, where);
      return to != null
          ? new Step.Moved(to)
          : new Step.Failed(Reason.UNSUPPORTED, "redirect to '" + Shown.cut(where) + "'", status);
    }
    if (status >= 300) {
      String wait = Shown.cut(answer.field("retry-after"));
      String detail = "HTTP " + status + (wait.isEmpty() ? "" : ", Retry-After " + wait);
      return new Step.Failed(reasonOf(status), detail, status);
    }
    byte[] bytes = body(answer, wanted);
    ContentType type = ContentType.parse(answer.field("content-type"));
    return new Step.Done(new Body(url, type.mediaType(), type.charset(), bytes));
  }

  private byte[] body(HttpExchange.Answer answer, Wanted wanted) throws IOException {
    InputStream sent = new CappedStream(answer.body(), settings.pageBytes());
    try (InputStream in = Compressed.decode(sent, answer.field("content-encoding"))) {
      return wanted == Wanted.ROBOTS
          ? in.readNBytes(Robots.MOST_BYTES)
          : CappedStream.readAll(in, settings.pageBytes());
    }
  }

  // Servers send other letters as the bytes of UTF-8, which a header field is not made for.
  private static String utf8(String latin) {
    String utf8 = new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return utf8.indexOf('\ufffd') < 0 ? utf8 : latin;
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

  private static Step.Failed failed(URI url, IOException failure) {
    String message = Shown.cut(String.valueOf(failure.getMessage()));
    return switch (failure) {
      case CappedStream.CapExceeded large -> new Step.Failed(Reason.TOO_LARGE, message, 0);
      case Compressed.UnknownCoding coding -> new Step.Failed(Reason.UNSUPPORTED, message, 0);
      case ZipException broken -> new Step.Failed(Reason.BROKEN_ARCHIVE, "gzip: " + message, 0);
      case EOFException early -> new Step.Failed(Reason.TRUNCATED, "the answer ends too early", 0);
      case UnknownHostException unknown ->
          new Step.Failed(Reason.UNREACHABLE, "no host " + url.getHost(), 0);
      case SSLException secure -> new Step.Failed(Reason.UNREACHABLE, "TLS: " + message, 0);
      case ProtocolException odd -> new Step.Failed(Reason.SERVER_ERROR, message, 0);
      default -> new Step.Failed(Reason.UNREACHABLE, message, 0);
    };
  }

  private static String hint(URI url) {
    return "; --allow-host " + WebAddress.bareHost(url) + " would allow it";
  }

  // A thread of its own, since neither a name lookup nor a handshake takes a time limit; closing
  // the socket ends it.
  private static <T extends @Nullable Object> T within(
      Duration most, HttpExchange exchange, Callable<T> step)
      throws TimeoutException, InterruptedException, IOException {
    FutureTask<T> task = new FutureTask<>(step);
    Thread.ofPlatform().daemon().name("fetch").start(task);
    try {
      return task.get(most.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      exchange.close();
      throw new TimeoutException("more than " + most.toMillis() / 1000.0 + " s");
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException("asking a server", fault.getCause());
    }
  }
}
