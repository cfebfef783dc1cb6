package news.synoptic.fetch.follow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import news.synoptic.fetch.TestSite;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;

/** Follows sources of a server of this machine, with a clock that the test turns. */
final class Follower implements AutoCloseable {
  static final Instant START = Instant.parse("2031-05-04T12:00:00Z");

  static final FetchSettings SETTINGS =
      new FetchSettings(
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ZERO,
          2_000_000,
          4_000_000,
          50,
          Set.of("127.0.0.1", "site.example", "other.example"),
          "Synoptic-Test/0.1");

  final TestSite site = new TestSite();
  final Egress egress =
      new Egress(
          SETTINGS,
          host -> InetAddress.getAllByName("127.0.0.1"),
          (SSLSocketFactory) SSLSocketFactory.getDefault(),
          () -> now());
  final SourceVisitor visitor =
      new SourceVisitor(egress, SETTINGS, new Schedule(Duration.ofHours(1), Duration.ofDays(1), 7));
  Instant now = START;

  Follower() throws IOException {}

  private Instant now() {
    return now;
  }

  SourceState source(String path, Kind kind) {
    return SourceState.first(URI.create(site.at("site.example", path)), kind, now);
  }

  /** Waits until the source is due, restarts, and visits it. */
  Visit visit(SourceState state) {
    Instant due = state.timing().due();
    if (due != null && due.isAfter(now)) {
      now = due;
    }
    return visitor.visit(SourceState.ofFields(state.toFields()), now);
  }

  /** The first visit to a feed. */
  Visit first(String path) {
    return visit(source(path, Kind.FEED));
  }

  Duration untilDue(Visit visit) {
    Instant due = visit.state().timing().due();
    return due == null ? Duration.ofDays(36500) : Duration.between(now, due);
  }

  /** A feed with an item for each of the names. */
  static byte[] feed(String... names) {
    return feed("", names);
  }

  static byte[] feed(String channel, String[] names) {
    StringBuilder text = new StringBuilder("<rss version='2.0'><channel><title>Harbour</title>");
    text.append(channel);
    for (String name : names) {
      text.append(
          "<item><guid>%1$s</guid><link>/%1$s</link><title>%1$s</title></item>".formatted(name));
    }
    return text.append("</channel></rss>").toString().getBytes(UTF_8);
  }

  /** Answers with a feed, under header fields each ended by CRLF. */
  void serve(String path, String fields, byte[] body) {
    String length = "Content-Length: " + body.length + "\r\n";
    site.on(
        path,
        out -> {
          out.write(("HTTP/1.1 200 OK\r\n" + length + fields + "\r\n").getBytes(ISO_8859_1));
          out.write(body);
        });
  }

  /** Answers without a body. */
  void status(String path, String status, String fields) {
    site.on(path, status, fields, new byte[0]);
  }

  /** The values of a header field in the requests for a path, in their order; empty where none. */
  List<String> sent(String path, String field) {
    List<String> values = new ArrayList<>();
    for (String head : site.requests()) {
      if (head.startsWith("GET " + path + " ")) {
        values.add(field(head, field));
      }
    }
    return values;
  }

  static String field(String head, String field) {
    return head.lines()
        .filter(line -> line.startsWith(field + ": "))
        .map(line -> line.substring(field.length() + 2))
        .findFirst()
        .orElse("");
  }

  static List<String> titles(Visit visit) {
    List<Entry> entries =
        switch (visit) {
          case Visit.Fresh fresh -> fresh.entries();
          case Visit.Moved moved -> moved.entries();
          default -> throw new AssertionError("want a reading, got " + visit);
        };
    return entries.stream()
        .map(entry -> entry.item().title() + (entry.changed() ? " again" : ""))
        .toList();
  }

  @Override
  public void close() throws IOException {
    site.close();
  }
}
