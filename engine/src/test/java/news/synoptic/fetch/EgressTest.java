package news.synoptic.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What servers answer, good, bad and hostile. */
@Timeout(15)
class EgressTest {
  private static final String HTML = "Content-Type: text/html; charset=ISO-8859-15\r\n";

  private final TestSite site = open();

  private static TestSite open() {
    try {
      return new TestSite();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void robotsAllowAll() {
    site.on("/robots.txt", "200 OK", "", "User-agent: *\nDisallow: /private\n".getBytes(UTF_8));
  }

  @AfterEach
  void closeSite() throws IOException {
    site.close();
  }

  private String dropped(String path) {
    return dropped(path, Reading.of(site.at(path)));
  }

  private String dropped(String path, Reading reading) {
    assertThat(reading.pages()).isEmpty();
    assertThat(reading.dropped()).hasSize(1);
    assertThat(reading.dropped().getFirst().input()).isEqualTo(site.at(path));
    return reading.dropped().getFirst().message().replace(":" + site.port(), ":PORT");
  }

  @Test
  void readsAPageAndAsksPolitely() {
    site.on("/a", "200 OK", HTML, "<p>Lanterns".getBytes(UTF_8));
    assertThat(Reading.of(site.at("/a")).lines())
        .containsExactly(
            "PAGE %1$s | %1$s | text/html ISO-8859-15 | <p>Lanterns".formatted(site.at("/a")));
    assertThat(site.requests()).hasSize(2);
    assertThat(site.requests().getLast())
        .startsWith("GET /a HTTP/1.1\nHost: 127.0.0.1:" + site.port() + "\n")
        .contains("User-Agent: Synoptic-Test/0.1\n", "Accept-Encoding: gzip, deflate\n")
        .doesNotContainIgnoringCase("cookie")
        .doesNotContainIgnoringCase("referer")
        .doesNotContainIgnoringCase("authorization");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 Not Found      | not found: HTTP 404",
        "410 Gone           | not found: HTTP 410",
        "401 Who            | not allowed: HTTP 401",
        "403 No             | not allowed: HTTP 403",
        "451 Law            | not allowed: HTTP 451",
        "402 Pay            | server error: HTTP 402",
        "429 Slow down      | too many requests: HTTP 429, Retry-After 120",
        "500 Oops           | server error: HTTP 500",
        "503 Down           | server error: HTTP 503, Retry-After 120",
        "304 Not Modified   | server error: HTTP 304",
      })
  void namesTheStatus(String status, String message) {
    boolean waits = message.contains("Retry-After");
    site.on("/a", status, waits ? "Retry-After: 120\r\n" : "", new byte[0]);
    assertThat(dropped("/a")).isEqualTo(message);
  }

  @Test
  void takesARefusalOfTheReadersOwnHostForItsAddressAlone() {
    site.on("/a", "429 Slow", "Retry-After: 9\r\n", new byte[0]).page("/b", "<p>b");
    assertThat(Reading.of(site.at("/a"), site.at("/b")).lines())
        .containsExactly(
            "DROPPED " + site.at("/a") + " | too many requests: HTTP 429, Retry-After 9",
            "PAGE %1$s | %1$s | text/html  | <p>b".formatted(site.at("/b")));
  }

  @Test
  void cleansWhatItShowsOfAnAnswer() {
    site.on("/a", "429 Slow", "Retry-After: \033[2J" + "9".repeat(500) + "\r\n", new byte[0]);
    assertThat(dropped("/a"))
        .doesNotContain("\033")
        .startsWith("too many requests: HTTP 429, Retry-After  [2J999")
        .hasSizeLessThan(250);
  }

  @Test
  void obeysRobotsForPagesOnly() {
    site.page("/private/a", "<p>no")
        .page("/private/feed.xml", "<rss><channel><item/></channel></rss>");
    site.page("/private/feed", "<html><p>a page under the name of a feed");
    assertThat(dropped("/private/a"))
        .isEqualTo("forbidden by robots.txt: http://127.0.0.1:PORT/robots.txt");
    assertThat(dropped("/private/feed"))
        .isEqualTo("forbidden by robots.txt: http://127.0.0.1:PORT/robots.txt");
    assertThat(site.requests()).noneMatch(request -> request.contains("GET /private/a"));
    assertThat(Reading.of(site.at("/private/feed.xml")).lines())
        .containsExactly(
            "DROPPED " + site.at("/private/feed.xml#1") + " | empty: an item without text or link");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 Not Found   | page",
        "403 Forbidden   | page",
        "500 Oops        | forbidden by robots.txt: http://127.0.0.1:PORT/robots.txt: HTTP 500",
        "429 Slow        | too many requests: http://127.0.0.1:PORT/robots.txt: HTTP 429",
      })
  void takesAMissingRobotsFileForLeaveAndAFailingOneForNone(String status, String outcome) {
    site.page("/a", "<p>a").on("/robots.txt", status, "", new byte[0]);
    if (outcome.equals("page")) {
      assertThat(Reading.of(site.at("/a")).pages()).hasSize(1);
    } else {
      assertThat(dropped("/a")).isEqualTo(outcome);
    }
  }

  @Test
  void readsTheBeginningOfARobotsFileWithoutEnd() {
    site.page("/private/a", "<p>a");
    site.on(
        "/robots.txt",
        out -> {
          out.write("HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /private\n".getBytes(UTF_8));
          flood(out, "# and so on and so on\n");
        });
    assertThat(dropped("/private/a")).startsWith("forbidden by robots.txt");
  }

  @Test
  void followsRedirectsAndKeepsTheLastAddress() {
    site.redirect("/a", "b?x=1#y").redirect("/b?x=1", "//site.example:" + site.port() + "/ü");
    site.page("/%C3%BC", "<p>There");
    assertThat(Reading.of(site.at("/a")).pages())
        .singleElement()
        .satisfies(page -> assertThat(page.url()).hasToString(site.at("site.example", "/%C3%BC")));
  }

  @Test
  void givesUpOnARedirectLoop() {
    site.redirect("/a", "/b").redirect("/b", "/a");
    assertThat(dropped("/a"))
        .isEqualTo("too many redirects: more than 5, the last to http://127.0.0.1:PORT/a");
    assertThat(site.requests()).hasSize(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file:///etc/hostname    | unsupported type: redirect to 'file:///etc/hostname'",
        "ftp://site.example/x    | unsupported type: redirect to 'ftp://site.example/x'",
        "javascript:alert(1)     | unsupported type: redirect to 'javascript:alert(1)'",
        "http://                 | unsupported type: redirect to 'http://'",
      })
  void followsNoRedirectOutOfTheWeb(String location, String message) {
    site.redirect("/a", location);
    assertThat(dropped("/a")).isEqualTo(message);
  }

  @Test
  void lineBreaksInARedirectStayInTheAddress() {
    site.redirect("/a", "/b%0d%0aX-Evil:%201\rZ").page("/b%0d%0aX-Evil:%201Z", "<p>b");
    assertThat(Reading.of(site.at("/a")).pages()).hasSize(1);
    assertThat(site.requests().getLast()).doesNotContain("\nX-Evil");
  }

  @Test
  void undoesTheEncodingsThatItAsksFor() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write("<p>Small".getBytes(UTF_8));
    }
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(zlib)) {
      out.write("<p>Smaller".getBytes(UTF_8));
    }
    site.on("/gzip", "200 OK", HTML + "Content-Encoding: GZIP\r\n", gzip.toByteArray());
    site.on("/zlib", "200 OK", HTML + "Content-Encoding: deflate\r\n", zlib.toByteArray());
    site.on("/plain", "200 OK", HTML + "Content-Encoding: gzip\r\n", "<p>Said so".getBytes(UTF_8));
    site.on("/br", "200 OK", HTML + "Content-Encoding: br\r\n", new byte[] {1, 2, 3});
    byte[] cut = java.util.Arrays.copyOf(gzip.toByteArray(), gzip.size() - 12);
    site.on("/cut", "200 OK", HTML + "Content-Encoding: gzip\r\n", cut);
    assertThat(Reading.of(site.at("/gzip"), site.at("/zlib"), site.at("/plain")).pages())
        .extracting(page -> new String(page.bytes(), UTF_8))
        .containsExactly("<p>Small", "<p>Smaller", "<p>Said so");
    assertThat(dropped("/br"))
        .isEqualTo("unsupported type: content encoding 'br', want gzip or deflate");
    assertThat(dropped("/cut")).isEqualTo("truncated: the answer ends too early");
  }

  @Test
  void refusesABodyThatUnpacksIntoTooMuch() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      out.write(new byte[30_000_000]);
    }
    site.on("/a", "200 OK", HTML + "Content-Encoding: gzip\r\n", bomb.toByteArray());
    assertThat(dropped("/a")).isEqualTo("too large: more than 2000000 bytes");
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(small)) {
      out.write(new byte[1_900_000]);
    }
    site.on("/b", "200 OK", HTML + "Content-Encoding: gzip\r\n", small.toByteArray());
    assertThat(dropped("/b")).isEqualTo("too large: more than 200 bytes out of one");
    site.on("/c", "200 OK", HTML + "Content-Encoding: gzip, gzip\r\n", gzip(bomb.toByteArray()));
    assertThat(dropped("/c")).isEqualTo("too large: more than 2000000 bytes");
    String layers = "Content-Encoding: gzip, gzip, gzip, gzip\r\n";
    site.on("/d", "200 OK", HTML + layers, bomb.toByteArray());
    assertThat(dropped("/d")).startsWith("unsupported type: content encoding");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  @Test
  void readsChunksAndRefusesBrokenOnes() {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n";
    site.on(
        "/a", out -> out.write((head + "3;x=y\r\n<p>\r\n2\r\nok\r\n0\r\n\r\n").getBytes(UTF_8)));
    site.on("/b", out -> out.write((head + "3\r\n<p>\r\nzz\r\n").getBytes(UTF_8)));
    site.on("/c", out -> out.write((head + "9\r\n<p>").getBytes(UTF_8)));
    site.on("/d", out -> out.write((head + "fffffffffffffff\r\n<p>").getBytes(UTF_8)));
    assertThat(Reading.of(site.at("/a")).pages()).hasSize(1);
    assertThat(dropped("/b")).isEqualTo("server error: chunk size 'zz' is no number");
    assertThat(dropped("/c")).isEqualTo("truncated: the answer ends too early");
    assertThat(dropped("/d")).isEqualTo("truncated: the answer ends too early");
  }

  @Test
  void refusesAnAnswerThatIsCutOrIsNone() {
    site.on(
        "/a", out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<p>".getBytes(UTF_8)));
    site.on("/b", out -> out.write("SSH-2.0-OpenSSH\r\n".getBytes(UTF_8)));
    site.on("/c", out -> {});
    site.on(
        "/d", out -> out.write("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n".getBytes(UTF_8)));
    site.on("/e", "200 OK", HTML, new byte[0]);
    assertThat(dropped("/a")).isEqualTo("truncated: the answer ends too early");
    assertThat(dropped("/b")).isEqualTo("server error: the answer is not HTTP/1.1");
    assertThat(dropped("/c")).isEqualTo("truncated: the answer ends too early");
    assertThat(dropped("/d")).isEqualTo("server error: Content-Length '-1' is no number");
    assertThat(dropped("/e")).isEqualTo("empty");
  }

  @Test
  void refusesHeadersWithoutEnd() {
    site.on(
        "/a",
        out -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
          flood(out, "X-Many: y\r\n");
        });
    site.on(
        "/b",
        out -> {
          out.write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes(UTF_8));
          flood(out, "yyyyyyyyyyyyyy");
        });
    assertThat(dropped("/a")).isEqualTo("too large: a header of more than 65536 bytes");
    assertThat(dropped("/b")).isEqualTo("too large: a header of more than 65536 bytes");
  }

  @Test
  void refusesABodyWithoutEnd() {
    site.on(
        "/a",
        out -> {
          out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
          flood(out, "<p>more and more of the same ");
        });
    assertThat(dropped("/a")).isEqualTo("too large: more than 2000000 bytes");
  }

  @Test
  void waitsForNoServerThatIsSilentOrDrips() {
    site.on("/silent", out -> Thread.sleep(20_000));
    site.on("/drips", out -> drip(out, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
    site.on("/drips-head", out -> drip(out, ""));
    site.on("/continues", out -> flood(out, "HTTP/1.1 100 Continue\r\n\r\n"));
    String late = "timed out: more than 0.6 s";
    assertThat(dropped("/silent", Reading.inHaste(site.at("/silent")))).isEqualTo(late);
    assertThat(dropped("/drips", Reading.inHaste(site.at("/drips")))).isEqualTo(late);
    assertThat(dropped("/drips-head", Reading.inHaste(site.at("/drips-head")))).isEqualTo(late);
    assertThat(dropped("/continues", Reading.inHaste(site.at("/continues")))).isEqualTo(late);
  }

  @Test
  void asksASilentHostTwiceAtMost() {
    site.on("/a", out -> Thread.sleep(20_000)).on("/b", out -> Thread.sleep(20_000));
    site.page("/c", "<p>c");
    Reading reading = Reading.inHaste(site.at("/a"), site.at("/b"), site.at("/c"));
    assertThat(reading.dropped().getLast().message())
        .isEqualTo("timed out: more than 0.6 s; the host is left alone for 15 min");
    assertThat(site.requests()).noneMatch(request -> request.contains("GET /c"));
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    String address = site.at("/a");
    site.close();
    assertThat(Reading.of(address).lines())
        .singleElement()
        .satisfies(line -> assertThat(line).contains(" | unreachable: "));
  }

  private static void flood(OutputStream out, String again) throws IOException {
    byte[] block = again.repeat(4096 / again.length()).getBytes(UTF_8);
    for (int i = 0; i < 100_000; i++) {
      out.write(block);
    }
  }

  private static void drip(OutputStream out, String head) throws IOException, InterruptedException {
    out.write(head.getBytes(UTF_8));
    for (int i = 0; i < 1000; i++) {
      out.write('a');
      out.flush();
      Thread.sleep(20);
    }
  }
}
