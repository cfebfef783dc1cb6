package news.synoptic.annotate.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.times.TimeLexicon.Kind;
import news.synoptic.annotate.times.TimeWords.Piece;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as the grammar of times reads it: the pieces of its words, the point of "Sept." and
 * the hyphen of "10-year" left out.
 */
final class TimeParts {
  /**
   * One part.
   *
   * @param piece what its word or part of a word is
   * @param start offset into the text
   * @param end offset behind it, with a point that belongs to it
   * @param tight whether it follows the part before it without a blank
   * @param dotted whether a point that belongs to it follows
   */
  record Part(Piece piece, int start, int end, boolean tight, boolean dotted) {
    /** Its letters in lower case, without points. */
    String lower() {
      return piece.lower();
    }

    boolean capitalised() {
      return piece.capitalised();
    }

    boolean isShouted() {
      return piece.isShouted();
    }

    /** Its value if it is written in digits, else -1. */
    double number() {
      return piece.number();
    }

    /** What it can be, with values; null if it is no word of time. */
    @Nullable Map<Kind, String> kinds() {
      return piece.kinds();
    }

    boolean is(String word) {
      return lower().equals(word);
    }

    boolean is(Kind kind) {
      return kinds() != null && kinds().containsKey(kind);
    }

    String value(Kind kind) {
      return kinds() == null ? "" : kinds().getOrDefault(kind, "");
    }

    int intValue(Kind kind) {
      return Integer.parseInt(value(kind));
    }

    boolean isWhole() {
      return number() >= 0 && number() == Math.rint(number()) && lower().indexOf('.') < 0;
    }

    /** Whether it is a number of so many digits and nothing else. */
    boolean hasDigits(int least, int most) {
      int length = lower().length();
      if (number() < 0 || length < least || length > most) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (lower().charAt(i) < '0' || lower().charAt(i) > '9') {
          return false;
        }
      }
      return true;
    }

    private Part withPoint(int pointEnd) {
      return new Part(piece, start, pointEnd, tight, true);
    }
  }

  private static final Part NOTHING =
      new Part(new Piece(0, 0, "", false, false, -1, null, List.of()), 0, 0, false, false);

  private final List<Part> parts;

  /** The parts of a sentence. */
  TimeParts(List<Token> tokens, TimeWords words) {
    parts = new ArrayList<>(tokens.size() + 4);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.MARK) {
        addMark(tokens, i, words);
      } else {
        add(token, words);
      }
    }
  }

  /** Whether anything in a sentence can be a time: a quick look before its parts. */
  static boolean isPromising(List<Token> tokens, TimeWords words) {
    for (Token token : tokens) {
      for (Piece piece : words.of(token)) {
        if (piece.isPromising()) {
          return true;
        }
      }
    }
    return false;
  }

  int size() {
    return parts.size();
  }

  /** A part, or one that is nothing where the index is out of the sentence. */
  Part get(int i) {
    return i >= 0 && i < parts.size() ? parts.get(i) : NOTHING;
  }

  /** The phrases of several words that begin at a part. */
  List<TimeLexicon.Phrase> phrases(int i) {
    List<TimeLexicon.Phrase> starting = get(i).piece().phrases();
    if (starting.isEmpty()) {
      return starting;
    }
    List<TimeLexicon.Phrase> standing = new ArrayList<>();
    for (TimeLexicon.Phrase phrase : starting) {
      if (stands(phrase, i)) {
        standing.add(phrase);
      }
    }
    return standing;
  }

  private boolean stands(TimeLexicon.Phrase phrase, int i) {
    for (int k = 0; k < phrase.words().size(); k++) {
      if (!get(i + k).is(phrase.words().get(k))) {
        return false;
      }
    }
    return true;
  }

  private void addMark(List<Token> tokens, int i, TimeWords words) {
    Token token = tokens.get(i);
    boolean tightBefore = i > 0 && tokens.get(i - 1).end() == token.start();
    if (token.is(".") && tightBefore && isAbbreviation(get(size() - 1))) {
      parts.add(parts.removeLast().withPoint(token.end()));
      return;
    }
    boolean tightAfter = i + 1 < tokens.size() && tokens.get(i + 1).start() == token.end();
    boolean joins =
        isHyphen(token.text().charAt(0))
            && tightBefore
            && tightAfter
            && (tokens.get(i - 1).isWord() || tokens.get(i + 1).isWord());
    if (!joins) {
      add(token, words);
    }
  }

  private static boolean isAbbreviation(Part part) {
    boolean whole =
        part.is("may")
            || part.is("june")
            || part.is("july")
            || part.is("march")
            || part.is("april");
    return part.lower().length() <= 5
        && !whole
        && (part.is(Kind.MONTH) || part.is(Kind.WEEKDAY) || part.is("ca") || part.is("no"));
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑' || c == '–';
  }

  private void add(Token token, TimeWords words) {
    for (Piece piece : words.of(token)) {
      int start = token.start() + piece.from();
      boolean tight = !parts.isEmpty() && parts.getLast().end() == start;
      parts.add(new Part(piece, start, token.start() + piece.to(), tight, false));
    }
  }
}
