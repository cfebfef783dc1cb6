package news.synoptic.annotate.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tokens → the stretches within quotation marks. All styles count: “…” "…" ''…'' ``…'' «…» »…« „…“
 * ‘…’ '…' 「…」.
 *
 * <p>Marks pair within a paragraph. What a paragraph leaves open ends with it, and goes on in the
 * next one if that begins with an opening mark. Marks within marks of another style are words.
 * Linear in the text.
 */
public final class QuoteMarks {
  private final List<Token> tokens;
  private final List<Quoted> found = new ArrayList<>();
  private boolean leftOpen;

  private QuoteMarks(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The stretches within quotation marks, in text order, none within another. */
  public static List<Quoted> find(Reading reading) {
    QuoteMarks marks = new QuoteMarks(reading.tokens());
    List<Reading.Clause> sentences = reading.sentences();
    int i = 0;
    while (i < sentences.size()) {
      int paragraph = sentences.get(i).paragraph();
      int from = sentences.get(i).from();
      while (i < sentences.size() && sentences.get(i).paragraph() == paragraph) {
        i++;
      }
      marks.paragraph(from, sentences.get(i - 1).to(), paragraph);
    }
    return marks.found;
  }

  private void paragraph(int from, int to, int paragraph) {
    boolean goesOn = leftOpen;
    leftOpen = false;
    int at = from;
    while (at < to) {
      String closer = closerOf(at, from, to);
      if (closer == null) {
        at++;
        continue;
      }
      int close = closing(closer, at, to);
      boolean single = closer.equals("’") || closer.equals("'");
      if (close < 0 && single) {
        at++;
        continue;
      }
      boolean continues = goesOn && at == from;
      int end = close < 0 ? to : close;
      if (at + 1 < end) {
        found.add(new Quoted(at + 1, end, paragraph, continues));
      }
      leftOpen = close < 0;
      at = end + 1;
    }
  }

  /** The mark that closes what a token opens; null if it opens nothing. */
  private @Nullable String closerOf(int i, int from, int to) {
    String mark = tokens.get(i).text();
    return switch (mark) {
      case "“" -> "”";
      case "„" -> "“";
      case "‘" -> "’";
      case "‚" -> "‘";
      case "«" -> "»";
      case "»" -> opensLine(i, from, to) ? "«" : null;
      case "‹" -> "›";
      case "「" -> "」";
      case "『" -> "』";
      case "``" -> "''";
      case "''", "\"", "”", "'" -> opensLine(i, from, to) ? mark : null;
      default -> null;
    };
  }

  /** Whether a mark that looks the same on both sides stands where one opens. */
  private boolean opensLine(int i, int from, int to) {
    boolean gapBefore = i == from || tokens.get(i - 1).end() < tokens.get(i).start();
    boolean behindMark = i > from && "([—–-/:".contains(tokens.get(i - 1).text());
    boolean wordBehind = i + 1 < to && tokens.get(i + 1).start() == tokens.get(i).end();
    boolean blankOnBothSides = gapBefore && !wordBehind && tokens.get(i).kind() == Token.Kind.QUOTE;
    return (gapBefore || behindMark) && (wordBehind || blankOnBothSides);
  }

  private int closing(String closer, int open, int to) {
    boolean single = closer.equals("’") || closer.equals("'");
    for (int i = open + 1; i < to; i++) {
      String mark = tokens.get(i).text();
      boolean same = mark.equals(closer) || (closer.equals("“") && mark.equals("”"));
      if (same && (!single || closesWord(i, to))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a single mark is no apostrophe: no letter behind it. */
  private boolean closesWord(int i, int to) {
    boolean touches = tokens.get(i - 1).end() == tokens.get(i).start();
    boolean free =
        i + 1 == to
            || tokens.get(i + 1).start() > tokens.get(i).end()
            || tokens.get(i + 1).kind() != Token.Kind.WORD;
    return touches && free;
  }
}
