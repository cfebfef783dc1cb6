package news.synoptic.fetch.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import news.synoptic.Page;
import news.synoptic.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sitemaps, watched pages, JSON feeds, and the pages of entries. */
@Timeout(15)
class KindsTest {
  private final Follower follower = open();
  private final PageVisitor pages = new PageVisitor(follower.egress);

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

  private static byte[] sitemap(String... names) {
    StringBuilder text = new StringBuilder("<urlset>");
    for (String name : names) {
      text.append("<url><loc>/").append(name).append("</loc><news:news><news:title>").append(name);
      text.append("</news:title></news:news></url>");
    }
    return text.append("</urlset>").toString().getBytes(UTF_8);
  }

  private static byte[] index(String... names) {
    StringBuilder text = new StringBuilder("<sitemapindex>");
    for (String name : names) {
      text.append("<sitemap><loc>/").append(name).append("</loc></sitemap>");
    }
    return text.append("</sitemapindex>").toString().getBytes(UTF_8);
  }

  @Test
  void asksRobotsForASitemap() {
    follower.serve("/s", "", sitemap("a"));
    follower.site.on("/robots.txt", "200 OK", "", "User-agent: *\nDisallow: /s\n".getBytes(UTF_8));
    Visit visit = follower.visit(follower.source("/s", Kind.SITEMAP));
    assertThat(visit).isInstanceOf(Visit.Refused.class);
    assertThat(visit.state().trouble()).startsWith("forbidden by robots.txt");
    assertThat(follower.sent("/s", "Host")).isEmpty();
  }

  @Test
  void readsTheSitemapsOfAnIndexEachWithItsOwnValidators() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(sitemap("a"));
    }
    follower.serve("/index", "ETag: \"i\"\r\n", index("old", "news-1.xml.gz", "b", "c"));
    follower.serve("/news-1.xml.gz", "ETag: \"n\"\r\n", zipped.toByteArray());
    follower.serve("/b", "ETag: \"b\"\r\n", sitemap("b"));
    Visit visit = follower.visit(follower.source("/index", Kind.SITEMAP));
    assertThat(Follower.titles(visit)).containsExactly("a", "b");
    follower.status("/index", "304 Not Modified", "");
    follower.status("/news-1.xml.gz", "304 Not Modified", "");
    follower.serve("/b", "ETag: \"b2\"\r\n", sitemap("b", "b2"));
    visit = follower.visit(visit.state());
    assertThat(Follower.titles(visit)).containsExactly("b2");
    follower.visit(visit.state());
    assertThat(follower.sent("/index", "If-None-Match")).containsExactly("", "\"i\"", "\"i\"");
    assertThat(follower.sent("/news-1.xml.gz", "If-None-Match"))
        .containsExactly("", "\"n\"", "\"n\"");
    assertThat(follower.sent("/b", "If-None-Match")).containsExactly("", "\"b\"", "\"b2\"");
  }

  @Test
  void takesTheLatestOfALongSitemap() {
    StringBuilder text = new StringBuilder("<urlset>");
    for (int i = 0; i < 3000; i++) {
      text.append("<url><loc>/p").append(i).append("</loc><lastmod>20").append(10 + i % 90);
      text.append("-01-01</lastmod></url>");
    }
    follower.serve("/s", "", text.append("</urlset>").toString().getBytes(UTF_8));
    Visit visit = follower.visit(follower.source("/s", Kind.SITEMAP));
    assertThat(((Visit.Fresh) visit).entries())
        .hasSize(50)
        .allMatch(entry -> String.valueOf(entry.item().published()).startsWith("209"));
  }

  @Test
  void watchesAPageForNewLinksToArticles() {
    String page =
        """
        <html lang=en><head><title>Harbour</title></head><body>
        <nav><a href="/2031/05/about">All about the harbour</a></nav>
        <a href="/ferry-stays-in-port">Ferry stays in port</a>
        <a href="/ferry-stays-in-port#comments">12</a>
        <a href="/2031/05/04/x">The mayor speaks up</a>
        <a href="/story/1234567">Storm closes the quay</a>
        <a href="/contact">Write to the editors</a>
        <a href="/2031/05/04/y">More</a>
        <a href="https://elsewhere.example/some-other-paper">Some other paper's story</a>
        """;
    follower.site.page("/", page);
    Visit visit = follower.visit(follower.source("/", Kind.PAGE));
    assertThat(Follower.titles(visit))
        .containsExactly("Ferry stays in port", "The mayor speaks up", "Storm closes the quay");
    assertThat(visit.state().about().title()).isEqualTo("Harbour");
    follower.site.page("/", page + "<a href='/quay-is-open-again'>Quay is open again</a>");
    assertThat(Follower.titles(follower.visit(visit.state())))
        .containsExactly("Quay is open again");
  }

  @Test
  void getsThePageOfAnEntryAndLooksForRevisionsPolitely() {
    follower.serve("/f", "", Follower.feed("a"));
    follower.site.on(
        "/a", "200 OK", "ETag: W/\"1\"\r\nContent-Type: text/html\r\n", "<p>One".getBytes(UTF_8));
    Entry entry = ((Visit.Fresh) follower.first("/f")).entries().getFirst();
    PageVisit.Got got = (PageVisit.Got) pages.visit("a", entry, follower.now);
    Page page = got.page();
    assertThat(new String(page.bytes(), UTF_8)).isEqualTo("<p>One");
    assertThat(page.hints().title()).isEqualTo("a");
    assertThat(page.hints().outlet()).isEqualTo("Harbour");
    PageState known = PageState.ofFields(got.state().toFields());
    follower.status("/a", "304 Not Modified", "");
    URI url = Objects.requireNonNull(page.url());
    assertThat(pages.revisit("a", url, page.hints(), known, follower.now))
        .isInstanceOf(PageVisit.NotModified.class);
    follower.serve("/a", "ETag: \"2\"\r\n", "<p>One".getBytes(UTF_8));
    assertThat(pages.revisit("a", url, page.hints(), known, follower.now))
        .isInstanceOf(PageVisit.NotModified.class);
    follower.site.page("/a", "<p>Two");
    assertThat(pages.revisit("a", url, page.hints(), known, follower.now))
        .isInstanceOf(PageVisit.Got.class);
    follower.status("/a", "410 Gone", "");
    assertThat(pages.revisit("a", url, page.hints(), known, follower.now))
        .isEqualTo(new PageVisit.Gone(true, "HTTP 410"));
    follower.status("/a", "503 Down", "Retry-After: 60\r\n");
    assertThat(pages.revisit("a", url, page.hints(), known, follower.now))
        .isEqualTo(
            new PageVisit.Failed(
                Reason.SERVER_ERROR,
                "HTTP 503, Retry-After 60",
                follower.now.plus(Duration.ofMinutes(1))));
    assertThat(follower.sent("/a", "If-None-Match")).startsWith("", "W/\"1\"", "W/\"1\"");
    assertThat(follower.sent("/robots.txt", "Host")).hasSize(1);
  }

  @Test
  void asksNobodyForWhatAFeedCarriesWhole() {
    String text = "The ferry stays in port until the storm has passed. ".repeat(30);
    String feed = "<rss><channel><item><link>/a</link><title>a</title><description>" + text;
    follower.serve("/f", "", feed.getBytes(UTF_8));
    Entry entry = ((Visit.Fresh) follower.first("/f")).entries().getFirst();
    assertThat(pages.visit("a", entry, follower.now)).isInstanceOf(PageVisit.Got.class);
    assertThat(follower.sent("/a", "Host")).isEmpty();
    assertThat(follower.sent("/robots.txt", "Host")).isEmpty();
  }

  @Test
  void offersTheExcerptWhereThePageMayNotBeRead() {
    String feed = "<rss><channel><item><link>/a</link><title>a</title><description>Short";
    follower.serve("/f", "", feed.getBytes(UTF_8));
    follower.site.on("/robots.txt", "200 OK", "", "User-agent: *\nDisallow: /\n".getBytes(UTF_8));
    Entry entry = ((Visit.Fresh) follower.first("/f")).entries().getFirst();
    assertThat(pages.visit("a", entry, follower.now)).isInstanceOf(PageVisit.Refused.class);
    PageVisit.Got got = (PageVisit.Got) pages.excerpt("a", entry);
    assertThat(new String(got.page().bytes(), UTF_8)).contains("Short");
  }

  @Test
  void keepsAllThatItRemembersInPlainFields() {
    String channel =
        "<link>/home</link><language>en</language><atom:link rel='hub'"
            + " href='https://hub.example/'/>"
            + "<ttl>90</ttl><skipHours><hour>3</hour></skipHours><skipDays><day>Monday</day></skipDays>";
    follower.serve(
        "/f", "ETag: \"1\"\r\nLast-Modified: then\r\n", Follower.feed(channel, new String[] {"a"}));
    follower.site.on("/g", "301 Moved", "Location: /f\r\n", new byte[0]);
    SourceState state = follower.first("/g").state();
    assertThat(state.about().hub()).hasToString("https://hub.example/");
    assertThat(state.about().pace().least()).isEqualTo(Duration.ofMinutes(90));
    assertThat(state.move()).isNotNull();
    assertThat(SourceState.ofFields(state.toFields())).isEqualTo(state);
    assertThat(state.toFields())
        .containsEntry("etag", "\"1\"")
        .containsEntry("last-modified", "then");
    assertThat(List.copyOf(state.toFields().values())).noneMatch(String::isEmpty);
  }
}
