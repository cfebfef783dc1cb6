package news.synoptic.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Maps RSS 0.9x to 2.0, RDF, Atom and news sitemaps to a {@link Feed}, and OPML to its addresses.
 *
 * <p>The XML is read by jsoup, which takes broken mark-up as it comes and knows no DTD and no
 * entities of its own: an external entity or an XML bomb stays a word in the text. Element names
 * count with the prefixes that everybody uses ({@code dc:}, {@code content:}, {@code media:}).
 */
final class FeedXml {
  private static final int MOST_DEPTH = 256;
  private static final Set<String> ITEMS = Set.of("item", "entry", "url");

  private FeedXml() {}

  /**
   * Reads a feed.
   *
   * @param charset as the HTTP header states it; null if it states none
   * @param base the address that relative links count from; null if unknown
   */
  static Outcome<Feed> feed(
      String name, byte[] bytes, @Nullable String charset, @Nullable URI base) {
    Document document = parse(bytes, charset);
    Element root = document.firstElementChild();
    List<Element> entries =
        document.stream().filter(element -> ITEMS.contains(local(element))).toList();
    if (root == null || (entries.isEmpty() && !isFeedRoot(root))) {
      String found = root == null ? "no element" : "<" + root.tagName() + ">";
      return Outcome.refused(
          name, Reason.BROKEN_FEED, "want <rss>, <rdf:RDF> or <feed>, found " + found);
    }
    Element channel =
        root.stream().filter(e -> local(e).equals("channel")).findFirst().orElse(root);
    List<Feed.Item> items = entries.stream().map(entry -> item(entry, base)).toList();
    String lang = child(channel, "language", "dc:language");
    return Outcome.kept(
        new Feed(
            plain(child(channel, "dc:publisher", "title")),
            lang.isEmpty() ? root.attr("xml:lang") : lang,
            items));
  }

  /** The addresses of the feeds that an outline lists, at any depth, each once, in order. */
  static Outcome<List<String>> outline(String name, byte[] bytes, @Nullable String charset) {
    Document document = parse(bytes, charset);
    Set<String> addresses = new LinkedHashSet<>();
    for (Element outline : document.getElementsByTag("outline")) {
      outline.attributes().asList().stream()
          .filter(attribute -> attribute.getKey().equalsIgnoreCase("xmlurl"))
          .map(attribute -> attribute.getValue().strip())
          .filter(value -> !value.isEmpty())
          .forEach(addresses::add);
    }
    return addresses.isEmpty()
        ? Outcome.refused(name, Reason.NOTHING_INSIDE, "no outline with an xmlUrl")
        : Outcome.kept(List.copyOf(addresses));
  }

  private static Document parse(byte[] bytes, @Nullable String charset) {
    try {
      Parser parser = Parser.xmlParser().setMaxDepth(MOST_DEPTH);
      String known = isCharset(charset) ? charset : null;
      Document document = Jsoup.parse(new ByteArrayInputStream(bytes), known, "", parser);
      document.outputSettings().prettyPrint(false);
      return document;
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading bytes in memory", impossible);
    }
  }

  private static boolean isCharset(@Nullable String name) {
    try {
      return name != null && Charset.isSupported(name);
    } catch (IllegalCharsetNameException unknown) {
      return false;
    }
  }

  private static boolean isFeedRoot(Element root) {
    return Set.of("rss", "rdf", "feed", "channel", "urlset").contains(local(root));
  }

  private static Feed.Item item(Element item, @Nullable URI base) {
    Element news =
        item.children().stream().filter(e -> local(e).equals("news")).findFirst().orElse(item);
    String own = item.attr("xml:lang");
    return new Feed.Item(
        link(item, base),
        plain(
            child(item, "title", "media:title", "news:title", "dc:title").isEmpty()
                ? child(news, "news:title")
                : child(item, "title", "media:title", "dc:title")),
        authors(item),
        published(item, news),
        plain(source(item)),
        own.isEmpty() ? child(item, "dc:language", "language") : own,
        markup(first(item, "content:encoded", "content", "xhtml:body", "body", "fullText")),
        markup(first(item, "description", "summary", "media:description", "tagline")));
  }

  private static @Nullable OffsetDateTime published(Element item, Element news) {
    return Stream.of(
            child(item, "pubDate", "published", "dc:date", "issued", "dcterms:issued"),
            child(item, "dcterms:created", "created", "date", "updated", "modified"),
            child(news, "news:publication_date"))
        .map(FeedDate::parse)
        .filter(date -> date != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable URI link(Element item, @Nullable URI base) {
    List<String> candidates = new ArrayList<>();
    candidates.add(child(item, "feedburner:origLink"));
    for (Element link : children(item, "link")) {
      String relation = link.attr("rel").toLowerCase(Locale.ROOT);
      if (link.hasAttr("href") && (relation.isEmpty() || relation.equals("alternate"))) {
        candidates.add(link.attr("href"));
      }
    }
    candidates.add(child(item, "link", "loc"));
    if (!first(item, "guid").attr("isPermaLink").equalsIgnoreCase("false")) {
      candidates.add(child(item, "guid"));
    }
    candidates.add(item.attr("rdf:about"));
    candidates.add(child(item, "id"));
    URI from =
        WebAddress.resolve(
            base,
            item.root().stream()
                .map(e -> e.attr("xml:base"))
                .filter(b -> !b.isEmpty())
                .findFirst()
                .orElse(""));
    for (String candidate : candidates) {
      URI url =
          candidate.isBlank() ? null : WebAddress.resolve(from == null ? base : from, candidate);
      if (url != null) {
        return url;
      }
    }
    return null;
  }

  private static List<String> authors(Element item) {
    Set<String> names = new LinkedHashSet<>();
    for (String tag : List.of("dc:creator", "author", "itunes:author")) {
      for (Element author : children(item, tag)) {
        String name = child(author, "name");
        names.add(withoutMail(plain(name.isEmpty() ? author.ownText() : name)));
      }
    }
    names.remove("");
    return List.copyOf(names);
  }

  // RSS 2.0 wants "mail@example.org (Name)".
  private static String withoutMail(String author) {
    String name = author.replaceFirst("^\\S+@\\S+\\s*\\((.+)\\)$", "$1");
    return name.matches("\\S+@\\S+") ? "" : name.strip();
  }

  private static String source(Element item) {
    Element source = first(item, "source");
    String title = child(source, "title");
    return title.isEmpty() ? source.ownText() : title;
  }

  private static String markup(Element element) {
    String type = element.attr("type").toLowerCase(Locale.ROOT);
    if (type.equals("text") || type.equals("text/plain")) {
      return Feed.htmlOf(element.wholeText());
    }
    return element.childrenSize() > 0 ? element.html() : element.wholeText().strip();
  }

  /** The text of the first child that has one of the names and a text; empty if none has. */
  private static String child(Element parent, String... names) {
    for (String name : names) {
      for (Element child : children(parent, name)) {
        if (child.hasText()) {
          return child.text();
        }
      }
    }
    return "";
  }

  private static Element first(Element parent, String... names) {
    for (String name : names) {
      for (Element child : children(parent, name)) {
        if (child.hasText() || child.attributesSize() > 0) {
          return child;
        }
      }
    }
    return new Element("none");
  }

  private static List<Element> children(Element parent, String name) {
    return parent.children().stream().filter(child -> isNamed(child, name)).toList();
  }

  // Atom may stand under a prefix of its own ("atom:entry", "a10:updated"); it has no name in
  // common
  // with the modules of RSS that are read here.
  private static boolean isNamed(Element element, String name) {
    String tag = element.tagName();
    return tag.equalsIgnoreCase(name)
        || (name.indexOf(':') < 0
            && tag.toLowerCase(Locale.ROOT)
                .matches("(?:atom|a10|a|rss|ns\\d+):" + name.toLowerCase(Locale.ROOT)));
  }

  private static String local(Element element) {
    String tag = element.tagName().toLowerCase(Locale.ROOT);
    return tag.substring(tag.indexOf(':') + 1);
  }

  /** Plain text of a title or name that may hold entities or tags, once or twice escaped. */
  private static String plain(String text) {
    return text.indexOf('&') < 0 && text.indexOf('<') < 0 ? text.strip() : Feed.textOf(text);
  }
}
