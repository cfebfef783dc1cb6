package news.synoptic.eval;

import java.util.Arrays;

/**
 * The scores of a sentence's words for their tags → how probable each tag and each step is: forward
 * and backward sums [1], each word's made to one, so that long sentences do not run out of range.
 *
 * <p>[1] Lawrence Rabiner, A Tutorial on Hidden Markov Models, Proceedings of the IEEE 77 (1989)
 */
final class Chain {
  private final int n;
  private final int tags;
  private final double[] scores;
  private final float[] steps;
  private final double[] stepFactors;
  private final double[] factors;
  private final double[] forward;
  private final double[] backward;
  private final double[] gaps;

  /** A chain of words whose tags all score nothing yet. */
  Chain(int n, int tags, boolean[][] allowed, float[] steps) {
    this.n = n;
    this.tags = tags;
    this.steps = steps;
    this.scores = new double[n * tags];
    this.factors = new double[n * tags];
    this.forward = new double[n * tags];
    this.backward = new double[n * tags];
    this.gaps = new double[steps.length];
    this.stepFactors = new double[steps.length];
    for (int s = 0; s < steps.length; s++) {
      stepFactors[s] = allowed[s / tags][s % tags] ? Math.exp(steps[s]) : 0;
    }
  }

  /** Adds to a tag's score. */
  void add(int word, int tag, float by) {
    scores[word * tags + tag] += by;
  }

  /** How probable a tag is, after {@link #run}. */
  double probability(int word, int tag) {
    int at = word * tags + tag;
    return forward[at] * backward[at];
  }

  /** How often a step was right less how often it was expected, after {@link #run}. */
  double stepGap(int step) {
    return gaps[step];
  }

  /** Sums up; the log-likelihood of some tags. */
  double run(int[] gold) {
    double likely = 0;
    for (int i = 0; i < n; i++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int t = 0; t < tags; t++) {
        most = Math.max(most, scores[i * tags + t]);
      }
      for (int t = 0; t < tags; t++) {
        factors[i * tags + t] = Math.exp(scores[i * tags + t] - most);
      }
      int step = (i == 0 ? tags : gold[i - 1]) * tags + gold[i];
      likely += scores[i * tags + gold[i]] + steps[step] - most;
      gaps[step]++;
    }
    double[] norms = forward();
    for (double norm : norms) {
      likely -= Math.log(norm);
    }
    backward(norms);
    return likely;
  }

  private double[] forward() {
    double[] norms = new double[n];
    for (int i = 0; i < n; i++) {
      for (int t = 0; t < tags; t++) {
        double sum = i == 0 ? stepFactors[tags * tags + t] : 0;
        for (int p = 0; i > 0 && p < tags; p++) {
          sum += forward[(i - 1) * tags + p] * stepFactors[p * tags + t];
        }
        forward[i * tags + t] = sum * factors[i * tags + t];
        norms[i] += forward[i * tags + t];
      }
      for (int t = 0; t < tags; t++) {
        forward[i * tags + t] /= norms[i];
      }
    }
    return norms;
  }

  private void backward(double[] norms) {
    Arrays.fill(backward, (n - 1) * tags, n * tags, 1);
    for (int i = n - 2; i >= 0; i--) {
      for (int p = 0; p < tags; p++) {
        double sum = 0;
        for (int t = 0; t < tags; t++) {
          int at = (i + 1) * tags + t;
          double rest = stepFactors[p * tags + t] * factors[at] * backward[at] / norms[i + 1];
          gaps[p * tags + t] -= forward[i * tags + p] * rest;
          sum += rest;
        }
        backward[i * tags + p] = sum;
      }
    }
    for (int t = 0; t < tags; t++) {
      gaps[tags * tags + t] -= probability(0, t);
    }
  }
}
