package news.synoptic.annotate.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.annotate.text.Token;

/** The words around the names of sources. Immutable and thread-safe. */
public final class CreditWords {
  private static final Map<String, Set<String>> CLASSES = new HashMap<>();

  static {
    Gazetteer.read(
        "credits.tsv",
        line -> {
          String[] cells = line.split("\t", -1);
          CLASSES.put(
              cells[0],
              new java.util.HashSet<>(List.of(cells[1].replace('_', ' ').split(" ", -1))));
        });
  }

  private static final List<String> BEFORE = phrases();

  private CreditWords() {}

  private static List<String> phrases() {
    java.util.ArrayList<String> phrases = new java.util.ArrayList<>();
    Gazetteer.read(
        "credits.tsv",
        line -> {
          if (line.startsWith("before\t")) {
            for (String phrase : line.substring(7).split(" ", -1)) {
              phrases.add(phrase.replace('_', ' '));
            }
          }
        });
    return List.copyOf(phrases);
  }

  /** Whether a word belongs to a class. */
  public static boolean is(String kind, String word) {
    Set<String> words = CLASSES.get(kind);
    if (words == null) {
      throw new IllegalStateException("credits.tsv: want a class '" + kind + "'");
    }
    return words.contains(word);
  }

  /** Whether the tokens that end before an index lean on what stands at it. */
  public static boolean leansOn(List<Token> tokens, int index, int least) {
    for (String phrase : BEFORE) {
      int blank = phrase.indexOf(' ');
      if (blank < 0) {
        if (index > least && tokens.get(index - 1).is(phrase)) {
          return true;
        }
      } else if (index - 1 > least && ends(tokens, index, phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(List<Token> tokens, int index, String phrase) {
    String[] words = phrase.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      int at = index - words.length + i;
      if (at < 0 || !tokens.get(at).is(words[i])) {
        return false;
      }
    }
    return true;
  }
}
