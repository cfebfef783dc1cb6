package news.synoptic.serve;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import news.synoptic.Span;

/**
 * Cuts a text into lines that fit a number of columns: between words, in Chinese and Japanese
 * between characters (never before a closing mark), and inside a word only where the word alone is
 * wider than the line, and then between characters as the reader sees them.
 *
 * <p>Pure, linear in the length. Greedy, as terminals expect. Where a text holds no script that
 * needs more, lines break after spaces and hyphens; else the platform's line breaking decides
 * (after UAX #14, https://www.unicode.org/reports/tr14/).
 */
final class LineBreaker {
  private static final int FIRST_OF_OTHER_SCRIPTS = 0x0E00;

  private LineBreaker() {}

  /**
   * The lines, as offsets into {@code text}, without the spaces around a break.
   *
   * @param text one line of text
   * @param first columns of the first line, at least 1
   * @param rest columns of every other line, at least 1
   */
  static List<Span> wrap(String text, int first, int rest) {
    BitSet breaks = breaks(text);
    List<Span> lines = new ArrayList<>();
    int start = skipSpaces(text, 0);
    while (start < text.length()) {
      int end = lineEnd(text, breaks, start, lines.isEmpty() ? first : rest);
      int trimmed = end;
      while (trimmed > start && text.charAt(trimmed - 1) == ' ') {
        trimmed--;
      }
      lines.add(new Span(start, trimmed));
      start = skipSpaces(text, end);
    }
    return lines;
  }

  private static int lineEnd(String text, BitSet breaks, int start, int columns) {
    int fits = start;
    int used = 0;
    for (int next = breaks.nextSetBit(start + 1); next > 0; next = breaks.nextSetBit(next + 1)) {
      String piece = text.substring(fits, next);
      if (used + DisplayWidth.of(piece.stripTrailing()) > columns) {
        break;
      }
      used += DisplayWidth.of(piece);
      fits = next;
    }
    return fits > start ? fits : insideWord(text, start, columns);
  }

  /** The most of an overlong word that fits, at least one character. */
  private static int insideWord(String text, int start, int columns) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    String word = text.substring(start, Math.min(text.length(), start + columns * 4 + 1));
    characters.setText(word);
    int end = characters.following(0);
    int used = DisplayWidth.of(word.substring(0, end));
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      used += DisplayWidth.of(word.substring(end, next));
      if (used > columns || next == word.length()) {
        return start + (used > columns ? end : next);
      }
      end = next;
    }
    return start + end;
  }

  /** Offsets at which a line may end; the end of the text is one. */
  private static BitSet breaks(String text) {
    BitSet breaks = new BitSet(text.length() + 1);
    if (text.chars().allMatch(LineBreaker::breaksAtSpacesOnly)) {
      for (int at = 1; at < text.length(); at++) {
        breaks.set(at, mayBreak(text, at));
      }
    } else {
      BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
      lines.setText(text);
      for (int at = lines.next(); at != BreakIterator.DONE; at = lines.next()) {
        breaks.set(at);
      }
    }
    breaks.set(text.length());
    return breaks;
  }

  private static boolean breaksAtSpacesOnly(int unit) {
    return unit < FIRST_OF_OTHER_SCRIPTS || (unit >= 0x2000 && unit < 0x2E80);
  }

  private static boolean mayBreak(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    if (after == ' ') {
      return false;
    }
    boolean hyphen =
        (before == '-' || before == '\u2010' || before == '\u2013')
            && at > 1
            && Character.isLetter(text.charAt(at - 2))
            && Character.isLetter(after);
    return before == ' ' || before == '\u2014' || hyphen;
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
