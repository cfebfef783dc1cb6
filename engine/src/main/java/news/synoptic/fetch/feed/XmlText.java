package news.synoptic.fetch.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.fetch.net.CappedStream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Decodes and parses the XML of strangers. Pure.
 *
 * <p>The encoding is, in this order [1]: that of the byte order mark, the one that the HTTP header
 * states, the one that the XML declaration states, UTF-8. Servers state UTF-8 for everything, and
 * old programs declare ISO-8859-1 for everything, so bytes that are no UTF-8 fall through to the
 * next, at last to windows-1252, and what is UTF-8 beyond doubt is not taken for ISO-8859-1.
 *
 * <p>The XML is read by jsoup, which takes broken mark-up as it comes and knows no DTD and no
 * entities but HTML's: an external entity or an XML bomb stays a word in the text.
 *
 * <p>[1] H. Thompson, C. Lilley, XML Media Types, RFC 7303, 2014, section 3
 */
public final class XmlText {
  private static final int MOST_DEPTH = 256;
  private static final int MOST_TAGS = 700_000;
  private static final int HEAD = 400;
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']\\s*([A-Za-z0-9._:-]+)");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private XmlText() {}

  /**
   * The document in the bytes.
   *
   * @param charset as the HTTP header states it; null if it states none
   * @throws CappedStream.CapExceeded if it has more tags than memory should be given for
   */
  public static Document parse(byte[] bytes, @Nullable String charset)
      throws CappedStream.CapExceeded {
    return parse(bytes, charset, false);
  }

  /** The same, whose elements know the lines that they stand on if that is wanted. */
  static Document parse(byte[] bytes, @Nullable String charset, boolean lines)
      throws CappedStream.CapExceeded {
    String text = decode(bytes, charset);
    long tags = text.chars().filter(c -> c == '<').count();
    if (tags > MOST_TAGS) {
      throw new CappedStream.CapExceeded("more than " + MOST_TAGS + " tags");
    }
    Document document =
        Parser.xmlParser().setMaxDepth(MOST_DEPTH).setTrackPosition(lines).parseInput(text, "");
    document.outputSettings().prettyPrint(false);
    return document;
  }

  /** The text in the bytes, without a byte order mark. */
  public static String decode(byte[] bytes, @Nullable String stated) {
    Charset marked = ofMark(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    for (Charset known : new @Nullable Charset[] {named(stated), declared(bytes)}) {
      if (known == null || (known.equals(StandardCharsets.UTF_8) && !isMostlySound(utf8))) {
        continue;
      }
      boolean really8 = known.equals(WINDOWS_1252) && utf8.indexOf('\ufffd') < 0;
      return really8 ? utf8 : new String(bytes, known);
    }
    return isMostlySound(utf8) ? utf8 : new String(bytes, WINDOWS_1252);
  }

  private static @Nullable Charset ofMark(byte[] bytes) {
    int first = at(bytes, 0) << 8 | at(bytes, 1);
    int second = at(bytes, 2) << 8 | at(bytes, 3);
    if (first == 0xefbb && at(bytes, 2) == 0xbf) {
      return StandardCharsets.UTF_8;
    }
    if (first == 0xfffe || (first == 0x3c00 && second != 0)) {
      return first == 0xfffe && second == 0 ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
    }
    if (first == 0xfeff || first == 0x003c) {
      return StandardCharsets.UTF_16BE;
    }
    return first == 0 && second == 0xfeff ? StandardCharsets.UTF_32BE : null;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xff : 0xff;
  }

  private static @Nullable Charset declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(head);
    Charset known = encoding.find() ? named(encoding.group(1)) : null;
    // A declaration that can be read byte by byte does not stand in a wide encoding.
    return known != null && known.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : known;
  }

  /** A charset as browsers understand its name; null if nobody knows it. */
  static @Nullable Charset named(@Nullable String name) {
    try {
      Charset known = name == null ? null : Charset.forName(name.strip());
      boolean latin =
          StandardCharsets.ISO_8859_1.equals(known) || StandardCharsets.US_ASCII.equals(known);
      return latin || WINDOWS_1252.equals(known) ? WINDOWS_1252 : known;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      // intentional: a name that nobody knows is as good as none
      return null;
    }
  }

  // A stray byte or two do not make a text another encoding.
  private static boolean isMostlySound(String utf8) {
    long broken = 0;
    long sound = 0;
    for (int i = 0; i < utf8.length(); i++) {
      char c = utf8.charAt(i);
      if (c == '\ufffd') {
        broken++;
      } else if (c >= 0x80) {
        sound++;
      }
    }
    return broken <= sound;
  }
}
