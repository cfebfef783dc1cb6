package news.synoptic.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a content before it is read.
 *
 * @param name as the reader named it
 * @param url where it stands on the web; null if unknown
 * @param announced the format by file ending or media type; null if that says nothing
 * @param unknown the ending or media type that says nothing; empty if there is none, so that plain
 *     text will do
 * @param charset as the HTTP header states it; null if none does
 */
public record Content(
    String name,
    @Nullable URI url,
    @Nullable Format announced,
    String unknown,
    @Nullable String charset) {
  /** A file or standard input. */
  static Content ofFile(String name, String fileName) {
    Format format = Format.ofName(fileName);
    String ending = Format.ending(fileName);
    String unknown = format != null || ending.isEmpty() ? "" : "." + Shown.cut(ending);
    return new Content(name, null, format, unknown, null);
  }

  /** What a server gave. */
  public static Content ofBody(String name, Egress.Body body) {
    return ofMediaType(name, body.url(), body.mediaType(), body.charset());
  }

  /** A part of an archive or message, with what its header says. */
  static Content ofMediaType(
      String name, @Nullable URI url, @Nullable String mediaType, @Nullable String charset) {
    Format format = Format.ofMediaType(mediaType);
    String unknown = format == null && mediaType != null ? Shown.cut(mediaType) : "";
    return new Content(name, url, format, unknown, charset);
  }

  /**
   * The format: what the bytes say counts above the name, but for text, where they may say
   * anything.
   *
   * @param head the first bytes, {@link Sniffer#HEAD} at most
   * @return null if neither tells
   */
  @Nullable Format format(byte[] head) {
    Format sniffed = Sniffer.sniff(head);
    if (sniffed == null || announced == null || sniffed == Format.BINARY) {
      return sniffed == null ? announced : sniffed;
    }
    return switch (announced) {
      case TEXT ->
          switch (sniffed) {
            case FEED, OPML, WARC, MHTML -> sniffed;
            case HTML -> isWholePage(head) ? sniffed : announced;
            default -> announced;
          };
      case MARKDOWN -> sniffed == Format.HTML && isWholePage(head) ? sniffed : announced;
      case JSON_LINES -> announced;
      case JSON -> sniffed == Format.JSON_LINES && !hasBreak(head) ? announced : sniffed;
      default -> sniffed;
    };
  }

  /** The page that a content must be. */
  public Outcome<Page> page(byte[] bytes, Page.Hints hints) {
    byte[] head = headOf(bytes);
    Format decided = format(head);
    Format format = decided == null && unknown.isEmpty() ? Format.HTML : decided;
    return switch (format) {
      case HTML, TEXT, MARKDOWN -> page(format, bytes, hints);
      case BINARY -> Outcome.refused(name, Reason.BINARY, Sniffer.kindOf(head));
      case null -> Outcome.refused(name, Reason.UNSUPPORTED, unknown);
      case MHTML, JSON, JSON_LINES, WARC, FEED, OPML -> {
        String found = format.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        yield Outcome.refused(name, Reason.UNSUPPORTED, found + " where a page was wanted");
      }
    };
  }

  /** The page that a content of a known format is. */
  Outcome<Page> page(Format format, byte[] bytes, Page.Hints hints) {
    return Sniffer.isBlank(bytes)
        ? Outcome.refused(name, Reason.EMPTY, "")
        : Outcome.kept(new Page(name, url, format.mediaType(), charset, bytes, hints));
  }

  /** The first bytes of a content that is held whole, as far as they tell its format. */
  static byte[] headOf(byte[] bytes) {
    return Arrays.copyOf(bytes, Math.min(bytes.length, Sniffer.HEAD));
  }

  private static boolean isWholePage(byte[] head) {
    String start = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return start.contains("<!doctype html") || start.contains("<html");
  }

  private static boolean hasBreak(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).indexOf('\n') >= 0;
  }
}
