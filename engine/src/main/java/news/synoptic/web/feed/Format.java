package news.synoptic.web.feed;

import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.synoptic.serve.Json;
import news.synoptic.serve.Untrusted;

/**
 * The three forms of a feed: Atom [1], RSS 2.0 [2] and JSON Feed 1.1 [3]. All texts are plain, none
 * is markup. The same entries give the same characters.
 *
 * <p>[1] RFC 4287; [2] https://www.rssboard.org/rss-specification; [3]
 * https://www.jsonfeed.org/version/1.1/
 */
enum Format {
  ATOM("atom", "application/atom+xml; charset=utf-8") {
    @Override
    String write(Channel channel) {
      return xml(
          out -> {
            out.writeStartElement("feed");
            out.writeDefaultNamespace("http://www.w3.org/2005/Atom");
            leaf(out, "id", channel.id());
            leaf(out, "title", channel.title());
            leaf(out, "updated", channel.updated().toString());
            link(out, "alternate", channel.page());
            link(out, "self", channel.self());
            out.writeStartElement("author");
            leaf(out, "name", "Synoptic");
            out.writeEndElement();
            for (Entry entry : channel.entries()) {
              out.writeStartElement("entry");
              leaf(out, "id", entry.id());
              leaf(out, "title", entry.title());
              link(out, "alternate", entry.address());
              leaf(out, "published", entry.published().toString());
              leaf(out, "updated", entry.updated().toString());
              leaf(out, "summary", entry.words());
              out.writeEndElement();
            }
            out.writeEndElement();
          });
    }
  },
  RSS("rss", "application/rss+xml; charset=utf-8") {
    @Override
    String write(Channel channel) {
      return xml(
          out -> {
            out.writeStartElement("rss");
            out.writeAttribute("version", "2.0");
            out.writeNamespace("atom", "http://www.w3.org/2005/Atom");
            out.writeStartElement("channel");
            leaf(out, "title", channel.title());
            leaf(out, "link", channel.page());
            leaf(out, "description", channel.title());
            leaf(out, "lastBuildDate", rfc822(channel.updated()));
            leaf(out, "ttl", "10");
            out.writeEmptyElement("atom", "link", "http://www.w3.org/2005/Atom");
            out.writeAttribute("rel", "self");
            out.writeAttribute("href", Untrusted.line(channel.self()));
            for (Entry entry : channel.entries()) {
              out.writeStartElement("item");
              leaf(out, "title", entry.title());
              leaf(out, "link", entry.address());
              out.writeStartElement("guid");
              out.writeAttribute("isPermaLink", "false");
              out.writeCharacters(Untrusted.line(entry.id()));
              out.writeEndElement();
              leaf(out, "pubDate", rfc822(entry.published()));
              leaf(out, "description", escaped(entry.words()));
              out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndElement();
          });
    }
  },
  JSON("json", "application/feed+json; charset=utf-8") {
    @Override
    String write(Channel channel) {
      return Json.line(
          json ->
              json.text("version", "https://jsonfeed.org/version/1.1")
                  .text("title", channel.title())
                  .text("home_page_url", channel.page())
                  .text("feed_url", channel.self())
                  .list(
                      "items",
                      channel.entries(),
                      entry ->
                          json.text("id", entry.id())
                              .text("url", entry.address())
                              .text("title", entry.title())
                              .text("content_text", entry.words())
                              .text("date_published", entry.published().toString())
                              .text("date_modified", entry.updated().toString())));
    }
  };

  private final String ending;
  private final String mediaType;

  Format(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** The feed as text. */
  abstract String write(Channel channel);

  String mediaType() {
    return mediaType;
  }

  String ending() {
    return ending;
  }

  /** The form that an address asks for by its ending. */
  static Optional<Format> of(String ending) {
    return Arrays.stream(values()).filter(format -> format.ending.equals(ending)).findFirst();
  }

  /** Writes elements. */
  @FunctionalInterface
  private interface Content {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }

  private static String xml(Content content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      out.writeStartDocument("utf-8", "1.0");
      content.write(out);
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException("a string takes any text", impossible);
    }
    return text.toString();
  }

  private static void leaf(XMLStreamWriter out, String name, String words)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeCharacters(Untrusted.line(words));
    out.writeEndElement();
  }

  private static void link(XMLStreamWriter out, String rel, String address)
      throws XMLStreamException {
    out.writeEmptyElement("link");
    out.writeAttribute("rel", rel);
    out.writeAttribute("href", Untrusted.line(address));
  }

  private static String rfc822(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }

  /** RSS readers take a description for markup, so plain words are escaped once more. */
  private static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
