package news.synoptic.eval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well a clustering agrees with the gold one: pairwise, as Miranda et al. (EMNLP 2018) count,
 * and BCubed (Bagga and Baldwin, COLING-ACL 1998).
 *
 * @param items number of scored articles
 * @param pairPrecision share of the pairs put together that belong together
 * @param pairRecall share of the pairs that belong together that were put together
 * @param precision BCubed
 * @param recall BCubed
 */
record ClusterScore(
    int items, double pairPrecision, double pairRecall, double precision, double recall) {

  /**
   * Scores.
   *
   * @param gold gold story of each article
   * @param given story that each article was put into, in the same order
   */
  static ClusterScore of(List<String> gold, List<String> given) {
    Map<String, Integer> golds = new HashMap<>();
    Map<String, Integer> givens = new HashMap<>();
    Map<String, Integer> both = new HashMap<>();
    int n = gold.size();
    for (int i = 0; i < n; i++) {
      golds.merge(gold.get(i), 1, Integer::sum);
      givens.merge(given.get(i), 1, Integer::sum);
      both.merge(gold.get(i) + "\t" + given.get(i), 1, Integer::sum);
    }
    double together = pairs(both);
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < n; i++) {
      double shared = both.getOrDefault(gold.get(i) + "\t" + given.get(i), 0);
      precision += shared / givens.getOrDefault(given.get(i), 1) / n;
      recall += shared / golds.getOrDefault(gold.get(i), 1) / n;
    }
    return new ClusterScore(
        n, together / Math.max(1, pairs(givens)), together / pairs(golds), precision, recall);
  }

  private static double pairs(Map<String, Integer> sizes) {
    return sizes.values().stream().mapToDouble(s -> s * (s - 1.0) / 2).sum();
  }

  /** Pairwise F1. */
  double pairF1() {
    return harmonic(pairPrecision, pairRecall);
  }

  /** BCubed F1. */
  double f1() {
    return harmonic(precision, recall);
  }

  private static double harmonic(double a, double b) {
    return a + b == 0 ? 0 : 2 * a * b / (a + b);
  }
}
