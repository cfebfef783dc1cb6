package news.synoptic.brief;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.synoptic.Span;

/**
 * The words of a short text with their offsets, and a rough stem for comparing them.
 *
 * <p>Only for texts that reach this stage without terms (quotes, cut sentences, words to be
 * marked); whole sentences are compared by their {@link news.synoptic.Sentence#terms()}.
 */
final class Words {
  /**
   * One word.
   *
   * @param span offsets into the text
   * @param text as printed
   * @param stem folded, without its commonest endings
   */
  record Word(Span span, String text, String stem) {
    /** Whether the word carries meaning of its own. */
    boolean isContent() {
      return !FUNCTION.contains(text.toLowerCase(Locale.ROOT)) && stem.length() > 1;
    }
  }

  private static final Set<String> FUNCTION =
      Set.of(
          ("a an the and or but nor so yet if then than that this these those there here of in on"
               + " at to for from by with without within into onto over under about after before"
               + " between among against during through as is are was were be been being am do does"
               + " did done has have had having will would shall should can could may might must"
               + " not no it its it's he she they we you i him her them us me his hers their our"
               + " your my who whom whose which what when where why how all any both each some such"
               + " according same other more most very also just only own too up out off s t")
              .split(" "));

  private Words() {}

  /** The words of a text, in order. */
  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && belongs(text, end)) {
        end++;
      }
      String word = text.substring(at, end);
      words.add(new Word(new Span(at, end), word, stem(word)));
      at = end;
    }
    return words;
  }

  /** Stems of the content words, in order. */
  static List<String> stems(String text) {
    return of(text).stream().filter(Word::isContent).map(Word::stem).toList();
  }

  /** Whether a single word means people who may speak: "police", "officials". */
  static boolean isPeople(String word) {
    return word.equals("police") || word.endsWith("s");
  }

  /** Number of words. */
  static int count(String text) {
    return of(text).size();
  }

  /** Lower case without marks, possessive endings and punctuation; runs of blanks folded. */
  static String fold(String text) {
    String plain = text;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        break;
      }
    }
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && !out.isEmpty()
          && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().strip();
  }

  private static boolean belongs(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean joins = c == '\'' || c == '’' || c == '-' || c == '.' || c == ',';
    if (!joins || at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1))) {
      return false;
    }
    boolean number =
        Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
    return (c != '.' && c != ',') || number;
  }

  /** Strips possessive and the commonest English endings; short words stay as they are. */
  static String stem(String word) {
    String w = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace("-", "");
    w = w.endsWith("'s") ? w.substring(0, w.length() - 2) : w.replace("'", "");
    for (String[] ending : ENDINGS) {
      if (w.endsWith(ending[0]) && w.length() - ending[0].length() >= 3) {
        return doubled(w.substring(0, w.length() - ending[0].length()) + ending[1]);
      }
    }
    return w.length() > 4 && w.endsWith("e") ? w.substring(0, w.length() - 1) : w;
  }

  private static String doubled(String stem) {
    int n = stem.length();
    boolean twice =
        n > 3
            && stem.charAt(n - 1) == stem.charAt(n - 2)
            && "bdgmnprt".indexOf(stem.charAt(n - 1)) >= 0;
    if (twice) {
      return stem.substring(0, n - 1);
    }
    return n > 4 && stem.endsWith("e") ? stem.substring(0, n - 1) : stem;
  }

  private static final String[][] ENDINGS = {
    {"ingly", ""}, {"edly", ""}, {"ings", ""}, {"ing", ""}, {"ied", "y"}, {"ies", "y"},
    {"ed", ""}, {"ly", ""}, {"sses", "ss"}, {"xes", "x"}, {"ches", "ch"}, {"shes", "sh"},
    {"ss", "ss"}, {"us", "us"}, {"is", "is"}, {"s", ""},
  };
}
