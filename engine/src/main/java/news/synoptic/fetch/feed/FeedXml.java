package news.synoptic.fetch.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.net.CappedStream;
import news.synoptic.fetch.net.Shown;
import news.synoptic.fetch.net.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Maps RSS 0.9x to 2.0, RDF, Atom and news sitemaps to a {@link Feed}. Pure.
 *
 * <p>The formats differ in their names only, and feeds mix them; so every name counts in every
 * format. Of several dates the first that can be read is taken, publication before change. What an
 * Atom entry does not say of its authors, its feed says.
 */
public final class FeedXml {
  private static final List<String> DATES =
      List.of(
          "pubdate",
          "published",
          "dc:date",
          "issued",
          "dcterms:issued",
          "news:publication_date",
          "dcterms:created",
          "created",
          "date",
          "updated",
          "dcterms:modified",
          "modified",
          "lastmod");

  private static final List<String> CHANGES =
      List.of("updated", "dcterms:modified", "modified", "lastmod");

  private FeedXml() {}

  /**
   * Reads a feed.
   *
   * @param charset as the HTTP header states it; null if it states none
   * @param base the address that relative links count from; null if unknown, then the site's
   *     address in the feed counts
   * @param most how many items are read
   */
  public static Outcome<Feed> feed(
      String name, byte[] bytes, @Nullable String charset, @Nullable URI base, int most) {
    Document document;
    try {
      document = XmlText.parse(bytes, charset);
    } catch (CappedStream.CapExceeded large) {
      return Outcome.refused(name, Reason.TOO_LARGE, large.getMessage());
    }
    Element root = document.firstElementChild();
    boolean sitemap = root != null && local(root).equals("urlset");
    List<Element> entries =
        document.stream().filter(e -> sitemap ? local(e).equals("url") : isItem(local(e))).toList();
    if (root == null || (entries.isEmpty() && !isFeedRoot(root))) {
      String found = root == null ? "no element" : "<" + Shown.cut(root.tagName()) + ">";
      return Outcome.refused(
          name, Reason.BROKEN_FEED, "want <rss>, <rdf:RDF> or <feed>, found " + found);
    }
    return Outcome.kept(feed(root, entries, base, most));
  }

  private static Feed feed(Element root, List<Element> entries, @Nullable URI base, int most) {
    XmlNode channel =
        new XmlNode(root.stream().filter(e -> local(e).equals("channel")).findFirst().orElse(root));
    URI site = base == null ? link(channel, null) : base;
    String title = plain(channel.text("dc:publisher", "title"));
    List<String> authors =
        authors(channel).stream().filter(author -> !author.equalsIgnoreCase(title)).toList();
    List<Feed.Item> items =
        entries.stream().limit(most).map(entry -> item(new XmlNode(entry), site, authors)).toList();
    String lang = channel.text("language", "dc:language");
    return new Feed(
        title.isEmpty() && !entries.isEmpty() ? publication(entries.getFirst()) : title,
        lang.isEmpty() ? new XmlNode(root).attribute("xml:lang") : lang,
        link(channel, base),
        hub(channel, base),
        FeedPace.of(channel),
        local(root).equals("urlset"),
        items,
        entries.size());
  }

  private static boolean isFeedRoot(Element root) {
    return Set.of("rss", "rdf", "feed", "channel", "urlset").contains(local(root));
  }

  private static boolean isItem(String name) {
    return name.equals("item") || name.equals("entry");
  }

  private static String publication(Element entry) {
    return plain(new XmlNode(entry).first("news:news").first("news:publication").text("news:name"));
  }

  private static Feed.Item item(XmlNode item, @Nullable URI base, List<String> feedAuthors) {
    XmlNode news = item.first("news:news");
    String title = item.text("title", "media:title", "dc:title");
    String lang = item.attribute("xml:lang");
    List<String> authors = authors(item);
    String id = item.text("guid", "id").strip();
    return new Feed.Item(
        id.isEmpty() ? item.attribute("rdf:about") : id,
        link(item, base),
        plain(title.isEmpty() ? news.text("news:title") : title),
        authors.isEmpty() ? feedAuthors : authors,
        published(item, news),
        date(CHANGES.stream().flatMap(name -> item.children(name).stream())),
        plain(source(item)),
        lang.isEmpty() ? language(item, news) : lang,
        item.first("content:encoded", "content", "xhtml:body", "body", "fulltext").html(),
        item.first("description", "summary", "media:description", "tagline").html());
  }

  private static String language(XmlNode item, XmlNode news) {
    String own = item.text("dc:language", "language");
    return own.isEmpty() ? news.first("news:publication").text("news:language") : own;
  }

  private static @Nullable OffsetDateTime published(XmlNode item, XmlNode news) {
    return date(
        DATES.stream()
            .flatMap(
                name -> Stream.concat(item.children(name).stream(), news.children(name).stream())));
  }

  private static @Nullable OffsetDateTime date(Stream<XmlNode> written) {
    return written
        .map(date -> FeedDate.parse(date.element().text()))
        .filter(date -> date != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable URI link(XmlNode item, @Nullable URI base) {
    URI from = base(item.element(), base);
    List<String> links = new ArrayList<>();
    links.add(item.text("feedburner:origlink"));
    for (XmlNode link : item.children("link")) {
      String relation = link.attribute("rel");
      boolean page = link.attribute("type").isEmpty() || link.attribute("type").contains("html");
      if (page && (relation.isEmpty() || relation.equalsIgnoreCase("alternate"))) {
        links.add(link.attribute("href"));
      }
    }
    links.add(item.text("link", "loc"));
    Stream<URI> stated =
        links.stream().filter(l -> !l.isBlank()).map(l -> WebAddress.resolve(from, l));
    return Stream.concat(stated, identity(item))
        .filter(url -> url != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable URI hub(XmlNode channel, @Nullable URI base) {
    return channel.children("link").stream()
        .filter(link -> link.attribute("rel").equalsIgnoreCase("hub"))
        .map(link -> WebAddress.resolve(base, link.attribute("href")))
        .filter(url -> url != null)
        .findFirst()
        .orElse(null);
  }

  // A name that looks like an address is one; another is not to be resolved like a link.
  private static Stream<@Nullable URI> identity(XmlNode item) {
    XmlNode guid = item.first("guid");
    String permanent =
        guid.attribute("ispermalink").equalsIgnoreCase("false") ? "" : guid.element().text();
    return Stream.of(permanent, item.attribute("rdf:about"), item.text("id"))
        .map(WebAddress::parse);
  }

  private static @Nullable URI base(Element element, @Nullable URI outer) {
    Element parent = element.parent();
    URI base = parent == null ? outer : base(parent, outer);
    String own = element.attr("xml:base");
    URI moved = own.isBlank() ? null : WebAddress.resolve(base, own);
    return moved == null ? base : moved;
  }

  private static List<String> authors(XmlNode item) {
    Set<String> names = new LinkedHashSet<>();
    for (String tag : List.of("dc:creator", "author", "itunes:author")) {
      for (XmlNode author : item.children(tag)) {
        String name = author.text("name");
        names.add(withoutMail(plain(name.isEmpty() ? author.element().ownText() : name)));
      }
    }
    names.remove("");
    return List.copyOf(names);
  }

  // RSS 2.0 wants "mail@example.org (Name)"; mailers write "Name <mail@example.org>".
  private static String withoutMail(String author) {
    int open = author.indexOf('(');
    int at = author.indexOf('@');
    if (at < 0) {
      return author;
    }
    if (open > at && author.endsWith(")")) {
      return author.substring(open + 1, author.length() - 1).strip();
    }
    int space = author.lastIndexOf(' ', at);
    return space < 0 ? "" : author.substring(0, space).strip();
  }

  private static String source(XmlNode item) {
    XmlNode source = item.first("source");
    String title = source.text("title");
    return title.isEmpty() ? source.element().ownText() : title;
  }

  private static String local(Element element) {
    return element.tag().localName().toLowerCase(Locale.ROOT);
  }

  /** Plain text of a title or name that may hold entities or tags, once or twice escaped. */
  private static String plain(String text) {
    return text.indexOf('&') < 0 && text.indexOf('<') < 0 ? text.strip() : Feed.textOf(text);
  }
}
