package news.synoptic.fetch.feed;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.net.CappedStream;
import news.synoptic.fetch.net.Shown;
import news.synoptic.fetch.net.WebAddress;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Maps OPML of any version to the feeds that it lists, at any depth, each once, in order. Pure.
 *
 * <p>Limits: an outline that includes another is not followed.
 *
 * @param feeds the addresses of the feeds by the name under which a refusal speaks of them; null
 *     where what is written is no address
 * @param listed how many it lists
 */
public record Outline(Map<String, @Nullable URI> feeds, int listed) {
  /** The most feeds of one outline that are read. */
  public static final int MOST_FEEDS = 1000;

  /**
   * Reads an outline.
   *
   * @param charset as the HTTP header states it; null if it states none
   * @param base the address that relative addresses count from; null if unknown
   */
  public static Outcome<Outline> read(
      String name, byte[] bytes, @Nullable String charset, @Nullable URI base) {
    Document document;
    try {
      document = XmlText.parse(bytes, charset);
    } catch (CappedStream.CapExceeded large) {
      return Outcome.refused(name, Reason.TOO_LARGE, large.getMessage());
    }
    Map<String, @Nullable URI> feeds = new LinkedHashMap<>();
    int listed = 0;
    for (Element outline : document.getElementsByTag("outline")) {
      String written = xmlUrl(outline);
      if (written.isEmpty()) {
        continue;
      }
      URI url = WebAddress.resolve(base, WebAddress.ofFeed(written));
      String key = url == null ? name + "!" + Shown.cut(written) : url.toString();
      if (!feeds.containsKey(key) && listed++ < MOST_FEEDS) {
        feeds.put(key, url);
      }
    }
    return feeds.isEmpty()
        ? Outcome.refused(name, Reason.NOTHING_INSIDE, "no outline with an xmlUrl")
        : Outcome.kept(new Outline(feeds, listed));
  }

  private static String xmlUrl(Element outline) {
    for (Attribute attribute : outline.attributes()) {
      if (attribute.getKey().equalsIgnoreCase("xmlUrl")) {
        return attribute.getValue().strip();
      }
    }
    return "";
  }
}
