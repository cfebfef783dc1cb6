package news.synoptic.serve;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a foreign text what does not print but steers: control characters (a terminal would
 * obey them) become U+FFFD, and marks that change the direction of the text around them, byte order
 * marks, tags and other invisible signs vanish. Every kind of line break becomes a space.
 *
 * <p>Joiners (U+200C, U+200D) stay, since Persian, Indic scripts and emoji need them. Pure; linear
 * in the length.
 */
public final class Untrusted {
  private static final char REPLACEMENT = '\uFFFD';

  private Untrusted() {}

  /** The text as one line that is safe to print; escaping for the format is another matter. */
  public static String line(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(codePoint, clean));
    return clean.toString();
  }

  /**
   * An address that may become a link, in ASCII; null if it is not absolute, not http or https,
   * without a host, or not known.
   */
  public static @Nullable String webAddress(@Nullable URI address) {
    if (address == null || address.getScheme() == null || address.getHost() == null) {
      return null;
    }
    return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
      case "http", "https" -> address.toASCIIString();
      default -> null;
    };
  }

  private static void append(int codePoint, StringBuilder clean) {
    if (isBreak(codePoint)) {
      clean.append(' ');
    } else if (Character.isISOControl(codePoint) || isLoneSurrogate(codePoint)) {
      clean.append(REPLACEMENT);
    } else if (!isInvisible(codePoint)) {
      clean.appendCodePoint(codePoint);
    }
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(unit -> unit >= ' ' && unit < 0x7F);
  }

  private static boolean isBreak(int codePoint) {
    return (codePoint >= '\t' && codePoint <= '\r')
        || codePoint == 0x85
        || codePoint == 0x2028
        || codePoint == 0x2029;
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean isInvisible(int codePoint) {
    return codePoint == 0xAD // soft hyphen
        || codePoint == 0x61C // Arabic letter mark
        || codePoint == 0x180E
        || codePoint == 0x200B // zero-width space
        || codePoint == 0x200E
        || codePoint == 0x200F
        || (codePoint >= 0x202A && codePoint <= 0x202E) // embeddings, overrides
        || (codePoint >= 0x2060 && codePoint <= 0x206F) // isolates, invisible operators
        || codePoint == 0xFEFF
        || (codePoint >= 0xFFF9 && codePoint <= 0xFFFB)
        || (codePoint & 0xFFFE) == 0xFFFE // no characters
        || (codePoint >= 0xE0000 && codePoint <= 0xE007F); // tags
  }
}
