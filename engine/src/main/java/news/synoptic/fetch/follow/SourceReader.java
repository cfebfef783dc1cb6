package news.synoptic.fetch.follow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.feed.Feed;
import news.synoptic.fetch.feed.FeedJson;
import news.synoptic.fetch.feed.FeedXml;
import news.synoptic.fetch.feed.JsonText;
import news.synoptic.fetch.feed.PageLinks;
import news.synoptic.fetch.feed.SitemapIndex;
import news.synoptic.fetch.net.CappedStream;
import news.synoptic.fetch.net.Compressed;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.fetch.net.Shown;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a source answered, whatever media type it was sent under: JSON Feed, XML, an index of
 * sitemaps, or a page. Pure.
 */
record SourceReader(FetchSettings settings) {
  private static final int MOST_IN_SITEMAP = 50_000;

  /** What was read. */
  sealed interface Read {
    /** Entries. */
    record Entries(Feed feed) implements Read {}

    /** The sitemaps that an index lists, the most promising first. */
    record Parts(List<URI> sitemaps) implements Read {}
  }

  Outcome<Read> read(Kind kind, Egress.Body body) {
    return switch (unzipped(body)) {
      case Outcome.Refused(var dropped) -> new Outcome.Refused<>(dropped);
      case Outcome.Kept(byte[] bytes) ->
          switch (kind) {
            case PAGE -> page(body, bytes);
            case SITEMAP -> sitemap(body, bytes);
            case FEED ->
                PageLinks.isPage(bytes)
                    ? Outcome.refused(name(body), Reason.BROKEN_FEED, "a page, no feed")
                    : feed(body, bytes, settings.feedItems());
          };
    };
  }

  private static String name(Egress.Body body) {
    return body.url().toString();
  }

  private Outcome<Read> page(Egress.Body body, byte[] bytes) {
    PageLinks links = new PageLinks(bytes, body.charset(), body.url());
    Feed feed = links.articles(settings.feedItems());
    return feed.items().isEmpty()
        ? Outcome.refused(name(body), Reason.NOTHING_INSIDE, "a page without links to articles")
        : Outcome.kept(new Read.Entries(feed));
  }

  // Sitemaps have no order that could be relied on, so the latest are picked by their dates.
  private Outcome<Read> sitemap(Egress.Body body, byte[] bytes) {
    return SitemapIndex.read(name(body), bytes, body.charset(), body.url())
        .then(
            parts ->
                parts.isEmpty()
                    ? feed(body, bytes, MOST_IN_SITEMAP)
                    : Outcome.kept(new Read.Parts(parts)));
  }

  private Outcome<Read> feed(Egress.Body body, byte[] bytes, int most) {
    String name = name(body);
    Outcome<Feed> feed =
        first(bytes) == '{'
            ? JsonText.parse(name, bytes).then(value -> ofJson(name, value, body))
            : FeedXml.feed(name, bytes, body.charset(), body.url(), most);
    return feed.then(read -> Outcome.kept(new Read.Entries(latest(read))));
  }

  private Feed latest(Feed feed) {
    return feed.items().size() <= settings.feedItems()
        ? feed
        : feed.with(
            feed.items().stream()
                .sorted(Comparator.comparing(SourceReader::date).reversed())
                .limit(settings.feedItems())
                .toList());
  }

  private static Instant date(Feed.Item item) {
    return item.published() == null ? Instant.MIN : item.published().toInstant();
  }

  private Outcome<Feed> ofJson(String name, JsonNode value, Egress.Body body) {
    return FeedJson.isFeed(value)
        ? Outcome.kept(FeedJson.feed(value, body.url(), settings.feedItems()))
        : Outcome.refused(name, Reason.BROKEN_FEED, "want a JSON Feed, found other JSON");
  }

  private Outcome<byte[]> unzipped(Egress.Body body) {
    if (!Compressed.isGzip(body.bytes())) {
      return Outcome.kept(body.bytes());
    }
    try (InputStream in = Compressed.gunzip(new ByteArrayInputStream(body.bytes()))) {
      return Outcome.kept(CappedStream.readAll(in, settings.pageBytes()));
    } catch (CappedStream.CapExceeded large) {
      return Outcome.refused(name(body), Reason.TOO_LARGE, large.getMessage());
    } catch (IOException broken) {
      String detail = Shown.cut(String.valueOf(broken.getMessage()));
      return Outcome.refused(name(body), Reason.BROKEN_ARCHIVE, detail);
    }
  }

  private static char first(byte[] bytes) {
    for (byte value : bytes) {
      if (value > ' ') {
        return (char) value;
      }
    }
    return ' ';
  }
}
