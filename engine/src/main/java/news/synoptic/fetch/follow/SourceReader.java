package news.synoptic.fetch.follow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.feed.Feed;
import news.synoptic.fetch.feed.FeedJson;
import news.synoptic.fetch.feed.FeedXml;
import news.synoptic.fetch.feed.JsonText;
import news.synoptic.fetch.net.CappedStream;
import news.synoptic.fetch.net.Compressed;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.fetch.net.Shown;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a source answered, whatever media type it was sent under: JSON Feed, XML, or a page.
 * Pure but for the caps.
 */
record SourceReader(FetchSettings settings) {
  Outcome<Feed> read(Kind kind, Egress.Body body) {
    String name = body.url().toString();
    byte[] bytes = body.bytes();
    if (Compressed.isGzip(bytes)) {
      try (InputStream in = Compressed.gunzip(new ByteArrayInputStream(bytes))) {
        bytes = CappedStream.readAll(in, settings.pageBytes());
      } catch (CappedStream.CapExceeded large) {
        return Outcome.refused(name, Reason.TOO_LARGE, large.getMessage());
      } catch (IOException broken) {
        return Outcome.refused(
            name, Reason.BROKEN_ARCHIVE, Shown.cut(String.valueOf(broken.getMessage())));
      }
    }
    if (first(bytes) == '{') {
      return JsonText.parse(name, bytes).then(value -> ofJson(name, value, body));
    }
    return FeedXml.feed(name, bytes, body.charset(), body.url(), settings.feedItems());
  }

  private Outcome<Feed> ofJson(String name, JsonNode value, Egress.Body body) {
    return FeedJson.isFeed(value)
        ? Outcome.kept(FeedJson.feed(value, body.url(), settings.feedItems()))
        : Outcome.refused(name, Reason.BROKEN_FEED, "want a JSON Feed, found other JSON");
  }

  private static char first(byte[] bytes) {
    for (byte value : bytes) {
      boolean mark = (value & 0x80) != 0;
      if (!mark && value > ' ') {
        return (char) value;
      }
    }
    return ' ';
  }
}
