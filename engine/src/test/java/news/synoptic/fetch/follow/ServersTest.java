package news.synoptic.fetch.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are strict, wrong or weary, and what a follower makes of them. */
@Timeout(20)
class ServersTest {
  private final Follower follower = open();

  private static Follower open() {
    try {
      return new Follower();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    follower.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 Slow Down | 7200                          | 120",
        "503 Down      | 7200                          | 120",
        "503 Down      | Sun, 04 May 2031 15:00:00 GMT | 180",
        "503 Down      | Sunday, 04-May-31 15:00:00 GMT| 180",
        "503 Down      | Sun May  4 15:00:00 2031      | 180",
        "429 Slow Down | 5                             | 60",
        "429 Slow Down | soon                          | 60",
        "429 Slow Down | Sun, 04 May 2008 15:00:00 GMT | 60",
        "429 Slow Down | 99999999999                   | 10080",
        "500 Oops      | 7200                          | 120",
      })
  void waitsAsLongAsItIsAskedTo(String status, String retryAfter, int minutes) {
    follower.status("/f", status, "Retry-After: " + retryAfter + "\r\n");
    Visit visit = follower.first("/f");
    assertThat(visit).isInstanceOf(Visit.Failed.class);
    assertThat(visit.state().health()).isEqualTo(Health.FAILING);
    assertThat(follower.untilDue(visit))
        .isBetween(Duration.ofMinutes(minutes), Duration.ofMinutes(minutes * 11 / 10));
    assertThat(follower.visitor.visit(visit.state(), follower.now))
        .isInstanceOf(Visit.NotYet.class);
    assertThat(follower.site.requests()).hasSize(1);
  }

  @Test
  void comesBackAfterAnyFailureButEverMoreSeldom() {
    List<Long> doublings = new ArrayList<>();
    follower.status("/f", "500 Oops", "");
    Visit visit = follower.first("/f");
    for (int i = 0; i < 8; i++) {
      doublings.add(
          Math.round(Math.log(follower.untilDue(visit).toSeconds() / 3600.0) / Math.log(2)));
      visit = follower.visit(visit.state());
    }
    assertThat(doublings).startsWith(0L, 1L, 2L, 3L);
    assertThat(follower.untilDue(visit)).isLessThan(Duration.ofHours(27));
    follower.serve("/f", "", Follower.feed("a"));
    visit = follower.visit(visit.state());
    assertThat(Follower.titles(visit)).containsExactly("a");
    assertThat(visit.state().health()).isEqualTo(Health.FINE);
    assertThat(visit.state().trouble()).isEmpty();
    assertThat(visit.state().timing().failures()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"404 Not Found", "500 Oops", "503 Down", "429 Slow"})
  void neverReadsTheBodyOfAnErrorAsAFeed(String status) {
    follower.site.on("/f", status, "Content-Type: application/rss+xml\r\n", Follower.feed("a"));
    assertThat(follower.first("/f")).isInstanceOf(Visit.Failed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"401 Who", "403 No", "451 Law"})
  void asksSeldomWhereItIsRefused(String status) {
    follower.status("/f", status, "");
    Visit visit = follower.first("/f");
    assertThat(visit).isInstanceOf(Visit.Refused.class);
    assertThat(follower.untilDue(visit)).isGreaterThan(Duration.ofMinutes(3 * 60 + 30));
  }

  @Test
  void endsWithGoneAndNothingElse() {
    follower.serve("/f", "", Follower.feed("a"));
    Visit first = follower.first("/f");
    follower.status("/f", "410 Gone", "");
    Visit gone = follower.visit(first.state());
    assertThat(gone).isInstanceOf(Visit.Gone.class);
    assertThat(gone.state().timing().due()).isNull();
    assertThat(gone.state().health()).isEqualTo(Health.GONE);
    follower.now = follower.now.plus(Duration.ofDays(400));
    assertThat(follower.visit(gone.state())).isInstanceOf(Visit.Gone.class);
    assertThat(follower.sent("/f", "Host")).hasSize(2);
    follower.serve("/f", "", Follower.feed("a", "b"));
    assertThat(Follower.titles(follower.visit(gone.state().dueAt(follower.now))))
        .containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"301 Moved Permanently", "308 Permanent Redirect"})
  void movesWhenAPermanentRedirectHasHeldForDays(String status) {
    follower.serve("/new", "ETag: \"n\"\r\n", Follower.feed("a"));
    follower.status("/f", status, "Location: /new\r\n");
    Visit visit = follower.first("/f");
    URI before = visit.state().address();
    int visits = 1;
    while (!(visit instanceof Visit.Moved)) {
      assertThat(visit.state().address()).isEqualTo(before);
      visit = follower.visit(visit.state());
      visits++;
    }
    assertThat(visits).isGreaterThan(2);
    assertThat(Duration.between(Follower.START, follower.now))
        .isGreaterThanOrEqualTo(Duration.ofDays(2));
    assertThat(visit.state().address()).hasToString(follower.site.at("site.example", "/new"));
    int asked = follower.sent("/f", "Host").size();
    assertThat(follower.visit(visit.state())).isInstanceOf(Visit.NotModified.class);
    assertThat(follower.sent("/f", "Host")).hasSize(asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"302 Found", "303 See Other", "307 Temporary Redirect"})
  void neverMovesForATemporaryRedirect(String status) {
    follower.serve("/new", "", Follower.feed("a"));
    follower.status("/f", status, "Location: /new\r\n");
    Visit visit = follower.first("/f");
    for (int i = 0; i < 20; i++) {
      visit = follower.visit(visit.state());
    }
    assertThat(visit.state().address()).hasToString(follower.site.at("site.example", "/f"));
    assertThat(visit.state().move()).isNull();
  }

  @Test
  void doesNotMoveToWhatIsNoFeedNorWhereTheRedirectChanges() {
    follower.site.page("/parked", "<html><body>This name is for sale");
    follower.status("/f", "301 Moved", "Location: /parked\r\n");
    Visit visit = follower.first("/f");
    for (int i = 0; i < 8; i++) {
      visit = follower.visit(visit.state());
      assertThat(visit).isInstanceOf(Visit.Failed.class);
    }
    for (int i = 0; i < 12; i++) {
      follower.serve("/new" + i % 2, "", Follower.feed("a"));
      follower.status("/f", "301 Moved", "Location: /new" + i % 2 + "\r\n");
      visit = follower.visit(visit.state());
      assertThat(visit).isNotInstanceOf(Visit.Moved.class);
    }
  }

  @Test
  void readsAFeedThatIsSentAsAPageAndFollowsAPageToAFeed() {
    follower.serve("/html", "Content-Type: text/html\r\n", Follower.feed("a"));
    follower.serve("/feed", "ETag: \"f\"\r\n", Follower.feed("b"));
    follower.site.page(
        "/f", "<html><head><meta http-equiv='Refresh' content='0; URL=/feed'></head></html>");
    assertThat(Follower.titles(follower.first("/html"))).containsExactly("a");
    String quoting = "<description><![CDATA[<html><head>A page</head>]]></description>";
    follower.serve("/quoting", "", Follower.feed(quoting, new String[] {"c"}));
    assertThat(Follower.titles(follower.first("/quoting"))).containsExactly("c");
    Visit visit = follower.first("/f");
    assertThat(Follower.titles(visit)).containsExactly("b");
    follower.visit(visit.state());
    assertThat(follower.sent("/feed", "If-None-Match")).containsExactly("", "\"f\"");
  }

  @Test
  void carriesNoCookieNoReferrerAndForcesNoCache() {
    follower.serve("/f", "Set-Cookie: id=1; Path=/\r\n", Follower.feed("a"));
    Visit visit = follower.first("/f");
    follower.visit(visit.state());
    assertThat(follower.site.requests())
        .hasSize(2)
        .allMatch(head -> head.contains("User-Agent: Synoptic-Test/0.1\n"))
        .allMatch(head -> head.startsWith("GET /f HTTP/1.1\n"))
        .noneMatch(head -> head.matches("(?is).*\\n(cookie|referer|cache-control|pragma):.*"));
  }

  @Test
  void showsWhatIsNewOnceAndWhatChangedAsChanged() {
    follower.serve("/f", "", Follower.feed("b", "a"));
    Visit visit = follower.first("/f");
    assertThat(Follower.titles(visit)).containsExactly("b", "a");
    follower.serve("/f", "", Follower.feed("c"));
    visit = follower.visit(visit.state());
    assertThat(Follower.titles(visit)).containsExactly("c");
    String changed =
        new String(Follower.feed("c", "b", "a"), UTF_8).replace("<title>a", "<title>A");
    follower.serve("/f", "", changed.getBytes(UTF_8));
    visit = follower.visit(visit.state());
    assertThat(Follower.titles(visit)).containsExactly("A again");
  }

  @Test
  void tellsEntriesApartThatShareOneName() {
    String rows =
        "<item><guid>1</guid><link>/a</link><title>a</title></item>"
            + "<item><guid>1</guid><link>/b</link><title>b</title></item>"
            + "<item><title>no link</title></item><item><title>no link</title></item>";
    String feed = "<rss><channel>%s</channel></rss>";
    follower.serve("/f", "", feed.formatted(rows).getBytes(UTF_8));
    Visit visit = follower.first("/f");
    assertThat(Follower.titles(visit)).containsExactly("a", "b", "no link");
    String more = rows + "<item><guid>1</guid><link>/c</link><title>c</title></item>";
    follower.serve("/f", "", feed.formatted(more).getBytes(UTF_8));
    assertThat(Follower.titles(follower.visit(visit.state()))).containsExactly("c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control: max-age=18000                              |                        | 300",
        "Cache-Control: public, MAX-AGE=\"18000\"                  |                        | 300",
        "Cache-Control: max-age=31536000                           |                        | 1440",
        "Cache-Control: max-age=60                                 |                        | 60",
        "Cache-Control: no-cache                                   |                        | 60",
        "Expires: Sun, 04 May 2031 16:00:00 GMT                    |                        | 240",
        "Expires: 0                                                |                        | 60",
        "X: y                                                      | <ttl>180</ttl>         | 180",
        "X: y                                                      | <ttl>soon</ttl>        | 60",
        "X: y        | <skipHours><hour>13</hour><hour>14</hour></skipHours>                | 180",
        "X: y        | <skipDays><day>Sunday</day></skipDays>                               | 720",
        "X: y        |"
            + " <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"
            + " | 360",
      })
  void isNotEarlierThanServerAndFeedWish(String field, String channel, int minutes) {
    String[] names = {"a"};
    follower.serve("/f", field + "\r\n", Follower.feed(channel == null ? "" : channel, names));
    assertThat(follower.untilDue(follower.first("/f")))
        .isBetween(Duration.ofMinutes(minutes), Duration.ofMinutes(minutes * 111 / 100));
  }

  @Test
  void asksOneThingAtATimeOfAHost() throws InterruptedException {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String path = "/f" + i;
      follower.site.on(
          path,
          out -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.sleep(20);
            running.decrementAndGet();
            write(out, Follower.feed("a"));
          });
      SourceState source = follower.source(path, Kind.FEED);
      threads.add(Thread.ofVirtual().start(() -> follower.visitor.visit(source, Follower.START)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(most).hasValue(1);
    assertThat(follower.site.requests()).hasSize(8);
  }

  private static void write(OutputStream out, byte[] body) throws IOException {
    out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
    out.write(body);
  }

  @Test
  void leavesAHostAloneThatCannotBeReached() throws IOException {
    SourceState a = follower.source("/a", Kind.FEED);
    SourceState b = follower.source("/b", Kind.FEED);
    SourceState c = follower.source("/c", Kind.FEED);
    follower.close();
    assertThat(follower.visit(a)).isInstanceOf(Visit.Failed.class);
    assertThat(follower.visit(b)).isInstanceOf(Visit.Failed.class);
    Visit third = follower.visit(c);
    assertThat(third).isInstanceOf(Visit.NotYet.class);
    assertThat(follower.untilDue(third)).isBetween(Duration.ofMinutes(15), Duration.ofMinutes(17));
    assertThat(third.state().timing().failures()).isZero();
  }
}
