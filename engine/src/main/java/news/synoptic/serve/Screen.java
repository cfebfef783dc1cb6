package news.synoptic.serve;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Span;

/**
 * Collects wrapped lines for a terminal, coloured if asked for. Foreign text that is handed in is
 * cleaned here, so nothing else can steer the terminal. For one thread.
 */
final class Screen {
  /** How a stretch of text looks, as a parameter of Select Graphic Rendition (ECMA-48). */
  enum Look {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    UNDERLINED("4"),
    TITLE("1;36"),
    WARNING("33"),
    FIRST("34"),
    SECOND("33"),
    THIRD("32"),
    FOURTH("35"),
    FIFTH("36"),
    SIXTH("31");

    private static final List<Look> ORIGINS = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH);

    private final String parameter;

    Look(String parameter) {
      this.parameter = parameter;
    }

    /** The colour of the origin with a zero-based rank; the colours come round again. */
    static Look ofOrigin(int rank) {
      return ORIGINS.get(rank % ORIGINS.size());
    }
  }

  /** A paragraph in the making. */
  static final class Words {
    private final StringBuilder text = new StringBuilder();
    private final List<Look> looks = new ArrayList<>();

    /** Adds text in the terminal's own look. */
    Words add(String words) {
      return add(words, Look.PLAIN);
    }

    /** Adds text. */
    Words add(String words, Look look) {
      String clean = Untrusted.line(words);
      text.append(clean);
      for (int i = 0; i < clean.length(); i++) {
        looks.add(look);
      }
      return this;
    }

    /** Adds a text of which some stretches look different; they are in order and do not overlap. */
    Words add(String words, List<Span> marked, Look look) {
      int at = 0;
      for (Span span : marked) {
        int end = Math.min(span.end(), words.length());
        if (span.start() >= at && end > span.start()) {
          add(words.substring(at, span.start())).add(words.substring(span.start(), end), look);
          at = end;
        }
      }
      return add(words.substring(at));
    }

    /** Columns on one line. */
    int length() {
      return DisplayWidth.of(text.toString());
    }
  }

  private static final int NARROWEST = 24;
  private static final int WIDEST = 100;

  private final StringBuilder out = new StringBuilder();
  private final boolean colour;
  private final int width;

  /**
   * An empty screen.
   *
   * @param colour whether to write escape sequences
   * @param width columns; fewer than 24 count as 24, more than 100 are hard to read and not used
   */
  Screen(boolean colour, int width) {
    this.colour = colour;
    this.width = Math.clamp(width, NARROWEST, WIDEST);
  }

  /** Columns of a line. */
  int width() {
    return width;
  }

  /** An empty line, unless the last one is empty or there is none. */
  Screen gap() {
    int length = out.length();
    if (length > 1 && out.charAt(length - 2) != '\n') {
      out.append('\n');
    }
    return this;
  }

  /** A line across the screen. */
  Screen rule() {
    return put("", "", new Words().add("─".repeat(width), Look.DIM));
  }

  /** One paragraph. */
  Screen put(Words words) {
    return put("", "", words);
  }

  /**
   * One paragraph with a hanging indent. A paragraph without words leaves nothing.
   *
   * @param first what stands before the first line
   * @param rest what stands before every other line
   */
  Screen put(String first, String rest, Words words) {
    String text = words.text.toString();
    List<Span> lines =
        LineBreaker.wrap(
            text,
            Math.max(1, width - DisplayWidth.of(first)),
            Math.max(1, width - DisplayWidth.of(rest)));
    for (int i = 0; i < lines.size(); i++) {
      out.append(i == 0 ? first : rest);
      line(words, lines.get(i));
      out.append('\n');
    }
    return this;
  }

  private void line(Words words, Span line) {
    Look now = Look.PLAIN;
    for (int i = line.start(); i < line.end(); i++) {
      now = turn(now, words.looks.get(i));
      out.append(words.text.charAt(i));
    }
    turn(now, Look.PLAIN);
  }

  private Look turn(Look from, Look to) {
    if (colour && from != to) {
      if (from != Look.PLAIN) {
        out.append("\u001B[0m");
      }
      if (to != Look.PLAIN) {
        out.append("\u001B[").append(to.parameter).append('m');
      }
    }
    return to;
  }

  /** All lines so far. */
  @Override
  public String toString() {
    return out.toString();
  }
}
