package news.synoptic.fetch.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import news.synoptic.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Everything that can be followed at a site is offered, and servers are asked for little. */
@Timeout(15)
class DiscoveryTest {
  private static final String NEWS =
      "<urlset"
          + " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>/a</loc></url></urlset>";

  private final Follower follower = open();
  private final Discovery discovery = new Discovery(follower.egress, Follower.SETTINGS);

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

  private List<String> found(String path) {
    String address = follower.site.at("site.example", path);
    return switch (discovery.find(address)) {
      case Outcome.Kept(List<Candidate> found) ->
          found.stream()
              .map(c -> c.kind() + " " + c.address().getRawPath() + " " + c.title())
              .map(String::strip)
              .toList();
      case Outcome.Refused(var dropped) -> List.of(dropped.message());
    };
  }

  @Test
  void offersAllFeedsThatAPageStatesThoseOfCommentsLast() {
    follower.site.page(
        "/",
        """
        <html><head><base href="/x/">
        <link rel=alternate type="application/rss+xml" title="All comments" href="/comments/feed">
        <link rel="ALTERNATE home" type="application/atom+xml" title="News" href="../news.atom">
        <link rel=alternate type="application/feed+json" href="feed.json">
        <link rel=alternate type="application/json" href="/wp-json/wp/v2/pages/2">
        <link rel=alternate hreflang=de href="/de">
        <link rel=stylesheet type="text/css" href="/feed.css">
        </head><body>Harbour</body></html>
        """);
    assertThat(found("/"))
        .containsExactly(
            "FEED /news.atom News", "FEED /x/feed.json", "FEED /comments/feed All comments");
    assertThat(follower.site.requests()).hasSize(2);
  }

  @Test
  void asksWhatThePageLinksToWhetherItIsAFeed() {
    follower.site.page(
        "/",
        "<html><a href='/en/rss.xml'>RSS</a><a href='/feed-the-birds'>x</a><a href='/rss'>About");
    follower.serve("/en/rss.xml", "", Follower.feed("a"));
    follower.site.page("/rss", "<html>What a feed is");
    follower.site.page("/feed-the-birds", "<html>Birds");
    assertThat(found("/")).containsExactly("FEED /en/rss.xml Harbour");
  }

  @Test
  void triesTheUsualPlacesAsRobotsAllowUntilOneHasAFeed() {
    follower.site.page("/about", "<html>Harbour");
    follower.site.on(
        "/robots.txt", "200 OK", "", "User-agent: *\nDisallow: /feed\n".getBytes(UTF_8));
    follower.serve("/feed", "", Follower.feed("a"));
    follower.serve("/rss.xml", "", Follower.feed("a"));
    assertThat(found("/about")).containsExactly("FEED /rss.xml Harbour");
    assertThat(follower.site.requests())
        .noneMatch(head -> head.startsWith("GET /feed "))
        .noneMatch(head -> head.startsWith("GET /atom.xml "));
  }

  @Test
  void offersSitemapsThatRobotsNamesAndThePageItself() {
    StringBuilder page = new StringBuilder("<html><title>Harbour</title><body>");
    for (int i = 0; i < 4; i++) {
      page.append("<a href='/2031/05/0").append(i).append("/x'>The ferry is late again</a>");
    }
    follower.site.page("/", page.toString());
    String robots =
        "Sitemap: /news.xml\nsitemap: /all.xml\nSitemap: http://\nUser-agent: x\nDisallow: /";
    follower.site.on("/robots.txt", "200 OK", "", robots.getBytes(UTF_8));
    follower.serve("/news.xml", "", NEWS.getBytes(UTF_8));
    assertThat(found("/"))
        .containsExactly("SITEMAP /news.xml", "PAGE / Harbour", "SITEMAP /all.xml");
  }

  @Test
  void knowsAFeedOrSitemapThatStandsThereItself() {
    follower.serve("/f", "Content-Type: text/html\r\n", Follower.feed("a"));
    follower.serve("/n", "", NEWS.getBytes(UTF_8));
    follower.serve(
        "/i", "", "<sitemapindex><sitemap><loc>/n</loc></sitemap></sitemapindex>".getBytes(UTF_8));
    follower.serve(
        "/j",
        "",
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":[]}"
            .getBytes(UTF_8));
    assertThat(found("/f")).containsExactly("FEED /f Harbour");
    assertThat(found("/n")).containsExactly("SITEMAP /n");
    assertThat(found("/i")).containsExactly("SITEMAP /i");
    assertThat(found("/j")).containsExactly("FEED /j J");
  }

  @Test
  void saysWhyNothingIsFound() {
    follower.site.page("/", "<html>Closed");
    assertThat(found("/"))
        .containsExactly("nothing readable inside: no feed, no news sitemap, no links to articles");
    assertThat(found("/none")).containsExactly("not found: HTTP 404");
    assertThat(discovery.find("javascript:alert(1)")).isInstanceOf(Outcome.Refused.class);
    assertThat(discovery.find("http://10.0.0.1/feed")).isInstanceOf(Outcome.Refused.class);
    assertThat(discovery.find("\r\nX: y")).isInstanceOf(Outcome.Refused.class);
  }
}
