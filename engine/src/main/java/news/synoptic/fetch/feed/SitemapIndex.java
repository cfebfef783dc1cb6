package news.synoptic.fetch.feed;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.net.CappedStream;
import news.synoptic.fetch.net.WebAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads which sitemaps an index of sitemaps lists. Pure. */
public final class SitemapIndex {
  private SitemapIndex() {}

  private record Part(URI url, boolean news, long changed) {}

  /**
   * The sitemaps that an index lists, those named after news first, then those changed last.
   *
   * @param charset as the HTTP header states it; null if it states none
   * @return empty if it is no index of sitemaps
   */
  public static Outcome<List<URI>> read(
      String name, byte[] bytes, @Nullable String charset, @Nullable URI base) {
    Document document;
    try {
      document = XmlText.parse(bytes, charset);
    } catch (CappedStream.CapExceeded large) {
      return Outcome.refused(name, Reason.TOO_LARGE, large.getMessage());
    }
    Element root = document.firstElementChild();
    List<Part> parts = new ArrayList<>();
    if (root != null && XmlNode.nameOf(root).equals("sitemapindex")) {
      for (XmlNode part : new XmlNode(root).children("sitemap")) {
        URI url = WebAddress.resolve(base, part.text("loc"));
        OffsetDateTime changed = FeedDate.parse(part.text("lastmod"));
        if (url != null) {
          boolean news = url.getPath().toLowerCase(Locale.ROOT).contains("news");
          parts.add(
              new Part(url, news, changed == null ? Long.MIN_VALUE : changed.toEpochSecond()));
        }
      }
    }
    parts.sort(Comparator.comparing(Part::news).thenComparingLong(Part::changed).reversed());
    return Outcome.kept(parts.stream().map(Part::url).distinct().toList());
  }
}
