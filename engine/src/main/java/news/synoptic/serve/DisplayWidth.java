package news.synoptic.serve;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

/**
 * How many columns a text takes on a terminal: two for wide East Asian characters and emoji, none
 * for marks that sit on another character, one else.
 *
 * <p>Pure, linear in the length. Wide is East_Asian_Width W or F of Unicode 17 [1], which is what
 * terminals follow; a sequence of emoji with joiners counts as one, as in Unicode Text Segmentation
 * [2]. Old terminals that draw such a sequence as several pictures will be off by their number.
 *
 * <p>[1] Unicode Standard Annex #11, East Asian Width, https://www.unicode.org/reports/tr11/
 *
 * <p>[2] Unicode Standard Annex #29, Text Segmentation, https://www.unicode.org/reports/tr29/
 */
final class DisplayWidth {
  private static final int FIRST_WIDE = 0x1100;
  private static final int FIRST_MARK = 0x300;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final int JOINER = 0x200D;
  private static final int FIRST_FLAG_LETTER = 0x1F1E6;
  private static final int LAST_FLAG_LETTER = 0x1F1FF;

  /** First and last code point of each run of wide characters, ascending. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F,
    0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE,
    0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD,
    0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
    0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50,
    0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3,
    0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0,
    0x1B2FB, 0x1D300, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191,
    0x1F19A, 0x1F1AE, 0x1F1AE, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E,
    0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8,
    0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550,
    0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680,
    0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4,
    0x1F6FC, 0x1F7DA, 0x1F7DA, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947,
    0x1F9FF, 0x1FA70, 0x1FAFA, 0x20000, 0x3FFFD,
  };

  private DisplayWidth() {}

  /** Columns of a text without line breaks. */
  static int of(String text) {
    if (text.chars().allMatch(unit -> unit < FIRST_MARK)) {
      return text.length();
    }
    int columns = 0;
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int start = clusters.first();
    for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
      columns += ofCluster(text.substring(start, end));
      start = end;
    }
    return columns;
  }

  /** The text, or as much of it as fits the columns, with an ellipsis at its end. */
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
    clusters.setText(text);
    int used = 1;
    int start = clusters.first();
    for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
      used += ofCluster(text.substring(start, end));
      if (used > columns) {
        break;
      }
      start = end;
    }
    return text.substring(0, start).stripTrailing() + "…";
  }

  /** Columns of one code point that stands alone. */
  static int of(int codePoint) {
    if (codePoint < FIRST_MARK) {
      return 1;
    }
    if (isInnerJamo(codePoint)) {
      return 0;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static int ofCluster(String cluster) {
    int first = of(cluster.codePointAt(0));
    if (cluster.codePointCount(0, cluster.length()) == 1) {
      return first;
    }
    boolean picture = cluster.indexOf(EMOJI_STYLE) > 0 || cluster.indexOf(JOINER) > 0;
    boolean flag = isFlagLetter(cluster.codePointAt(0));
    return picture || flag ? 2 : first + trailing(cluster);
  }

  private static boolean isFlagLetter(int codePoint) {
    return codePoint >= FIRST_FLAG_LETTER && codePoint <= LAST_FLAG_LETTER;
  }

  /** What shares a cluster with the first but stands beside it, as letters in Indic scripts do. */
  private static int trailing(String cluster) {
    return cluster.codePoints().skip(1).map(DisplayWidth::of).sum();
  }

  /** Vowels and final consonants of Korean that are drawn into the syllable's first letter. */
  private static boolean isInnerJamo(int codePoint) {
    return (codePoint >= 0x1160 && codePoint <= 0x11FF)
        || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF);
  }

  private static boolean isWide(int codePoint) {
    if (codePoint < FIRST_WIDE) {
      return false;
    }
    int at = Arrays.binarySearch(WIDE, codePoint);
    return at >= 0 || (-at - 1) % 2 == 1;
  }
}
