package news.synoptic.align.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.align.words.Words.Word;

/**
 * What one sentence says, in the forms in which two sentences are compared. Made once for each
 * sentence, linear in its length. Immutable.
 *
 * @param words all words in order
 * @param terms stems of the content words, weighted by rarity
 * @param names words of names, weighted by rarity
 * @param acts stems that are neither names nor numbers nor titles, weighted by rarity: what is said
 *     of those who are named
 * @param numbers values of the numbers, each of weight 1
 * @param pairs neighbouring content stems, weighted by the rarity of both
 * @param letters character trigrams of the content words, weighted by count
 * @param quoted stems of the content words in quotation marks
 * @param sequence hashes of the content stems in order
 * @param negated whether it denies something
 * @param modal whether it speaks of what may, should or is planned to be
 * @param modes how each content word is meant
 */
// intentional: two wordings are never asked whether they are equal, so the array does no harm
@SuppressWarnings("ArrayRecordComponent")
public record Wording(
    List<Word> words,
    Bag terms,
    Bag names,
    Bag acts,
    Bag numbers,
    Bag pairs,
    Bag letters,
    Bag quoted,
    int[] sequence,
    boolean negated,
    boolean modal,
    Modes modes) {

  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "never",
          "without",
          "nobody",
          "none",
          "neither",
          "nor",
          "cannot",
          "deny",
          "denied",
          "denies",
          "refused",
          "refuses",
          "failed",
          "unable",
          "rejected",
          "rejects");
  private static final Set<String> MODALS =
      Set.of(
          "may",
          "might",
          "could",
          "would",
          "should",
          "will",
          "plans",
          "plan",
          "expected",
          "hopes",
          "likely",
          "unlikely",
          "possible",
          "possibly",
          "perhaps",
          "if",
          "intends",
          "wants");

  public Wording {
    words = List.copyOf(words);
  }

  public static Wording of(String sentence, Rarity rarity) {
    List<Word> words = Words.of(sentence);
    Map<Integer, Double> terms = new HashMap<>();
    Map<Integer, Double> names = new HashMap<>();
    Map<Integer, Double> acts = new HashMap<>();
    Map<Integer, Double> pairs = new HashMap<>();
    Map<Integer, Double> letters = new HashMap<>();
    Map<Integer, Double> quoted = new HashMap<>();
    int[] sequence = new int[words.size()];
    int length = 0;
    String before = "";
    for (Word word : words) {
      if (FunctionWords.has(word.text())) {
        continue;
      }
      double weight = rarity.of(word.stem());
      int key = word.stem().hashCode();
      terms.put(key, weight);
      sequence[length++] = key;
      if (word.capital() && (word.start() > 1 || weight > 4)) {
        names.put(key, weight);
      } else if (!word.isNumber() && !Tables.isTitle(word.stem())) {
        acts.put(key, weight);
      }
      if (word.quoted()) {
        quoted.put(key, weight);
      }
      if (!before.isEmpty()) {
        pairs.put((before + ' ' + word.stem()).hashCode(), weight + rarity.of(before));
      }
      before = word.stem();
      countTrigrams(' ' + word.text() + ' ', letters);
    }
    return new Wording(
        words,
        Bag.of(terms),
        Bag.of(names),
        Bag.of(acts),
        Bag.of(Figures.of(words)),
        Bag.of(pairs),
        Bag.of(letters),
        Bag.of(quoted),
        Arrays.copyOf(sequence, length),
        words.stream().anyMatch(w -> NEGATIONS.contains(w.text()) || w.text().endsWith("n't")),
        words.stream().anyMatch(w -> MODALS.contains(w.text())),
        Modes.of(sentence, words));
  }

  private static void countTrigrams(String word, Map<Integer, Double> counts) {
    for (int i = 0; i + 3 <= word.length(); i++) {
      counts.merge(word.substring(i, i + 3).hashCode(), 1.0, Double::sum);
    }
  }
}
