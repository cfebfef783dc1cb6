package news.synoptic.fetch.net;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request over one connection to an address that was checked before: HTTP/1.1, {@code
 * Connection: close}, no redirects, no cookies. {@link #close} from another thread ends it at once.
 *
 * <p>Limits: the head of an answer may have 64 KB; of repeated header fields the first counts.
 */
/*
 * Why not java.net.http.HttpClient: it resolves the host name itself, when it connects, so the
 * address that was checked and the address that is asked can differ (DNS rebinding), and it offers
 * no hook to pin one. Here the socket is opened to the very InetAddress that passed the check, and
 * the host name serves for the Host field, for SNI and for the certificate alone.
 */
final class HttpExchange implements AutoCloseable {
  private static final int MOST_HEAD = 1 << 16;

  private final URI url;
  private final SSLSocketFactory tls;
  private volatile boolean closed;
  private volatile Socket socket = new Socket(Proxy.NO_PROXY);

  HttpExchange(URI url, SSLSocketFactory tls) {
    this.url = url;
    this.tls = tls;
  }

  /** Connects to the first of the addresses that answers. */
  void connect(InetAddress[] addresses, Duration timeout) throws IOException {
    int each = (int) Math.max(1, timeout.toMillis() / addresses.length);
    for (int i = 0; ; i++) {
      Socket plain = new Socket(Proxy.NO_PROXY);
      socket = plain;
      try {
        if (closed) {
          throw new IOException("closed");
        }
        plain.connect(new InetSocketAddress(addresses[i], WebAddress.port(url)), each);
        return;
      } catch (IOException failure) {
        plain.close();
        if (closed || i + 1 == addresses.length) {
          throw failure;
        }
      }
    }
  }

  /**
   * Sends a request for what stands there and reads the head of the answer.
   *
   * @param accept value of the {@code Accept} field
   * @param known sent along as they are
   */
  Answer get(String userAgent, String accept, Validators known) throws IOException {
    String fields =
        field("Accept", accept)
            + field("If-None-Match", known.etag())
            + field("If-Modified-Since", known.lastModified());
    return ask("GET", userAgent, fields, new byte[0]);
  }

  /**
   * Sends content and reads the head of the answer.
   *
   * @param token sent as bearer token; empty for none
   */
  Answer post(String userAgent, String mediaType, String token, byte[] content) throws IOException {
    String fields =
        field("Accept", mediaType)
            + field("Content-Type", mediaType)
            + field("Authorization", token.isEmpty() ? "" : "Bearer " + token)
            + field("Content-Length", String.valueOf(content.length));
    return ask("POST", userAgent, fields, content);
  }

  private Answer ask(String method, String userAgent, String fields, byte[] content)
      throws IOException {
    if (url.getScheme().equals("https")) {
      startTls();
    }
    String head =
        "%s %s HTTP/1.1\r\n".formatted(method, WebAddress.pathAndQuery(url))
            + field("Host", url.getRawAuthority())
            + field("User-Agent", userAgent)
            + field("Accept-Encoding", Compressed.ACCEPT_ENCODING)
            + fields
            + "Connection: close\r\n\r\n";
    OutputStream out = socket.getOutputStream();
    out.write(head.getBytes(StandardCharsets.ISO_8859_1));
    out.write(content);
    InputStream in = new BufferedInputStream(socket.getInputStream());
    Answer answer = nextHead(in);
    while (answer.head().status() < 200) {
      answer = nextHead(in);
    }
    return answer;
  }

  private static String field(String name, String value) {
    return value.isEmpty() ? "" : name + ": " + value + "\r\n";
  }

  private void startTls() throws IOException {
    SSLSocket secure =
        (SSLSocket) tls.createSocket(socket, WebAddress.bareHost(url), WebAddress.port(url), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    socket = secure;
  }

  private static Answer nextHead(InputStream in) throws IOException {
    try {
      return head(in);
    } catch (CappedStream.CapExceeded large) {
      throw new CappedStream.CapExceeded("a header of " + large.getMessage());
    }
  }

  private static Answer head(InputStream in) throws IOException {
    InputStream capped = new CappedStream(in, MOST_HEAD);
    String[] first = line(capped).split(" ", 3);
    if (!first[0].startsWith("HTTP/1.") || first.length < 2 || !first[1].matches("[1-9][0-9]{2}")) {
      throw new ProtocolException("the answer is not HTTP/1.1");
    }
    Map<String, String> fields = new TreeMap<>();
    for (String line = line(capped); !line.isEmpty(); line = line(capped)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        boolean list = name.equals("cache-control");
        fields.merge(
            name, withoutBlanks(line.substring(colon + 1)), (a, b) -> list ? a + "," + b : a);
      }
    }
    return new Answer(new Head(Integer.parseInt(first[1]), fields), body(in, fields));
  }

  // RFC 9110, section 5.6.3: blanks and tabs; whatever else stands there belongs to the value.
  private static String withoutBlanks(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && isBlank(value.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static InputStream body(InputStream in, Map<String, String> fields)
      throws ProtocolException {
    String transfer = fields.getOrDefault("transfer-encoding", "identity");
    String length = fields.getOrDefault("content-length", "");
    if (transfer.toLowerCase(Locale.ROOT).endsWith("chunked")) {
      return new ChunkedBody(in);
    }
    if (!length.isEmpty() && !length.matches("[0-9]{1,18}")) {
      throw new ProtocolException("Content-Length '" + Shown.cut(length) + "' is no number");
    }
    return length.isEmpty() ? in : new LengthBody(in, Long.parseLong(length));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int value = in.read(); value != '\n'; value = in.read()) {
      if (value < 0) {
        throw new EOFException("the connection ended before the answer did");
      }
      bytes.write(value);
    }
    String line = bytes.toString(StandardCharsets.ISO_8859_1);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    socket.close();
  }

  /**
   * An answer whose body is still to be read.
   *
   * @param body the body as sent, compressed or not; fails with {@link EOFException} if it ends
   *     before its time
   */
  record Answer(Head head, InputStream body) {}

  /** A body of stated length. */
  private static final class LengthBody extends FilterInputStream {
    private long left;

    LengthBody(InputStream in, long length) {
      super(in);
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(target, offset, (int) Math.min(length, left));
      if (read < 0) {
        throw new EOFException("the answer ended " + left + " bytes early");
      }
      left -= read;
      return read;
    }
  }

  /** A body in chunks, RFC 9112 section 7.1; trailers are not read. */
  private static final class ChunkedBody extends FilterInputStream {
    private long left;
    private boolean begun;
    private boolean ended;

    ChunkedBody(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0 && !ended) {
        nextChunk();
      }
      if (ended) {
        return -1;
      }
      int read = in.read(target, offset, (int) Math.min(length, left));
      if (read < 0) {
        throw new EOFException("the answer ended inside a chunk");
      }
      left -= read;
      return read;
    }

    private void nextChunk() throws IOException {
      InputStream capped = new CappedStream(in, MOST_HEAD);
      if (begun) {
        line(capped);
      }
      begun = true;
      String size = line(capped).replaceFirst(";.*", "").strip();
      if (!size.matches("[0-9a-fA-F]{1,15}")) {
        throw new ProtocolException("chunk size '" + Shown.cut(size) + "' is no number");
      }
      left = Long.parseLong(size, 16);
      ended = left == 0;
    }
  }
}
