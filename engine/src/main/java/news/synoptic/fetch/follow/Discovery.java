package news.synoptic.fetch.follow;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.feed.Feed;
import news.synoptic.fetch.feed.PageLinks;
import news.synoptic.fetch.follow.SourceReader.Read;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.fetch.net.Reply;
import news.synoptic.fetch.net.Validators;
import news.synoptic.fetch.net.WebAddress;

/**
 * Finds all that can be followed at an address: the feed or sitemap that stands there; or, of a
 * page, the feeds that it states, those that it links to, news sitemaps that robots.txt names, and
 * the page itself. Only where none is stated or linked are a few usual places tried, as robots.txt
 * allows, and none after the first that has a feed. Thread-safe; takes seconds, since one host is
 * asked for one thing at a time.
 */
public final class Discovery {
  private static final List<String> USUAL_PLACES =
      List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json");
  private static final int MOST_LINKS_ASKED = 5;
  private static final int MOST_SITEMAPS_ASKED = 3;
  private static final int MOST_STATED = 100;
  private static final int LEAST_ARTICLES = 3;

  private final Egress egress;
  private final SourceReader reader;

  /**
   * @param egress the one way out, shared with whatever else asks servers
   */
  public Discovery(Egress egress, FetchSettings settings) {
    this.egress = egress;
    this.reader = new SourceReader(settings);
  }

  /**
   * What can be followed, the best first.
   *
   * @param address as a reader writes it, with or without a scheme
   */
  public Outcome<List<Candidate>> find(String address) {
    String bare = WebAddress.ofFeed(address.strip());
    URI url = WebAddress.parse(bare.contains("://") ? bare : "https://" + bare);
    if (url == null) {
      return Outcome.refused(address, Reason.UNSUPPORTED, "want an http or https address");
    }
    return egress.get(address, url, Egress.Wanted.FEED).then(body -> at(address, body));
  }

  private Outcome<List<Candidate>> at(String input, Egress.Body body) {
    if (PageLinks.isPage(body.bytes())) {
      return ofPage(input, body);
    }
    return reader
        .read(Kind.SITEMAP, body)
        .then(
            read ->
                Outcome.kept(
                    List.of(
                        switch (read) {
                          case Read.Parts parts -> new Candidate(body.url(), Kind.SITEMAP, "");
                          case Read.Entries(Feed feed) ->
                              new Candidate(
                                  body.url(),
                                  feed.isSitemap() ? Kind.SITEMAP : Kind.FEED,
                                  feed.title());
                        })));
  }

  private Outcome<List<Candidate>> ofPage(String input, Egress.Body page) {
    PageLinks links = new PageLinks(page.bytes(), page.charset(), page.url());
    Map<URI, Candidate> found = new LinkedHashMap<>();
    links.statedFeeds().entrySet().stream()
        .limit(MOST_STATED)
        .forEach(e -> add(found, new Candidate(e.getKey(), Kind.FEED, e.getValue())));
    links.linkedFeeds().keySet().stream()
        .filter(url -> !found.containsKey(url))
        .limit(MOST_LINKS_ASKED)
        .toList()
        .forEach(url -> ask(found, url, Egress.Wanted.FEED));
    for (String place : found.isEmpty() ? USUAL_PLACES : List.<String>of()) {
      if (found.isEmpty()) {
        ask(found, page.url().resolve(place), Egress.Wanted.SITEMAP);
      }
    }
    List<URI> others = sitemaps(page.url(), found);
    Feed articles = links.articles(LEAST_ARTICLES);
    if (articles.items().size() >= LEAST_ARTICLES) {
      add(found, new Candidate(page.url(), Kind.PAGE, articles.title()));
    }
    others.forEach(url -> add(found, new Candidate(url, Kind.SITEMAP, "")));
    return found.isEmpty()
        ? Outcome.refused(
            input, Reason.NOTHING_INSIDE, "no feed, no news sitemap, no links to articles")
        : Outcome.kept(List.copyOf(found.values()));
  }

  /** Adds the news sitemaps that robots.txt names, and gives its other sitemaps back. */
  private List<URI> sitemaps(URI page, Map<URI, Candidate> found) {
    List<URI> others = new ArrayList<>();
    int asked = 0;
    for (URI url : egress.sitemaps(page)) {
      boolean news = url.getPath().toLowerCase(Locale.ROOT).contains("news");
      if (news && asked++ < MOST_SITEMAPS_ASKED) {
        ask(found, url, Egress.Wanted.SITEMAP);
      } else if (others.size() < MOST_SITEMAPS_ASKED) {
        others.add(url);
      }
    }
    return others;
  }

  private void ask(Map<URI, Candidate> found, URI url, Egress.Wanted wanted) {
    Reply reply = egress.ask(url, wanted, Validators.NONE);
    if (reply instanceof Reply.Got got
        && !PageLinks.isPage(got.body().bytes())
        && at(url.toString(), got.body()) instanceof Outcome.Kept(List<Candidate> there)) {
      there.forEach(candidate -> add(found, candidate));
    }
  }

  private static void add(Map<URI, Candidate> found, Candidate candidate) {
    found.putIfAbsent(candidate.address(), candidate);
  }
}
