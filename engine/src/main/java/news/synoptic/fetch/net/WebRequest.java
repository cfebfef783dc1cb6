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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One request to one address, no redirect followed: the address is resolved once, each of what it
 * resolves to must be public unless the settings allow the host, and the connection goes to one so
 * checked. Bytes are capped as sent and as decompressed, time over name lookup, handshake and every
 * byte. Thread-safe.
 */
final class WebRequest {
  // Feeds and sitemaps shrink to a fortieth at best; what shrinks further is made to fill memory.
  private static final int MOST_RATIO = 200;
  private static final int SURELY_SMALL = 1_000_000;

  private final FetchSettings settings;
  private final PublicAddress.Resolver resolver;
  private final SSLSocketFactory tls;

  WebRequest(FetchSettings settings, PublicAddress.Resolver resolver, SSLSocketFactory tls) {
    this.settings = settings;
    this.resolver = resolver;
    this.tls = tls;
  }

  /**
   * Asks.
   *
   * @param known sent along if they stem from this very address
   */
  Step exchange(URI url, Egress.Wanted wanted, Validators known) {
    return exchange(url, exchange -> answer(exchange, url, wanted, known));
  }

  /**
   * Sends content; what the answer holds is all that is looked at, a redirect is a failure.
   *
   * @param token a secret: goes out as a header and into no message
   */
  Step post(URI url, String mediaType, String token, byte[] content) {
    return exchange(
        url,
        exchange -> {
          HttpExchange.Answer answer =
              exchange.post(settings.userAgent(), mediaType, token, content);
          Head head = answer.head();
          if (head.status() >= 300) {
            return new Step.Failed(Egress.reasonOf(head.status()), "HTTP " + head.status(), head);
          }
          return done(url, answer, body(answer, Egress.Wanted.PAGE));
        });
  }

  /** What is done over a connection. */
  private interface Talk {
    Step over(HttpExchange exchange) throws IOException;
  }

  private Step exchange(URI url, Talk talk) {
    boolean trusted = settings.allows(url);
    int port = WebAddress.port(url);
    if (!trusted && port < 1024 && port != 80 && port != 443) {
      return new Step.Failed(Reason.NOT_ALLOWED, "port " + port + hint(url));
    }
    try (HttpExchange exchange = new HttpExchange(url, tls)) {
      Step.Failed failed =
          within(settings.connectTimeout(), exchange, () -> connect(exchange, url, trusted));
      return failed != null
          ? failed
          : within(settings.answerTimeout(), exchange, () -> talk.over(exchange));
    } catch (TimeoutException late) {
      return new Step.Failed(Reason.TIMEOUT, String.valueOf(late.getMessage()));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Step.Failed(Reason.TIMEOUT, "stopped while reading");
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
      return new Step.Failed(Reason.PRIVATE_ADDRESS, detail);
    }
    exchange.connect(addresses, settings.connectTimeout());
    return null;
  }

  private Step answer(HttpExchange exchange, URI url, Egress.Wanted wanted, Validators known)
      throws IOException {
    boolean conditional = url.equals(known.of());
    HttpExchange.Answer answer =
        exchange.get(settings.userAgent(), wanted.accept(), conditional ? known : Validators.NONE);
    Head head = answer.head();
    int status = head.status();
    if (status == 304 && conditional) {
      return new Step.Same(head);
    }
    if (status >= 300 && status < 400 && !head.field("location").isEmpty()) {
      String where = utf8(head.field("location"));
      URI to = WebAddress.resolve(url, where);
      return to != null
          ? new Step.Moved(to, status == 301 || status == 308)
          : new Step.Failed(Reason.UNSUPPORTED, "redirect to '" + Shown.cut(where) + "'", head);
    }
    if (status >= 300) {
      String wait = Shown.cut(head.field("retry-after"));
      String detail = "HTTP " + status + (wait.isEmpty() ? "" : ", Retry-After " + wait);
      return new Step.Failed(Egress.reasonOf(status), detail, head);
    }
    return done(url, answer, body(answer, wanted));
  }

  private static Step done(URI url, HttpExchange.Answer answer, byte[] bytes) {
    Head head = answer.head();
    ContentType type = ContentType.parse(head.field("content-type"));
    return new Step.Done(new Egress.Body(url, type.mediaType(), type.charset(), bytes), head);
  }

  private byte[] body(HttpExchange.Answer answer, Egress.Wanted wanted) throws IOException {
    CappedStream sent = new CappedStream(answer.body(), settings.pageBytes());
    byte[] bytes;
    try (InputStream in = Compressed.decode(sent, answer.head().field("content-encoding"))) {
      bytes =
          wanted == Egress.Wanted.ROBOTS
              ? in.readNBytes(Robots.MOST_BYTES)
              : CappedStream.readAll(in, settings.pageBytes());
    }
    if (bytes.length > SURELY_SMALL && bytes.length / MOST_RATIO > sent.count()) {
      throw new CappedStream.CapExceeded("more than " + MOST_RATIO + " bytes out of one");
    }
    return bytes;
  }

  // Servers send other letters as the bytes of UTF-8, which a header field is not made for.
  private static String utf8(String latin) {
    String utf8 = new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return utf8.indexOf('\ufffd') < 0 ? utf8 : latin;
  }

  private static Step.Failed failed(URI url, IOException failure) {
    String message = Shown.cut(String.valueOf(failure.getMessage()));
    return switch (failure) {
      case CappedStream.CapExceeded large -> new Step.Failed(Reason.TOO_LARGE, message);
      case Compressed.UnknownCoding coding -> new Step.Failed(Reason.UNSUPPORTED, message);
      case ZipException broken -> new Step.Failed(Reason.BROKEN_ARCHIVE, "gzip: " + message);
      case EOFException early -> new Step.Failed(Reason.TRUNCATED, "the answer ends too early");
      case UnknownHostException unknown ->
          new Step.Failed(Reason.UNREACHABLE, "no host " + url.getHost());
      case SSLException secure -> new Step.Failed(Reason.UNREACHABLE, "TLS: " + message);
      case ProtocolException odd -> new Step.Failed(Reason.SERVER_ERROR, message);
      default -> new Step.Failed(Reason.UNREACHABLE, message);
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
