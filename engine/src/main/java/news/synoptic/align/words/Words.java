package news.synoptic.align.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A sentence's text in, its words out, in order. Pure, thread-safe, linear in the text.
 *
 * <p>A word is a run of letters and digits, with inner apostrophes, and with points and commas
 * between digits. A possessive ending is taken off. "Co-operation" is one word, "US-China" is two.
 */
public final class Words {
  private static final Set<String> PREFIXES = Set.of("co", "re", "pre", "non", "anti");

  private Words() {}

  /**
   * A word.
   *
   * @param text lower case, without possessive ending
   * @param stem its stem
   * @param start offset into the sentence
   * @param end offset behind it, half-open
   * @param capital whether it is printed with a capital
   * @param quoted whether it stands in quotation marks
   */
  public record Word(
      String text, String stem, int start, int end, boolean capital, boolean quoted) {
    public boolean isNumber() {
      return Character.isDigit(text.charAt(0));
    }
  }

  public static List<Word> of(String sentence) {
    List<Word> words = new ArrayList<>();
    boolean quoted = false;
    int at = 0;
    while (at < sentence.length()) {
      char c = sentence.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        int end = endOf(sentence, at);
        words.add(word(sentence, at, end, quoted));
        at = end;
      } else {
        quoted = quotedAfter(c, quoted);
        at++;
      }
    }
    return words;
  }

  private static boolean quotedAfter(char c, boolean quoted) {
    return switch (c) {
      case '“', '«', '„' -> true;
      case '”', '»' -> false;
      case '"' -> !quoted;
      default -> quoted;
    };
  }

  private static int endOf(String sentence, int start) {
    int at = start;
    while (at < sentence.length()) {
      if (!Character.isLetterOrDigit(sentence.charAt(at)) && !joins(sentence, start, at)) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Whether the mark at an offset holds a word together. */
  private static boolean joins(String sentence, int start, int at) {
    if (at + 1 >= sentence.length() || !Character.isLetterOrDigit(sentence.charAt(at + 1))) {
      return false;
    }
    char before = sentence.charAt(at - 1);
    char after = sentence.charAt(at + 1);
    return switch (sentence.charAt(at)) {
      case '\'', '’' -> Character.isLetter(before) && Character.isLetter(after);
      case ',', '.' ->
          (Character.isDigit(before) && Character.isDigit(after))
              || (sentence.charAt(at) == '.' && isInitials(sentence, start, at));
      case '-' -> PREFIXES.contains(sentence.substring(start, at).toLowerCase(Locale.ROOT));
      default -> false;
    };
  }

  /** "U.S": single letters with points between. */
  private static boolean isInitials(String sentence, int start, int at) {
    boolean one = at - start == 1 || sentence.charAt(at - 2) == '.';
    boolean next = at + 2 >= sentence.length() || !Character.isLetter(sentence.charAt(at + 2));
    return one && next && Character.isUpperCase(sentence.charAt(at - 1));
  }

  private static Word word(String sentence, int start, int end, boolean quoted) {
    StringBuilder letters = new StringBuilder(end - start);
    String printed = sentence.substring(start, end);
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      boolean numeric = Character.isDigit(printed.charAt(0));
      if (Character.isLetterOrDigit(c) || c == '\'' || c == '’' || (numeric && c == '.')) {
        letters.append(c == '’' ? '\'' : Character.toLowerCase(c));
      }
    }
    String text = letters.toString();
    if (text.endsWith("'s") && text.length() > 2) {
      text = text.substring(0, text.length() - 2);
    }
    boolean capital = Character.isUpperCase(sentence.charAt(start));
    return new Word(text, Stem.of(text), start, end, capital, quoted);
  }
}
