package news.synoptic.fetch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.feed.FeedJson;
import news.synoptic.fetch.feed.FeedXml;
import news.synoptic.fetch.feed.JsonText;
import news.synoptic.fetch.net.CappedStream;
import news.synoptic.fetch.net.Compressed;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.fetch.net.Shown;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;

/**
 * Reads one content, whatever it is: tells the format by name, media type and first bytes, and
 * hands it to the reader of that format. Archives and lines are streamed, the rest is held whole.
 */
final class ContentReader {
  private static final int BUFFER = 1 << 16;
  private static final int MOST_BROKEN_AT_FIRST = 20;
  private static final int MOST_BROKEN_LINES = 100;

  private final FetchSettings settings;
  private final Delivery delivery;
  private final FeedPages feeds;
  private final OutlineFeeds outlines;

  ContentReader(FetchSettings settings, Egress egress, Delivery delivery) {
    this.settings = settings;
    this.delivery = delivery;
    this.feeds = new FeedPages(egress, delivery);
    this.outlines = new OutlineFeeds(egress, delivery, this);
  }

  /**
   * Reads a content to its end and gives its pages; what is broken is refused.
   *
   * @param stream is left open
   */
  void read(Content content, InputStream stream) {
    try {
      InputStream in = new BufferedInputStream(stream, BUFFER);
      if (Compressed.isGzip(Compressed.peek(in, 3))) {
        try (InputStream unzipped = Compressed.gunzip(in)) {
          readPlain(content, new BufferedInputStream(unzipped, BUFFER));
        }
      } else {
        readPlain(content, in);
      }
    } catch (CappedStream.CapExceeded large) {
      refuse(content, Reason.TOO_LARGE, large.getMessage());
    } catch (EOFException early) {
      refuse(content, Reason.TRUNCATED, "the file ends too early");
    } catch (ZipException | ParsingException broken) {
      refuse(content, Reason.BROKEN_ARCHIVE, Shown.cut(String.valueOf(broken.getMessage())));
    } catch (IOException failure) {
      refuse(content, Reason.TRUNCATED, "reading failed: " + failure.getMessage());
    }
  }

  private void readPlain(Content content, InputStream in) throws IOException {
    byte[] head = Compressed.peek(in, Sniffer.HEAD);
    if (head.length < Sniffer.HEAD && Sniffer.isBlank(head)) {
      refuse(content, Reason.EMPTY, "");
      return;
    }
    Format format = content.format(head);
    boolean text = format == null && content.unknown().isEmpty();
    read(content, text ? Format.TEXT : format, in, head);
  }

  private void read(Content content, @Nullable Format format, InputStream in, byte[] head)
      throws IOException {
    String name = content.name();
    switch (format) {
      case HTML, TEXT, MARKDOWN ->
          delivery.give(content.page(format, held(in, settings.pageBytes()), Page.Hints.NONE));
      case MHTML -> delivery.give(MhtmlPage.read(name, held(in, settings.wholeBytes())));
      case JSON -> json(content, held(in, settings.wholeBytes()));
      case JSON_LINES -> lines(content, in);
      case WARC -> new WarcPages(settings, delivery).give(name, in);
      case FEED -> {
        byte[] bytes = held(in, settings.pageBytes());
        feeds.give(
            name,
            FeedXml.feed(name, bytes, content.charset(), content.url(), settings.feedItems()));
      }
      case OPML -> outlines.give(content, held(in, settings.pageBytes()));
      case BINARY -> refuse(content, Reason.BINARY, Sniffer.kindOf(head));
      case null -> refuse(content, Reason.UNSUPPORTED, content.unknown());
    }
  }

  private static byte[] held(InputStream in, long cap) throws IOException {
    return CappedStream.readAll(in, cap);
  }

  private void json(Content content, byte[] bytes) {
    switch (JsonText.parse(content.name(), bytes)) {
      case Outcome.Refused(var dropped) -> refuse(content, dropped.reason(), dropped.detail());
      case Outcome.Kept(var value) when FeedJson.isFeed(value) ->
          feeds.give(content.name(), FeedJson.feed(value, content.url(), settings.feedItems()));
      case Outcome.Kept(var value) -> JsonPages.read(content.name(), value, bytes, delivery::give);
    }
  }

  // A stream of broken lines only is no JSON lines; of one with very many, not each is named.
  private void lines(Content content, InputStream in) throws IOException {
    LineReader lines = new LineReader(in, settings.wholeBytes());
    long broken = 0;
    for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
      JsonLines.Parsed parsed = JsonLines.parse(content.name(), line, settings.wholeBytes());
      switch (parsed.value()) {
        case Outcome.Refused(var dropped) -> {
          broken++;
          if (broken <= MOST_BROKEN_LINES) {
            delivery.give(Outcome.refused(parsed.name(), dropped.reason(), dropped.detail()));
          }
        }
        case Outcome.Kept(var node) when FeedJson.isFeed(node) ->
            feeds.give(parsed.name(), FeedJson.feed(node, content.url(), settings.feedItems()));
        case Outcome.Kept(var node) ->
            JsonPages.read(parsed.name(), node, parsed.bytes(), delivery::give);
      }
      if (broken == MOST_BROKEN_AT_FIRST && broken == line.number()) {
        refuse(content, Reason.BROKEN_JSON, "the first " + broken + " lines; read no further");
        return;
      }
    }
    if (broken > MOST_BROKEN_LINES) {
      String detail = (broken - MOST_BROKEN_LINES) + " more lines";
      refuse(content, Reason.BROKEN_JSON, detail);
    }
  }

  private void refuse(Content content, Reason reason, String detail) {
    delivery.give(Outcome.refused(content.name(), reason, detail));
  }
}
