package news.synoptic.annotate.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.text.Word;
import news.synoptic.annotate.times.TimeLexicon.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Words as the grammar of times reads them, worked out once for each word of a text: compounds such
 * as "third-quarter" and "10am" taken apart, "'s" on its own. Not thread-safe.
 */
final class TimeWords {
  /**
   * A word or a part of one.
   *
   * @param from where it begins in the word
   * @param to where it ends
   * @param lower its letters in lower case, without points
   * @param capitalised whether it begins with a capital
   * @param isShouted whether the word has no small letter
   * @param number its value if it is written in digits, else -1
   * @param kinds what it can be, with values; null if it is no word of time
   * @param phrases those that begin with it
   */
  record Piece(
      int from,
      int to,
      String lower,
      boolean capitalised,
      boolean isShouted,
      double number,
      @Nullable Map<Kind, String> kinds,
      List<TimeLexicon.Phrase> phrases) {
    /** Whether it can begin a time. */
    boolean isPromising() {
      return kinds != null || number >= 0 || !phrases.isEmpty();
    }
  }

  private final TimeLexicon lexicon;
  private final @Nullable List<Piece>[] known;

  /**
   * The words of a text.
   *
   * @param count how many different ones
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  TimeWords(TimeLexicon lexicon, int count) {
    this.lexicon = lexicon;
    this.known = new List[count];
  }

  /** The pieces of a token's word. */
  List<Piece> of(Token token) {
    int word = token.word().index();
    List<Piece> pieces = known[word];
    if (pieces == null) {
      pieces = pieces(token);
      known[word] = pieces;
    }
    return pieces;
  }

  private List<Piece> pieces(Token token) {
    return switch (token.kind()) {
      case WORD -> word(token.word());
      case NUMBER -> number(token.word());
      case QUOTE, MARK -> List.of(plain(token.word()));
    };
  }

  private Piece plain(Word word) {
    return piece(word, 0, word.text().length(), word.lower());
  }

  private List<Piece> word(Word word) {
    String lower = word.lower();
    int length = lower.length();
    boolean aligned = length == word.text().length();
    if (!aligned || lexicon.word(lower) != null) {
      return List.of(plain(word));
    }
    if (lower.endsWith("'s") && length > 2) {
      List<Piece> pieces = new ArrayList<>(hyphened(word, lower.substring(0, length - 2)));
      pieces.add(piece(word, length - 2, length, "'s"));
      return pieces;
    }
    return hyphened(word, lower);
  }

  private List<Piece> hyphened(Word word, String lower) {
    if (lower.indexOf('-') < 0 || !hasWordOfTime(lower)) {
      String bare = lower.indexOf('.') < 0 ? lower : lower.replace(".", "");
      return List.of(piece(word, 0, lower.length(), bare));
    }
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    while (start <= lower.length()) {
      int hyphen = lower.indexOf('-', start);
      int end = hyphen < 0 ? lower.length() : hyphen;
      if (end > start) {
        pieces.add(piece(word, start, end, lower.substring(start, end)));
      }
      start = end + 1;
    }
    return pieces;
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

  private List<Piece> number(Word word) {
    String lower = word.lower();
    int end = 0;
    while (end < lower.length() && !Character.isLetter(lower.charAt(end))) {
      end++;
    }
    String rest = lower.substring(end);
    boolean apart = !rest.isEmpty() && !rest.equals("s") && lower.length() == word.text().length();
    return !apart || isOrdinalEnding(rest)
        ? List.of(plain(word))
        : List.of(
            piece(word, 0, end, lower.substring(0, end)), piece(word, end, lower.length(), rest));
  }

  static boolean isOrdinalEnding(String letters) {
    return letters.equals("st")
        || letters.equals("nd")
        || letters.equals("rd")
        || letters.equals("th");
  }

  private Piece piece(Word word, int from, int to, String lower) {
    String text = word.text();
    boolean capitalised = Character.isUpperCase(text.codePointAt(from));
    boolean shouted = capitalised && text.equals(text.toUpperCase(Locale.ROOT));
    return new Piece(
        from,
        to,
        lower,
        capitalised,
        shouted,
        numberOf(lower),
        lexicon.word(lower),
        lexicon.phrases(lower));
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
