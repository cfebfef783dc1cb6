package news.synoptic.fetch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a format from the first bytes of its content. Pure; looks at 8 KB at most.
 *
 * <p>Follows the order of the WHATWG standard [1] (mark-up before binary bytes, so that a stray NUL
 * does not make a page binary) and goes beyond it for feeds, outlines, JSON, MIME and archives,
 * which it tells by their first element or line.
 *
 * <p>[1] WHATWG, MIME Sniffing, https://mimesniff.spec.whatwg.org
 */
final class Sniffer {
  /** How many bytes are looked at. */
  static final int HEAD = 8192;

  private static final Set<String> FEED_ROOTS = Set.of("rss", "rdf", "feed", "urlset", "channel");
  private static final Set<String> PAGE_TAGS =
      Set.of(
          "html", "head", "body", "title", "meta", "link", "script", "style", "iframe", "table",
          "div", "p", "a", "b", "br", "font", "h1", "h2", "article", "section", "main", "span",
          "center", "img");
  private static final Map<String, String> BINARY_HEADS =
      Map.ofEntries(
          Map.entry("%PDF", "a PDF"),
          Map.entry("PK\3\4", "a zip archive or office document"),
          Map.entry("\u00d0\u00cf\u0011\u00e0", "an office document"),
          Map.entry("{\\rtf", "an RTF document"),
          Map.entry("\u0089PNG", "a picture"),
          Map.entry("GIF8", "a picture"),
          Map.entry("\u00ff\u00d8\u00ff", "a picture"),
          Map.entry("RIFF", "a picture or sound"),
          Map.entry("OggS", "a sound"),
          Map.entry("ID3", "a sound"),
          Map.entry("\u007fELF", "a program"),
          Map.entry("Rar!", "a RAR archive"),
          Map.entry("7z\u00bc\u00af", "a 7z archive"),
          Map.entry("\u00fd7zXZ", "an xz archive"),
          Map.entry("(\u00b5/\u00fd", "a zstd archive"),
          Map.entry("BZh", "a bzip2 archive"),
          Map.entry("\u001f\u008b", "a gzip file inside a gzip file"),
          Map.entry("SQLite format 3", "a database"));
  private static final int MOST_CONTROL_PERCENT = 2;

  private Sniffer() {}

  /**
   * The format of a content.
   *
   * @param head its first bytes
   * @return null if it is text of which nothing more can be told
   */
  static @Nullable Format sniff(byte[] head) {
    String latin = new String(head, StandardCharsets.ISO_8859_1);
    if (!kindOf(head).isEmpty()) {
      return Format.BINARY;
    }
    if (latin.startsWith("WARC/")) {
      return Format.WARC;
    }
    Charset wide = wideCharset(head);
    String text = wide == null ? latin : new String(head, wide);
    int start = skipBlank(text, 0);
    Format format = start < text.length() ? ofText(text, start) : null;
    if (format != null) {
      return format;
    }
    return wide == null && isBinary(head) ? Format.BINARY : null;
  }

  /** What binary content is, as far as its first bytes tell; empty if they do not. */
  static String kindOf(byte[] head) {
    String latin = new String(head, 0, Math.min(16, head.length), StandardCharsets.ISO_8859_1);
    return BINARY_HEADS.entrySet().stream()
        .filter(entry -> latin.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** Whether bytes hold white space and a byte order mark at most. */
  static boolean isBlank(byte[] bytes) {
    String mark = "\u00ef\u00bb\u00bf\u00fe\u00ff";
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] & 0xff;
      if (value > ' ' && (i > 2 || mark.indexOf(value) < 0)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Format ofText(String text, int start) {
    return switch (text.charAt(start)) {
      case '<' -> ofMarkup(text, start);
      case '{', '[' -> ofJson(text, start);
      default -> isMime(text, start) ? Format.MHTML : null;
    };
  }

  private static @Nullable Format ofMarkup(String text, int start) {
    String tag = firstTag(text, start);
    String name = tag.substring(tag.indexOf(':') + 1);
    if (name.equals("opml")) {
      return Format.OPML;
    }
    if (FEED_ROOTS.contains(name)) {
      return Format.FEED;
    }
    return PAGE_TAGS.contains(name) || tag.equals("!doctype html") ? Format.HTML : null;
  }

  /**
   * The name of the first element behind declaration, comments and document type, in lower case; of
   * a document type {@code html}, that one.
   */
  private static String firstTag(String text, int start) {
    int at = start;
    while (at < text.length() && text.charAt(at) == '<') {
      int end;
      if (text.startsWith("<!--", at)) {
        end = text.indexOf("-->", at) + 2;
      } else if (text.startsWith("<?", at)) {
        end = text.indexOf('>', at);
      } else if (text.startsWith("<!", at)) {
        if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
          return "!doctype html";
        }
        end = endOfDoctype(text, at);
      } else {
        return nameAt(text, at + 1);
      }
      if (end < at + 2) {
        return "";
      }
      at = skipBlank(text, end + 1);
    }
    return "";
  }

  private static int endOfDoctype(String text, int at) {
    int end = text.indexOf('>', at);
    int subset = text.indexOf('[', at);
    return subset >= 0 && subset < end ? text.indexOf('>', text.indexOf(']', subset)) : end;
  }

  private static String nameAt(String text, int start) {
    int end = start;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || ":-_".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  // A long first line is taken for the first of many; a feed on one line can be read so as well.
  private static @Nullable Format ofJson(String text, int start) {
    int next = skipBlank(text, start + 1);
    boolean array = text.charAt(start) == '[';
    if (next < text.length() && (array ? "{[]" : "\"}").indexOf(text.charAt(next)) < 0) {
      return null;
    }
    int end = array ? -1 : text.indexOf('\n', start);
    if (end < 0) {
      return array || text.length() < HEAD ? Format.JSON : Format.JSON_LINES;
    }
    boolean more = skipBlank(text, end) < text.length();
    return more && isWholeObject(text.substring(start, end)) ? Format.JSON_LINES : Format.JSON;
  }

  private static boolean isWholeObject(String line) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '}')) {
        depth += c == '{' ? 1 : -1;
      }
    }
    return depth == 0 && !quoted;
  }

  private static boolean isMime(String text, int start) {
    int end = text.indexOf("\n\n", start);
    int crlf = text.indexOf("\r\n\r\n", start);
    int stop = crlf >= 0 && (end < 0 || crlf < end) ? crlf : end;
    String headers =
        text.substring(start, stop < 0 ? text.length() : stop).toLowerCase(Locale.ROOT);
    return headers.matches("[a-z-]+:(?s:.*)")
        && headers.contains("mime-version:")
        && (headers.contains("multipart/") || headers.contains("text/html"));
  }

  private static @Nullable Charset wideCharset(byte[] head) {
    if (head.length < 4) {
      return null;
    }
    int first = (head[0] & 0xff) << 8 | (head[1] & 0xff);
    return switch (first) {
      case 0xfeff, 0x003c -> StandardCharsets.UTF_16BE;
      case 0xfffe, 0x3c00 -> StandardCharsets.UTF_16LE;
      default -> null;
    };
  }

  private static int skipBlank(String text, int start) {
    int at = start;
    if (text.startsWith("\u00ef\u00bb\u00bf", at)) {
      at += 3;
    }
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\ufeff')) {
      at++;
    }
    return at;
  }

  // A few stray control characters stand in many an old text; a NUL in none.
  private static boolean isBinary(byte[] head) {
    int control = 0;
    for (byte value : head) {
      if (value == 0) {
        return true;
      }
      if (value > 0 && value < ' ' && "\t\n\u000b\f\r\u001b".indexOf(value) < 0) {
        control++;
      }
    }
    return control * 100 > head.length * MOST_CONTROL_PERCENT;
  }
}
