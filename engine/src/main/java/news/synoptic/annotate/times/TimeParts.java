package news.synoptic.annotate.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.times.TimeLexicon.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as the grammar of times reads it: compounds such as "third-quarter" and "10am" taken
 * apart, the point of "Sept." and the hyphen of "10-year" left out, "'s" on its own.
 */
final class TimeParts {
  /**
   * One part.
   *
   * @param start offset into the text
   * @param end offset behind it, with a point that belongs to it
   * @param lower its letters in lower case, without points
   * @param capitalised whether it begins with a capital
   * @param isShouted whether it has no small letter
   * @param number its value if it is written in digits, else -1
   * @param tight whether it follows the part before it without a blank
   * @param dotted whether a point that belongs to it follows
   * @param kinds what the word can be, with values; null if it is no word of time
   */
  record Part(
      int start,
      int end,
      String lower,
      boolean capitalised,
      boolean isShouted,
      double number,
      boolean tight,
      boolean dotted,
      @Nullable Map<Kind, String> kinds) {
    boolean is(String word) {
      return lower.equals(word);
    }

    boolean is(Kind kind) {
      return kinds != null && kinds.containsKey(kind);
    }

    String value(Kind kind) {
      return kinds == null ? "" : kinds.getOrDefault(kind, "");
    }

    int intValue(Kind kind) {
      return Integer.parseInt(value(kind));
    }

    boolean isWhole() {
      return number >= 0 && number == Math.rint(number) && lower.indexOf('.') < 0;
    }

    /** Whether it is a number of so many digits and nothing else. */
    boolean hasDigits(int least, int most) {
      int length = lower.length();
      return number >= 0
          && length >= least
          && length <= most
          && lower.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  private static final Part NOTHING = new Part(0, 0, "", false, false, -1, false, false, null);

  private final TimeLexicon lexicon;
  private final List<Part> parts = new ArrayList<>();
  private boolean promising;

  /** The parts of a sentence. */
  TimeParts(List<Token> tokens, TimeLexicon lexicon) {
    this.lexicon = lexicon;
    for (int i = 0; i < tokens.size(); i++) {
      add(tokens, i);
    }
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
    List<TimeLexicon.Phrase> starting = lexicon.phrases(get(i).lower());
    return starting.isEmpty()
        ? starting
        : starting.stream().filter(phrase -> stands(phrase, i)).toList();
  }

  private boolean stands(TimeLexicon.Phrase phrase, int i) {
    for (int k = 0; k < phrase.words().size(); k++) {
      if (!get(i + k).is(phrase.words().get(k))) {
        return false;
      }
    }
    return true;
  }

  /** Whether anything in the sentence can be a time. */
  boolean isPromising() {
    return promising;
  }

  private void add(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    switch (token.kind()) {
      case WORD -> addWord(token);
      case NUMBER -> addNumber(token);
      case QUOTE -> addPlain(token);
      case MARK -> addMark(tokens, i, token);
    }
  }

  private void addMark(List<Token> tokens, int i, Token token) {
    boolean tightBefore = i > 0 && tokens.get(i - 1).end() == token.start();
    if (token.is(".") && tightBefore && isAbbreviation(get(size() - 1))) {
      Part last = parts.removeLast();
      parts.add(
          new Part(
              last.start(),
              token.end(),
              last.lower(),
              last.capitalised(),
              last.isShouted(),
              last.number(),
              last.tight(),
              true,
              last.kinds()));
      return;
    }
    boolean tightAfter = i + 1 < tokens.size() && tokens.get(i + 1).start() == token.end();
    boolean joins =
        isHyphen(token.text().charAt(0))
            && tightBefore
            && tightAfter
            && (tokens.get(i - 1).isWord() || tokens.get(i + 1).isWord());
    if (!joins) {
      addPlain(token);
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

  private void addPlain(Token token) {
    add(token, 0, token.text().length(), token.lower());
  }

  private void addWord(Token token) {
    String lower = token.lower();
    int length = lower.length();
    boolean aligned = length == token.text().length();
    if (!aligned || lexicon.word(lower) != null) {
      addPlain(token);
    } else if (lower.endsWith("'s") && length > 2) {
      addHyphened(token, lower.substring(0, length - 2));
      add(token, length - 2, length, "'s");
    } else {
      addHyphened(token, lower);
    }
  }

  private void addHyphened(Token token, String lower) {
    if (lower.indexOf('-') < 0 || !hasWordOfTime(lower)) {
      add(token, 0, lower.length(), lower.indexOf('.') < 0 ? lower : lower.replace(".", ""));
      return;
    }
    int start = 0;
    while (start <= lower.length()) {
      int hyphen = lower.indexOf('-', start);
      int end = hyphen < 0 ? lower.length() : hyphen;
      if (end > start) {
        add(token, start, end, lower.substring(start, end));
      }
      start = end + 1;
    }
  }

  private boolean hasWordOfTime(String lower) {
    int start = 0;
    while (start <= lower.length()) {
      int hyphen = lower.indexOf('-', start);
      int end = hyphen < 0 ? lower.length() : hyphen;
      if (end > start
          && (Character.isDigit(lower.charAt(start))
              || lexicon.word(lower.substring(start, end)) != null)) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private void addNumber(Token token) {
    String lower = token.lower();
    int end = 0;
    while (end < lower.length() && !Character.isLetter(lower.charAt(end))) {
      end++;
    }
    String rest = lower.substring(end);
    boolean apart = !rest.isEmpty() && !rest.equals("s") && lower.length() == token.text().length();
    if (!apart || isOrdinalEnding(rest)) {
      addPlain(token);
    } else {
      add(token, 0, end, lower.substring(0, end));
      add(token, end, lower.length(), rest);
    }
  }

  static boolean isOrdinalEnding(String letters) {
    return letters.equals("st")
        || letters.equals("nd")
        || letters.equals("rd")
        || letters.equals("th");
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑' || c == '–';
  }

  private void add(Token token, int from, int to, String lower) {
    int start = token.start() + from;
    boolean tight = !parts.isEmpty() && parts.getLast().end() == start;
    Map<Kind, String> kinds = lexicon.word(lower);
    double number = numberOf(lower);
    promising |= kinds != null || number >= 0 || !lexicon.phrases(lower).isEmpty();
    boolean capitalised = Character.isUpperCase(token.text().codePointAt(from));
    boolean shouted = capitalised && token.text().equals(token.text().toUpperCase(Locale.ROOT));
    parts.add(
        new Part(
            start, token.start() + to, lower, capitalised, shouted, number, tight, false, kinds));
  }

  /** The value of digits with thousands separators, a decimal point or an ordinal ending. */
  private static double numberOf(String lower) {
    if (lower.isEmpty() || !isDigit(lower.charAt(0)) || lower.length() > 15) {
      return -1;
    }
    double value = 0;
    double place = 0;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (isDigit(c)) {
        value = place > 0 ? value + (c - '0') * place : value * 10 + (c - '0');
        place /= 10;
      } else if (c == '.' && place == 0) {
        place = 0.1;
      } else if (c != ',') {
        return isOrdinalEnding(lower.substring(i)) ? value : -1;
      }
    }
    return value;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
