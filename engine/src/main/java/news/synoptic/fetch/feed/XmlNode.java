package news.synoptic.fetch.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * An element with its children by name. A name is in lower case and has the prefix that everybody
 * uses for its namespace ({@code dc:}, {@code content:}, {@code media:}), whatever the document
 * uses; the names of RSS and Atom have none. A prefix that the document forgot to declare counts as
 * it is written.
 */
final class XmlNode {
  private static final Map<String, String> PREFIXES =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/Atom", ""),
          Map.entry("http://purl.org/atom/ns#", ""),
          Map.entry("http://purl.org/rss/1.0/", ""),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
          Map.entry("http://www.sitemaps.org/schemas/sitemap/0.9", ""),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news:"),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
          Map.entry("http://purl.org/dc/terms/", "dcterms:"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
          Map.entry("http://purl.org/rss/1.0/modules/syndication/", "sy:"),
          Map.entry("http://search.yahoo.com/mrss/", "media:"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"));

  private static final Set<String> KNOWN_PREFIXES = Set.copyOf(PREFIXES.values());

  private final Element element;
  private final Map<String, List<XmlNode>> children = new LinkedHashMap<>();
  private boolean read;

  XmlNode(Element element) {
    this.element = element;
  }

  /** An element that is not there. */
  static XmlNode none() {
    return new XmlNode(new Element("none"));
  }

  /** The name of an element, as the class comment says. */
  static String nameOf(Element element) {
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    String written = prefix.isEmpty() ? "" : prefix + ":";
    if (!prefix.isEmpty() && KNOWN_PREFIXES.contains(written)) {
      return written + local;
    }
    boolean plain = prefix.isEmpty() || Set.of("atom", "a10", "rss").contains(prefix);
    return PREFIXES.getOrDefault(element.tag().namespace(), plain ? "" : written) + local;
  }

  Element element() {
    return element;
  }

  /** The children of a name, in order. */
  List<XmlNode> children(String name) {
    if (!read) {
      read = true;
      for (Element child : element.children()) {
        children.computeIfAbsent(nameOf(child), key -> new ArrayList<>()).add(new XmlNode(child));
      }
    }
    return children.getOrDefault(name, List.of());
  }

  /** The first child of the first of the names that holds text or attributes; else none. */
  XmlNode first(String... names) {
    for (String name : names) {
      for (XmlNode child : children(name)) {
        if (child.element.hasText() || child.element.attributesSize() > 0) {
          return child;
        }
      }
    }
    return none();
  }

  /** The text of the first child that has one of the names and a text; empty if none has. */
  String text(String... names) {
    for (String name : names) {
      for (XmlNode child : children(name)) {
        if (child.element.hasText()) {
          return child.element.text();
        }
      }
    }
    return "";
  }

  /** An attribute, whatever the case of its name; empty if there is none. */
  String attribute(String name) {
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().equalsIgnoreCase(name)) {
        return attribute.getValue().strip();
      }
    }
    return "";
  }

  /** What the element shows, as HTML. */
  String html() {
    String type = attribute("type").toLowerCase(Locale.ROOT);
    if (type.equals("text") || type.equals("text/plain")) {
      return Feed.htmlOf(element.wholeText());
    }
    return element.childrenSize() > 0 ? element.html() : element.wholeText().strip();
  }
}
