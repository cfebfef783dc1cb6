package news.synoptic.extract;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes → text. A byte order mark stands above all; bytes that are valid UTF-8 with at least one
 * character beyond ASCII are UTF-8 whatever is declared, since hardly any other text is valid by
 * chance; then the header's encoding, then the page's own declaration, then detection by ICU [1].
 * Latin-1 and ASCII are read as windows-1252, as the WHATWG Encoding Standard [2] has it. Pure,
 * thread-safe, linear.
 *
 * <p>[1] ICU CharsetDetector, https://unicode-org.github.io/icu/userguide/conversion/detection.html
 * [2] https://encoding.spec.whatwg.org/#names-and-labels
 */
final class Charsets {
  private static final int HEAD = 4096;
  private static final int SAMPLE = 64 * 1024;
  private static final int CERTAIN_ENOUGH = 10;
  private static final double MOST_BROKEN = 0.02;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern LANGUAGE =
      Pattern.compile("\\b(?:xml:)?lang\\s*=\\s*[\"']?([A-Za-z]{2})\\b", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  /** The text of {@code bytes}; null if no encoding makes sense of them. */
  static @Nullable String decode(byte[] bytes, @Nullable String header) {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      int skip = marked.equals(StandardCharsets.UTF_8) ? 3 : 2;
      return new String(bytes, skip, bytes.length - skip, marked);
    }
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    String utf8 = lenient.indexOf('\ufffd') < 0 ? lenient : strict(bytes, StandardCharsets.UTF_8);
    Charset declared = named(header);
    if (declared == null) {
      declared = named(inHead(bytes));
    }
    boolean wide = declared != null && declared.name().startsWith("UTF-16");
    if (utf8 != null && !wide && !isEscaped(declared)) {
      return Mojibake.mended(utf8);
    }
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      String text = new String(bytes, declared);
      if (broken(text) <= MOST_BROKEN) {
        return text;
      }
    }
    if (broken(lenient) * 20 <= MOST_BROKEN) {
      return lenient; // nearly all of it is UTF-8: a cut character or a foreign quotation
    }
    return detected(bytes, lenient);
  }

  private static boolean isEscaped(@Nullable Charset declared) {
    return declared != null && declared.name().startsWith("ISO-2022");
  }

  private static @Nullable Charset byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null; // the bytes are not of this encoding, which is the question asked
    }
  }

  private static @Nullable String inHead(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher m = DECLARED.matcher(head);
    return m.find() ? m.group(1) : null;
  }

  private static @Nullable Charset named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    String label = name.strip().toLowerCase(Locale.ROOT).replace("\"", "").replace("'", "");
    String standard =
        switch (label) {
          case "iso-8859-1",
              "latin1",
              "latin-1",
              "iso8859-1",
              "us-ascii",
              "ascii",
              "iso_8859-1",
              "l1" ->
              "windows-1252";
          case "iso-8859-9", "latin5" -> "windows-1254";
          case "tis-620", "iso-8859-11" -> "x-windows-874";
          case "gb2312", "gbk", "x-gbk", "gb_2312-80" -> "GB18030";
          case "shift-jis", "shift_jis", "x-sjis", "sjis" -> "windows-31j";
          case "ks_c_5601-1987", "euc-kr", "ksc5601" -> "x-windows-949";
          case "utf8", "utf-8", "unicode", "utf-16", "utf-16le", "utf-16be" ->
              "UTF-8"; // no mark, so no UTF-16 in truth
          default -> label;
        };
    try {
      return Charset.forName(standard);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // a made-up name declares nothing
    }
  }

  private static @Nullable String detected(byte[] bytes, String mended) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes);
    CharsetMatch match = detector.detect();
    if (match != null && match.getConfidence() >= CERTAIN_ENOUGH) {
      Charset charset = named(match.getName());
      if (charset != null && charset.name().equals("windows-1252")) {
        charset = ofLanguage(bytes, charset);
      }
      if (charset != null) {
        String text = new String(bytes, charset);
        if (broken(text) <= MOST_BROKEN) {
          return text;
        }
      }
    }
    return broken(mended) <= MOST_BROKEN ? mended : null;
  }

  /**
   * Detection tells one Latin alphabet from the next by frequent words; where the page names a
   * language that windows-1252 cannot write, that language's own encoding is meant.
   */
  private static Charset ofLanguage(byte[] bytes, Charset otherwise) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher m = LANGUAGE.matcher(head);
    String lang = m.find() ? m.group(1).toLowerCase(Locale.ROOT) : "";
    return switch (lang) {
      case "pl", "cs", "sk", "hu", "sl", "hr", "ro", "bs", "sq" ->
          Charset.forName(hasWindowsLetters(bytes) ? "windows-1250" : "ISO-8859-2");
      case "tr", "az" -> Charset.forName("windows-1254");
      case "lt", "lv", "et" -> Charset.forName("windows-1257");
      case "el" -> Charset.forName("windows-1253");
      case "ru", "uk", "bg", "sr", "mk", "be" -> Charset.forName("windows-1251");
      case "he", "iw" -> Charset.forName("windows-1255");
      case "ar", "fa", "ur" -> Charset.forName("windows-1256");
      case "vi" -> Charset.forName("windows-1258");
      default -> otherwise;
    };
  }

  /** Whether bytes that ISO 8859-2 leaves to controls stand in the text: windows-1250's letters. */
  private static boolean hasWindowsLetters(byte[] bytes) {
    int letters = 0;
    for (int i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
      letters += bytes[i] < (byte) 0xA0 ? 1 : 0; // signed: 0x80 to 0x9F
    }
    return letters > 0;
  }

  /** Share of characters that no text has: replacement characters and controls. */
  private static double broken(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    int bad = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\ufffd'
          || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 27)
          || (c >= 0x80 && c < 0xA0)) {
        bad++;
      }
    }
    return (double) bad / text.length();
  }
}
