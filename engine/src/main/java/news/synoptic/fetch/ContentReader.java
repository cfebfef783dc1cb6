package news.synoptic.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.ParsingException;

/**
 * Reads one content, whatever it is: tells the format by name, media type and first bytes, and
 * hands it to the reader of that format. Archives and lines are streamed, the rest is held whole.
 */
final class ContentReader {
  private static final int MOST_BROKEN_LINES = 100;

  private final FetchSettings settings;
  private final Egress egress;
  private final Delivery delivery;
  private final FeedPages feeds;

  ContentReader(FetchSettings settings, Egress egress, Delivery delivery) {
    this.settings = settings;
    this.egress = egress;
    this.delivery = delivery;
    this.feeds = new FeedPages(settings, egress, delivery);
  }

  /**
   * What is to be read.
   *
   * @param name as the reader named it
   * @param url where it stands on the web; null if unknown
   * @param announced the format by file ending or media type; null if that says nothing
   * @param unknown the ending or media type that says nothing; empty if there is none, so that
   *     plain text will do
   * @param charset as the HTTP header states it; null if none does
   */
  record Content(
      String name,
      @Nullable URI url,
      @Nullable Format announced,
      String unknown,
      @Nullable String charset) {
    /** A file or standard input. */
    static Content ofFile(String name, String fileName) {
      Format format = Format.ofName(fileName);
      String ending = Format.ending(fileName);
      return new Content(
          name, null, format, format != null || ending.isEmpty() ? "" : "." + ending, null);
    }

    /** What a server gave. */
    static Content ofBody(String name, Egress.Body body) {
      return ofMediaType(name, body.url(), body.mediaType(), body.charset());
    }

    /** A part of an archive or message, with what its header says. */
    static Content ofMediaType(
        String name, @Nullable URI url, @Nullable String mediaType, @Nullable String charset) {
      Format format = Format.ofMediaType(mediaType);
      String unknown = format == null && mediaType != null ? mediaType : "";
      return new Content(name, url, format, unknown, charset);
    }
  }

  /** Reads a content to its end and gives its pages; what is broken is refused. */
  void read(Content content, InputStream stream) {
    try {
      InputStream in = new BufferedInputStream(stream, 1 << 16);
      if (Compressed.isGzip(Compressed.peek(in, 3))) {
        in = new BufferedInputStream(Compressed.gunzip(in), 1 << 16);
      }
      byte[] head = Compressed.peek(in, Sniffer.HEAD);
      if (head.length < Sniffer.HEAD && Sniffer.isBlank(head)) {
        refuse(content, Reason.EMPTY, "");
        return;
      }
      Format format = decide(content.announced(), head);
      if (format == null && content.unknown().isEmpty()) {
        format = Format.TEXT;
      }
      read(content, format, in, head);
    } catch (CappedStream.CapExceeded large) {
      refuse(content, Reason.TOO_LARGE, String.valueOf(large.getMessage()));
    } catch (EOFException early) {
      refuse(content, Reason.TRUNCATED, String.valueOf(early.getMessage()));
    } catch (ZipException | ParsingException broken) {
      refuse(content, Reason.BROKEN_ARCHIVE, String.valueOf(broken.getMessage()));
    } catch (IOException failure) {
      refuse(content, Reason.TRUNCATED, "reading failed: " + failure.getMessage());
    }
  }

  /** The page that a content must be. */
  static Outcome<Page> pageOf(Content content, byte[] bytes, Page.Hints hints) {
    String name = content.name();
    Format decided = decide(content.announced(), headOf(bytes));
    Format format = decided == null && content.unknown().isEmpty() ? Format.HTML : decided;
    return switch (format) {
      case HTML, TEXT, MARKDOWN -> page(content, format, bytes, hints);
      case BINARY -> Outcome.refused(name, Reason.BINARY, Sniffer.kindOf(headOf(bytes)));
      case null -> Outcome.refused(name, Reason.UNSUPPORTED, content.unknown());
      default -> {
        String found = format.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        yield Outcome.refused(name, Reason.UNSUPPORTED, found + " where a page was wanted");
      }
    };
  }

  private static Outcome<Page> page(
      Content content, Format format, byte[] bytes, Page.Hints hints) {
    return Sniffer.isBlank(bytes)
        ? Outcome.refused(content.name(), Reason.EMPTY, "")
        : Outcome.kept(
            new Page(
                content.name(),
                content.url(),
                format.mediaType(),
                content.charset(),
                bytes,
                hints));
  }

  private void read(Content content, @Nullable Format format, InputStream in, byte[] head)
      throws IOException {
    switch (format) {
      case HTML, TEXT, MARKDOWN -> {
        byte[] bytes = CappedStream.readAll(in, settings.pageBytes());
        delivery.give(page(content, format, bytes, Page.Hints.NONE));
      }
      case MHTML ->
          delivery.give(
              MhtmlPage.read(content.name(), CappedStream.readAll(in, settings.wholeBytes())));
      case JSON -> json(content, CappedStream.readAll(in, settings.wholeBytes()));
      case JSON_LINES -> lines(content, in);
      case WARC -> new WarcPages(settings, delivery).give(content.name(), in);
      case FEED -> {
        byte[] bytes = CappedStream.readAll(in, settings.pageBytes());
        feed(content.name(), FeedXml.feed(content.name(), bytes, content.charset(), content.url()));
      }
      case OPML -> opml(content, CappedStream.readAll(in, settings.pageBytes()));
      case BINARY -> refuse(content, Reason.BINARY, Sniffer.kindOf(head));
      case null -> refuse(content, Reason.UNSUPPORTED, content.unknown());
    }
  }

  // What the bytes say counts above the name, but for text, where they may say anything.
  private static @Nullable Format decide(@Nullable Format announced, byte[] head) {
    Format sniffed = Sniffer.sniff(head);
    if (sniffed == null || announced == null || sniffed == Format.BINARY) {
      return sniffed == null ? announced : sniffed;
    }
    String start = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return switch (announced) {
      case TEXT ->
          switch (sniffed) {
            case FEED, OPML, WARC, MHTML -> sniffed;
            case HTML -> isWholePage(start) ? sniffed : announced;
            default -> announced;
          };
      case MARKDOWN -> isWholePage(start) && sniffed == Format.HTML ? sniffed : announced;
      case JSON_LINES, WARC -> announced;
      case JSON -> sniffed == Format.JSON_LINES && start.indexOf('\n') < 0 ? announced : sniffed;
      default -> sniffed;
    };
  }

  private static boolean isWholePage(String start) {
    return start.contains("<!doctype html") || start.contains("<html");
  }

  private void json(Content content, byte[] bytes) {
    switch (JsonPages.parse(content.name(), bytes)) {
      case Outcome.Refused(var dropped) -> refuse(content, dropped.reason(), dropped.detail());
      case Outcome.Kept(var value) when JsonPages.isFeed(value) ->
          feeds.give(content.name(), JsonPages.feed(value, content.url()));
      case Outcome.Kept(var value) -> JsonPages.read(content.name(), value, bytes, delivery::give);
    }
  }

  private void lines(Content content, InputStream in) throws IOException {
    LineReader lines = new LineReader(in, settings.wholeBytes());
    int broken = 0;
    for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
      JsonLines.Parsed parsed = JsonLines.parse(content.name(), line, settings.wholeBytes());
      switch (parsed.value()) {
        case Outcome.Refused(var dropped) -> {
          delivery.give(Outcome.refused(parsed.name(), dropped.reason(), dropped.detail()));
          broken++;
        }
        case Outcome.Kept(var node) when JsonPages.isFeed(node) ->
            feeds.give(parsed.name(), JsonPages.feed(node, content.url()));
        case Outcome.Kept(var node) -> {
          JsonPages.read(parsed.name(), node, parsed.bytes(), delivery::give);
        }
      }
      if (broken == MOST_BROKEN_LINES && broken == line.number()) {
        refuse(content, Reason.BROKEN_JSON, "the first " + broken + " lines; read no further");
        return;
      }
    }
  }

  private void feed(String name, Outcome<Feed> feed) {
    switch (feed) {
      case Outcome.Refused(var dropped) ->
          delivery.give(Outcome.refused(name, dropped.reason(), dropped.detail()));
      case Outcome.Kept(var value) -> feeds.give(name, value);
    }
  }

  private void opml(Content content, byte[] bytes) {
    switch (FeedXml.outline(content.name(), bytes, content.charset())) {
      case Outcome.Refused(var dropped) -> refuse(content, dropped.reason(), dropped.detail());
      case Outcome.Kept(List<String> addresses) ->
          addresses.forEach(address -> listedFeed(content, address));
    }
  }

  private void listedFeed(Content list, String address) {
    URI url = WebAddress.resolve(list.url(), address);
    if (url == null) {
      String name = list.name() + "!" + address;
      delivery.give(Outcome.refused(name, Reason.UNSUPPORTED, "want an http or https address"));
      return;
    }
    String name = url.toString();
    switch (egress.get(name, url, Egress.Wanted.FEED)) {
      case Outcome.Refused(var dropped) ->
          delivery.give(Outcome.refused(name, dropped.reason(), dropped.detail()));
      case Outcome.Kept(Egress.Body body) -> listedFeed(name, body);
    }
  }

  private void listedFeed(String name, Egress.Body body) {
    switch (decide(Format.ofMediaType(body.mediaType()), headOf(body.bytes()))) {
      case JSON, JSON_LINES, FEED ->
          read(Content.ofBody(name, body), new ByteArrayInputStream(body.bytes()));
      case null, default -> delivery.give(Outcome.refused(name, Reason.BROKEN_FEED, "no feed"));
    }
  }

  /** Whether a content is a page, as against a feed or another list. */
  boolean isPage(Content content, byte[] bytes) {
    Format format = decide(content.announced(), headOf(bytes));
    return format == Format.HTML || format == Format.TEXT || format == Format.MARKDOWN;
  }

  private static byte[] headOf(byte[] bytes) {
    return Arrays.copyOf(bytes, Math.min(bytes.length, Sniffer.HEAD));
  }

  private void refuse(Content content, Reason reason, String detail) {
    delivery.give(Outcome.refused(content.name(), reason, detail));
  }
}
