package news.synoptic.fetch.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.fetch.net.WebAddress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a web page links to: feeds that it names, and articles of its own site, as if the page were
 * a feed. Pure.
 *
 * <p>A link is taken for an article's if it stays on the site and both say so: its path (a date, a
 * number of five digits, or a last segment of three words or more) and what is written on it (three
 * words or more). Links in navigation, header and footer do not count.
 *
 * <p>Limits: of a page the first {@value #MOST_TAGS} tags and {@value #MOST_LINKS} links are read;
 * a site whose articles have short names and bare numbers below five digits shows none.
 */
public final class PageLinks {
  private static final int MOST_DEPTH = 128;
  private static final int MOST_TAGS = 100_000;
  private static final int MOST_LINKS = 5000;
  private static final Pattern DATED =
      Pattern.compile(".*/(?:19|20)\\d\\d[/-]?[01]?\\d(?:[/-].*)?");
  private static final Pattern NUMBERED = Pattern.compile(".*[/-][a-z]{0,3}\\d{5,}(?:[/._-].*)?");
  private static final int LEAST_HYPHENS = 2;
  private static final Pattern WORDS = Pattern.compile("\\S+\\s+\\S+\\s+\\S.*");
  private static final Pattern UNSPACED = Pattern.compile("[^\\x00-\\u2E7F]{8,}.*");
  private static final Pattern FEED_TYPE =
      Pattern.compile("application/(?:(?:rss|atom|rdf|feed)\\+(?:xml|json)|json|xml)|text/xml.*");
  private static final Pattern FEED_NAME =
      Pattern.compile("(?:.*[/._-])?(?:feeds?|rss2?|atom|rdf)(?:[/._-].*)?");
  private static final Pattern FIRST_TAG =
      Pattern.compile(
          "(?i)<(?:(html|!doctype html|head)|rss|(?:\\w+:)?rdf|(?:\\w+:)?feed|urlset"
              + "|sitemapindex|channel)\\b");
  private static final Pattern REFRESH =
      Pattern.compile("(?i)\\s*\\d*\\.?\\d*\\s*[;,]?\\s*url\\s*=\\s*['\"]?([^'\"]+).*");
  private static final String FURNITURE = "nav, header, footer, aside, form";

  private final Document page;
  private final URI base;

  /**
   * @param charset as the HTTP header states it; null if it states none
   * @param url where the page stands
   */
  public PageLinks(byte[] bytes, @Nullable String charset, URI url) {
    Parser parser = Parser.htmlParser().setMaxDepth(MOST_DEPTH);
    Charset known = XmlText.named(charset);
    try {
      page =
          Jsoup.parse(
              new ByteArrayInputStream(bytes, 0, end(bytes)),
              known == null ? null : known.name(),
              url.toString(),
              parser);
    } catch (IOException memory) {
      throw new UncheckedIOException("bytes in memory", memory);
    }
    Element stated = page.selectFirst("base[href]");
    URI own = stated == null ? null : WebAddress.resolve(url, stated.attr("href"));
    base = own == null ? url : own;
  }

  /** Where a page is cut that has more tags than memory should be given for. */
  private static int end(byte[] bytes) {
    int tags = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '<' && ++tags > MOST_TAGS) {
        return i;
      }
    }
    return bytes.length;
  }

  /** Whether bytes begin as a page does, and not as a feed that quotes one. */
  public static boolean isPage(byte[] bytes) {
    String start = XmlText.decode(Arrays.copyOf(bytes, Math.min(bytes.length, 1024)), null);
    Matcher first = FIRST_TAG.matcher(start);
    return first.find() && first.group(1) != null;
  }

  /** Where the page sends its readers at once; null if nowhere. */
  public @Nullable URI refresh() {
    for (Element meta : page.select("meta[http-equiv=refresh]")) {
      Matcher to = REFRESH.matcher(meta.attr("content"));
      if (to.matches()) {
        return WebAddress.resolve(base, to.group(1));
      }
    }
    return null;
  }

  /** The feeds that the page states, each with its title; those of comments last. */
  public Map<URI, String> statedFeeds() {
    Map<URI, String> feeds = new LinkedHashMap<>();
    Map<URI, String> comments = new LinkedHashMap<>();
    for (Element link : page.select("link[rel~=(?i)\\balternate\\b][href], link[rel=feed][href]")) {
      URI url = WebAddress.resolve(base, WebAddress.ofFeed(link.attr("href")));
      String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
      boolean other = link.hasAttr("hreflang") && type.isEmpty();
      boolean feed = FEED_TYPE.matcher(type).matches() || link.attr("rel").equals("feed");
      if (url == null || other || !feed || url.getPath().contains("/wp-json/")) {
        continue;
      }
      String title = link.attr("title").strip();
      boolean aside = (title + url.getPath()).toLowerCase(Locale.ROOT).contains("comment");
      (aside ? comments : feeds).putIfAbsent(url, title);
    }
    comments.forEach(feeds::putIfAbsent);
    return feeds;
  }

  /** Where links of the page lead that look like feeds. */
  public Map<URI, String> linkedFeeds() {
    Map<URI, String> feeds = new LinkedHashMap<>();
    for (Element link : links()) {
      URI url = WebAddress.resolve(base, WebAddress.ofFeed(link.attr("href")));
      if (url != null && isFeedName(url)) {
        feeds.putIfAbsent(url, link.text().strip());
      }
    }
    return feeds;
  }

  private List<Element> links() {
    return page.stream()
        .filter(element -> element.nameIs("a") && element.hasAttr("href"))
        .limit(MOST_LINKS)
        .toList();
  }

  private static boolean isFeedName(URI url) {
    String path = url.getPath().toLowerCase(Locale.ROOT);
    boolean file = path.endsWith(".xml") || path.endsWith(".rss") || path.endsWith(".atom");
    return file || FEED_NAME.matcher(path).matches();
  }

  /** The page as a feed of the articles that it links to, in its order. */
  public Feed articles(int most) {
    Map<URI, String> titles = new LinkedHashMap<>();
    for (Element link : links()) {
      URI url = WebAddress.resolve(base, link.attr("href"));
      if (url != null && isArticle(url) && link.closest(FURNITURE) == null) {
        String heading = link.text().strip();
        titles.merge(url, heading, (a, b) -> a.length() >= b.length() ? a : b);
      }
    }
    titles.values().removeIf(title -> !isHeadline(title));
    List<Feed.Item> items = new ArrayList<>();
    titles.forEach(
        (url, title) ->
            items.add(
                new Feed.Item(url.toString(), url, title, List.of(), null, null, "", "", "", "")));
    String name = page.select("meta[property=og:site_name]").attr("content").strip();
    return new Feed(
        name.isEmpty() ? page.title() : name,
        page.select("html").attr("lang"),
        base,
        null,
        Pace.ANY,
        false,
        items.subList(0, Math.min(items.size(), most)),
        items.size());
  }

  private boolean isArticle(URI url) {
    String path = url.getPath().toLowerCase(Locale.ROOT);
    return site(url.getHost()).equals(site(base.getHost()))
        && !url.equals(base)
        && (DATED.matcher(path).matches()
            || NUMBERED.matcher(path).matches()
            || hyphens(path) >= LEAST_HYPHENS);
  }

  private static long hyphens(String path) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return bare.substring(bare.lastIndexOf('/') + 1).chars().filter(c -> c == '-').count();
  }

  private static boolean isHeadline(String title) {
    return WORDS.matcher(title).matches() || UNSPACED.matcher(title).matches();
  }

  private static String site(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }
}
