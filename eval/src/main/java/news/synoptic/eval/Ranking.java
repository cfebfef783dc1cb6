package news.synoptic.eval;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How well scores rank what is labelled. Ties count by mid-rank. Pure. */
final class Ranking {
  private Ranking() {}

  /**
   * Area under the ROC curve: the probability that a positive is ranked above a negative.
   *
   * @param labels positive where above 0
   */
  static double auc(double[] scores, double[] labels) {
    double[] ranks = ranks(scores);
    double sum = 0;
    double positives = 0;
    for (int i = 0; i < scores.length; i++) {
      if (labels[i] > 0) {
        sum += ranks[i];
        positives++;
      }
    }
    double negatives = scores.length - positives;
    return (sum - positives * (positives + 1) / 2) / (positives * negatives);
  }

  /** Spearman's rank correlation. */
  static double spearman(double[] scores, double[] labels) {
    double[] x = ranks(scores);
    double[] y = ranks(labels);
    double mean = (scores.length + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mean) * (y[i] - mean);
      xx += (x[i] - mean) * (x[i] - mean);
      yy += (y[i] - mean) * (y[i] - mean);
    }
    return xy / Math.sqrt(xx * yy);
  }

  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((i, j) -> Double.compare(values[i], values[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return Arrays.copyOf(ranks, ranks.length);
  }
}
