package news.synoptic.align.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.align.words.Words.Word;

/**
 * How a sentence means each of its content words: as a fact, as denied, as possible, as planned.
 * Pure, linear in the sentence.
 *
 * <p>A word that denies, doubts or plans reaches the next content word, adverbs skipped, unless a
 * comma or the like stands between: "will not close", "denied that it would close", "may close".
 * That is the verb as a rule; what the sentence says beside it keeps its meaning. Known limits:
 * English; double denials; what stands before the word that denies.
 *
 * @param byStem for the hash of each content stem the ways in which it is meant, as bits
 */
public record Modes(Map<Integer, Integer> byStem) {
  private static final int FACT = 1;
  private static final int DENIED = 2;
  private static final int POSSIBLE = 4;
  private static final int PLANNED = 8;
  private static final int PAST = 16;

  private static final Set<String> DENYING =
      Set.of(
          ("not no never without nobody none neither nor cannot deny denied denies denying refused"
                  + " refuses refusing failed fails unable rejected rejects ruled")
              .split(" "));
  private static final Set<String> DOUBTING =
      Set.of(
          ("may might could possibly perhaps maybe considering considers weighing weighs mulling"
                  + " mulls threatened threatens if unless whether")
              .split(" "));
  private static final Set<String> PLANNING =
      Set.of(
          ("will would shall plans planned planning intends intended expected expects wants hopes"
                  + " vowed vows promised promises pledged pledges about set due scheduled")
              .split(" "));

  /** Words that may stand between the one that denies and the one that is denied. */
  private static final Set<String> BETWEEN =
      Set.of("yet", "even", "longer", "still", "also", "ever", "now", "soon", "out", "plans");

  /** Copies the map. */
  public Modes {
    byStem = Map.copyOf(byStem);
  }

  public static Modes of(String sentence, List<Word> words) {
    Map<Integer, Integer> modes = new HashMap<>();
    int reach = 0;
    int end = 0;
    for (Word word : words) {
      if (reach != 0 && isBroken(sentence, end, word.start())) {
        reach = 0;
      }
      end = word.end();
      int opened = opens(word.text());
      boolean content = !FunctionWords.has(word.text());
      if (opened != 0) {
        reach |= opened;
      } else if (content && !isAdverb(word)) {
        int mode = (reach == 0 ? FACT : reach) | (isPast(word) ? PAST : 0);
        modes.merge(word.stem().hashCode(), mode, (a, b) -> a | b);
        reach = 0;
      }
    }
    return new Modes(modes);
  }

  /** Whether one means a word as a fact that the other denies, doubts or only plans. */
  public boolean clashWith(Modes other) {
    for (Map.Entry<Integer, Integer> word : byStem.entrySet()) {
      Integer there = other.byStem.get(word.getKey());
      if (there != null && (clash(word.getValue(), there) || clash(there, word.getValue()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean clash(int a, int b) {
    boolean fact = (b & FACT) != 0;
    boolean denied = (a & DENIED) != 0 && (a & FACT) == 0 && (b & DENIED) == 0;
    boolean doubted = (a & (POSSIBLE | DENIED | FACT)) == POSSIBLE && (b & POSSIBLE) == 0;
    boolean planned = (a & (PLANNED | FACT | DENIED)) == PLANNED && fact && (b & PAST) != 0;
    return denied || doubted || (planned && (a & PAST) == 0);
  }

  private static int opens(String word) {
    if (DENYING.contains(word) || word.endsWith("n't")) {
      return DENIED;
    }
    return DOUBTING.contains(word) ? POSSIBLE : PLANNING.contains(word) ? PLANNED : 0;
  }

  private static boolean isAdverb(Word word) {
    return BETWEEN.contains(word.text()) || (word.text().endsWith("ly") && !word.capital());
  }

  private static boolean isPast(Word word) {
    return word.text().endsWith("ed") && !word.capital();
  }

  private static boolean isBroken(String sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (",;:.!?–—()".indexOf(sentence.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
