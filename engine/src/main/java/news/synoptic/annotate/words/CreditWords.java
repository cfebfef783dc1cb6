package news.synoptic.annotate.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.annotate.text.Token;

/** The words around the names of sources. Immutable and thread-safe. */
public final class CreditWords {
  private static final Map<String, Set<String>> CLASSES = new HashMap<>();

  /** The phrases before a name that lean on it, by their last word. */
  private static final Map<String, List<String[]>> BEFORE = new HashMap<>();

  static {
    Gazetteer.read(
        "credits.tsv",
        line -> {
          String[] cells = line.split("\t", -1);
          String[] words = cells[1].split(" ", -1);
          if (cells[0].equals("before")) {
            for (String phrase : words) {
              String[] parts = phrase.split("_", -1);
              BEFORE.computeIfAbsent(parts[parts.length - 1], last -> new ArrayList<>()).add(parts);
            }
          } else {
            Set<String> known = new HashSet<>();
            for (String word : words) {
              known.add(word.replace('_', ' '));
            }
            CLASSES.put(cells[0], known);
          }
        });
  }

  private CreditWords() {}

  /** Whether a word belongs to a class. */
  public static boolean is(String kind, String word) {
    Set<String> words = CLASSES.get(kind);
    if (words == null) {
      throw new IllegalStateException("credits.tsv: want a class '" + kind + "'");
    }
    return words.contains(word);
  }

  /** Whether the tokens that end before an index, not before another, lean on what stands at it. */
  public static boolean leansOn(List<Token> tokens, int index, int least) {
    if (index <= least) {
      return false;
    }
    for (String[] phrase : BEFORE.getOrDefault(tokens.get(index - 1).lower(), List.of())) {
      if (index - phrase.length >= least && ends(tokens, index, phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean ends(List<Token> tokens, int index, String[] phrase) {
    for (int i = 0; i < phrase.length; i++) {
      if (!tokens.get(index - phrase.length + i).is(phrase[i])) {
        return false;
      }
    }
    return true;
  }
}
