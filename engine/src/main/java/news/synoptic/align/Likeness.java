package news.synoptic.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.synoptic.align.words.Bag;
import news.synoptic.align.words.Wording;

/**
 * How alike the sentences of one story are. Pairs that share too little to be worth a look are 0;
 * the others are scored by the matcher, once each. Not thread-safe: one for each story.
 *
 * <p>Candidates come from an inverted index over the terms that are rare in the story, so the cost
 * grows with the pairs that share something and not with all pairs.
 */
final class Likeness {
  /** Weight of the shared words from which a pair is looked at. */
  private static final double WORTH_A_LOOK = 9;

  /** The part of what the shorter sentence says that the longer one must say too. */
  private static final double LEAST_SAID = 0.25;

  /**
   * By how much the odds rise that two opening sentences of one story assert the same: they tell
   * its event. Estimated by reading 89 pairs of openings of labelled stories.
   */
  private static final double LEADS = 3.3;

  private final List<Told> all;
  private final SentenceMatcher matcher;
  private final Map<Long, Double> scores = new HashMap<>();

  Likeness(List<Told> all, SentenceMatcher matcher) {
    this.all = all;
    this.matcher = matcher;
  }

  /**
   * Two sentences that may assert the same.
   *
   * @param a index of one
   * @param b index of the other, greater
   * @param score in [0,1]
   */
  record Pair(int a, int b, double score) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      if (score != other.score) {
        return Double.compare(other.score, score);
      }
      return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
    }
  }

  /** Pairs of at least a score, the best first. */
  List<Pair> pairs(double least) {
    Map<Integer, List<Integer>> holders = new TreeMap<>();
    for (Told told : all) {
      Bag terms = told.wording().terms();
      for (int i = 0; i < terms.size(); i++) {
        holders.computeIfAbsent(terms.key(i), key -> new ArrayList<>()).add(told.index());
      }
    }
    List<Pair> pairs = new ArrayList<>();
    double[] shared = new double[all.size()];
    for (Told told : all) {
      Arrays.fill(shared, 0);
      Bag terms = told.wording().terms();
      for (int i = 0; i < terms.size(); i++) {
        for (int other : holders.getOrDefault(terms.key(i), List.of())) {
          shared[other] += terms.weight(i);
        }
      }
      for (int other = told.index() + 1; other < shared.length; other++) {
        if (shared[other] >= WORTH_A_LOOK) {
          double score = of(told.index(), other);
          if (score >= least) {
            pairs.add(new Pair(told.index(), other, score));
          }
        }
      }
    }
    pairs.sort(null);
    return pairs;
  }

  /** Whether two sentences share a number or a part of what they say, and not names alone. */
  private static boolean sayAlike(Wording a, Wording b) {
    if (a.numbers().shared(b.numbers()).count() > 0) {
      return true;
    }
    double shorter = Math.min(a.acts().total(), b.acts().total());
    return a.acts().shared(b.acts()).weight() >= LEAST_SAID * shorter;
  }

  /**
   * In [0,1]; 0 where one states what the other denies, doubts or plans, and where two sentences
   * share little but names. What one speaker is quoted with in two articles is alike from fewer
   * common words on ({@link Retelling}).
   */
  double of(int a, int b) {
    long key = Math.min(a, b) * (long) all.size() + Math.max(a, b);
    Double known = scores.get(key);
    if (known == null) {
      Wording one = all.get(a).wording();
      Wording other = all.get(b).wording();
      boolean apart = one.modes().clashWith(other.modes()) || !sayAlike(one, other);
      known = apart ? 0 : matcher.score(one, other);
      if (!apart && all.get(a).isLead() && all.get(b).isLead()) {
        known = known / (known + (1 - known) / LEADS);
      }
      if (!apart && known < Grouping.ALIKE && Retelling.is(all.get(a), all.get(b))) {
        known = Grouping.ALIKE;
      }
      scores.put(key, known);
    }
    return known;
  }
}
