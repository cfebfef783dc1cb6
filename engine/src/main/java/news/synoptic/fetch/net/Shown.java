package news.synoptic.fetch.net;

import java.time.Duration;

/**
 * Makes what strangers send fit to be shown in a refusal: on one line, without the control
 * characters that move a terminal's cursor, and short. Pure.
 */
public final class Shown {
  private static final int MOST = 160;

  private Shown() {}

  /** The text, cut at {@value #MOST} characters, every control or format character a space. */
  public static String cut(String foreign) {
    int most = foreign.codePointCount(0, foreign.length()) > MOST ? MOST : Integer.MAX_VALUE;
    StringBuilder shown = new StringBuilder();
    foreign.codePoints().limit(most).forEach(c -> shown.appendCodePoint(isShowable(c) ? c : ' '));
    return most == MOST ? shown.append('…').toString() : shown.toString().strip();
  }

  /** A time span in its largest whole unit, such as {@code 15 min}. */
  static String duration(Duration span) {
    long seconds = span.toSeconds();
    if (seconds % 60 != 0 || seconds == 0) {
      return seconds + " s";
    }
    return seconds % 3600 != 0 ? seconds / 60 + " min" : seconds / 3600 + " h";
  }

  private static boolean isShowable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
