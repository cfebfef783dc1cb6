package news.synoptic.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import news.synoptic.fetch.net.FetchSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds and outlines on a server, with the pages that they link to. */
@Timeout(15)
class FeedsTest {
  private static final String XML = "Content-Type: application/rss+xml\r\n";
  private TestSite site;

  @BeforeEach
  void open() throws IOException {
    site = new TestSite();
  }

  @AfterEach
  void close() throws IOException {
    site.close();
  }

  private void feed(String path, String... links) {
    StringBuilder feed = new StringBuilder("<rss><channel><title>Hill Gazette</title>");
    for (String link : links) {
      feed.append("<item><title>Item</title><link>").append(link).append("</link></item>");
    }
    site.on(path, "200 OK", XML, feed.append("</channel></rss>").toString().getBytes(UTF_8));
  }

  @Test
  void givesThePagesInFeedOrderWithWhatTheFeedSays() {
    feed("/feed", "/slow", "/gone", "/b", site.at("site.example", "/c"));
    site.on(
        "/slow",
        out -> {
          Thread.sleep(150);
          out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>slow".getBytes(UTF_8));
        });
    site.page("/b", "<p>b").page("/c", "<p>c");
    String feed = site.at("/feed");
    assertThat(Reading.of(feed).lines(site.at("")))
        .containsExactly(
            "PAGE /feed!%s | %s | text/html  | Item ;  ; null ; source  ; outlet Hill Gazette ;  | <p>slow"
                .formatted(site.at("/slow"), site.at("/slow"))
                .replace(site.at(""), ""),
            "DROPPED /feed!/gone | not found: HTTP 404",
            "PAGE /feed!/b | /b | text/html  | Item ;  ; null ; source  ; outlet Hill Gazette ;  |"
                + " <p>b",
            "PAGE /feed!%1$s | %1$s | text/html  | Item ;  ; null ; source  ; outlet Hill Gazette ;  | <p>c"
                .formatted(site.at("site.example", "/c")));
  }

  @Test
  void asksOneHostForOneThingAtATimeWithAPause() {
    feed("/feed", "/1", "/2", "/3", "/4");
    var open = new java.util.concurrent.atomic.AtomicInteger();
    var most = new java.util.concurrent.atomic.AtomicInteger();
    for (int i = 1; i <= 4; i++) {
      site.on(
          "/" + i,
          out -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            Thread.sleep(20);
            out.write("HTTP/1.1 200 OK\r\n\r\n<p>x".getBytes(UTF_8));
            open.decrementAndGet();
          });
    }
    FetchSettings settings =
        new FetchSettings(
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofMillis(60),
            9_000,
            9_000,
            20,
            Reading.SETTINGS.allowedHosts(),
            "Synoptic-Test/0.1");
    long start = System.nanoTime();
    Reading reading =
        Reading.of(settings, Reading::resolve, InputStream.nullInputStream(), site.at("/feed"));
    assertThat(reading.pages()).hasSize(4);
    assertThat(most).hasValue(1);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(240));
  }

  @Test
  void followsNoFeedIntoItself() {
    feed("/feed", "/feed", "/other.json");
    site.on(
        "/other.json",
        "200 OK",
        "Content-Type: application/json\r\n",
        "{\"items\":[]}".getBytes(UTF_8));
    assertThat(Reading.of(site.at("/feed")).lines(site.at("")))
        .containsExactly(
            "DROPPED /feed!/feed | unsupported type: feed where a page was wanted",
            "DROPPED /feed!/other.json | unsupported type: json where a page was wanted");
  }

  @Test
  void readsAnOutlineOnTheWebFeedByFeed() {
    site.on(
        "/list.opml",
        "200 OK",
        "Content-Type: text/x-opml\r\n",
        ("<opml><outline xmlUrl='one'/><outline xmlUrl='/list.opml'/><outline xmlUrl='gone'/>"
                + "<outline xmlUrl='page'/><outline xmlUrl='one#again'/></opml>")
            .getBytes(UTF_8));
    feed("/one", "/b");
    site.page("/b", "<p>b").page("/page", "<html><p>no feed");
    assertThat(Reading.of(site.at("/list.opml")).lines(site.at("")))
        .containsExactly(
            "PAGE /one!/b | /b | text/html  | Item ;  ; null ; source  ; outlet Hill Gazette ;  |"
                + " <p>b",
            "DROPPED /list.opml | broken feed: no feed",
            "DROPPED /gone | not found: HTTP 404",
            "DROPPED /page | broken feed: no feed");
  }

  @Test
  void takesTheNewsOfASitemap() {
    site.on(
        "/sitemap-news.xml",
        "200 OK",
        "Content-Type: application/xml\r\n",
        ("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                + " xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>"
                + "<url><loc>"
                + site.at("/b")
                + "</loc><n:news><n:publication><n:name>Map Daily</n:name><n:language>en"
                + "</n:language></n:publication><n:publication_date>2024-03-05T08:00+02:00"
                + "</n:publication_date><n:title>Roads shut</n:title></n:news></url></urlset>")
            .getBytes(UTF_8));
    site.page("/b", "<p>b");
    assertThat(Reading.of(site.at("/sitemap-news.xml")).lines(site.at("")))
        .containsExactly(
            "PAGE /sitemap-news.xml!/b | /b | text/html  | Roads shut ;  ; 2024-03-05T08:00+02:00 ;"
                + " source  ; outlet Map Daily ; en | <p>b");
  }

  @Test
  void readsAFeedInTheEncodingThatTheServerStates() {
    site.on(
        "/feed",
        "200 OK",
        "Content-Type: text/xml; charset=windows-1251\r\n",
        "<rss><channel><item><title>Порт</title><description>x</description></item></channel></rss>"
            .getBytes(java.nio.charset.Charset.forName("windows-1251")));
    assertThat(Reading.of(site.at("/feed")).pages())
        .singleElement()
        .satisfies(page -> assertThat(page.hints().title()).isEqualTo("Порт"));
  }
}
