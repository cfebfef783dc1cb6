package news.synoptic.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.synoptic.annotate.words.SequenceModel;

/**
 * Tagged sentences → a {@link SequenceModel}: a conditional random field [1], its likelihood
 * climbed sentence by sentence, and the mean of the weights on the way taken [2].
 *
 * <p>Features that occur once are left out. The order of the sentences is shuffled before each
 * round with a fixed seed, so that the same sentences give the same model. The widest weight
 * becomes a full byte: where wide ones are cut instead, as a perceptron bears well, the most
 * frequent features lose their say.
 *
 * <p>[1] John Lafferty, Andrew McCallum and Fernando Pereira, Conditional Random Fields, ICML 2001
 * <br>
 * [2] Boris Polyak and Anatoli Juditsky, Acceleration of Stochastic Approximation by Averaging,
 * SIAM Journal on Control and Optimization 30 (1992)
 */
final class SequenceTrainer {
  /**
   * A tagged sentence.
   *
   * @param features hashes of the features, word by word
   * @param tags one a word
   */
  // intentional: a sentence is trained on and never compared
  @SuppressWarnings("ArrayRecordComponent")
  record Example(int[] features, int[] tags) {}

  private static final float WIDEST = 127;

  /** A gradient smaller than this changes nothing. */
  private static final double LEAST = 1e-3;

  private final int bits;
  private final int each;
  private final int tags;
  private final boolean[][] allowed;
  private final float[] weights;
  private final float[] sums;
  private final float[] steps;
  private final float[] stepSums;
  private final byte[] seen;
  private float turn = 1;

  /**
   * A trainer.
   *
   * @param bits the logarithm of the number of features
   * @param each features a word
   * @param allowed whether one tag may follow another; the last row is for the first word
   */
  SequenceTrainer(int bits, int each, boolean[][] allowed) {
    this.bits = bits;
    this.each = each;
    this.tags = allowed.length - 1;
    this.allowed = allowed;
    this.weights = new float[tags << bits];
    this.sums = new float[tags << bits];
    this.steps = new float[tags * tags + tags];
    this.stepSums = new float[tags * tags + tags];
    this.seen = new byte[1 << bits];
  }

  /**
   * Trains on some sentences.
   *
   * @param rounds how often each is seen
   * @param rate how far the weights go along a gradient
   */
  SequenceModel fit(List<Example> examples, int rounds, double rate) {
    for (Example example : examples) {
      for (int hash : example.features()) {
        int row = SequenceModel.fold(hash, bits);
        seen[row] = (byte) Math.min(2, seen[row] + 1);
      }
    }
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(17);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      double likely = 0;
      for (Example example : order) {
        likely += learn(example, rate);
        turn++;
      }
      System.err.printf("round %d: log-likelihood %.0f%n", round + 1, likely);
    }
    return rounded();
  }

  /** One step along the gradient of a sentence; its log-likelihood before. */
  private double learn(Example example, double rate) {
    int n = example.tags().length;
    if (n == 0) {
      return 0;
    }
    int[] rows = new int[n * each];
    Chain chain = new Chain(n, tags, allowed, steps);
    for (int f = 0; f < rows.length; f++) {
      int row = SequenceModel.fold(example.features()[f], bits);
      rows[f] = seen[row] > 1 ? row * tags : -1;
      for (int t = 0; t < tags && rows[f] >= 0; t++) {
        chain.add(f / each, t, weights[rows[f] + t]);
      }
    }
    double likely = chain.run(example.tags());
    float[] by = new float[tags];
    for (int i = 0; i < n; i++) {
      boolean some = false;
      for (int t = 0; t < tags; t++) {
        double gap = (t == example.tags()[i] ? 1 : 0) - chain.probability(i, t);
        by[t] = (float) (rate * gap);
        some |= Math.abs(gap) > LEAST;
      }
      for (int f = i * each; some && f < (i + 1) * each; f++) {
        for (int t = 0; t < tags && rows[f] >= 0; t++) {
          add(weights, sums, rows[f] + t, by[t]);
        }
      }
    }
    for (int s = 0; s < steps.length; s++) {
      add(steps, stepSums, s, (float) (rate * chain.stepGap(s)));
    }
    return likely;
  }

  private void add(float[] values, float[] total, int at, float by) {
    values[at] += by;
    total[at] += turn * by;
  }

  private SequenceModel rounded() {
    float[] mean = new float[weights.length];
    float widest = 0;
    for (int i = 0; i < weights.length; i++) {
      mean[i] = weights[i] - sums[i] / turn;
      widest = Math.max(widest, Math.abs(mean[i]));
    }
    float scale = widest == 0 ? 1 : WIDEST / widest;
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(mean[i] * scale);
    }
    int[] ints = new int[steps.length];
    for (int i = 0; i < ints.length; i++) {
      boolean may = allowed[i / tags][i % tags];
      ints[i] = may ? Math.round((steps[i] - stepSums[i] / turn) * scale) : SequenceModel.NEVER;
    }
    return new SequenceModel(bits, tags, bytes, ints);
  }
}
