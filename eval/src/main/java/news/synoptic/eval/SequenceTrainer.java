package news.synoptic.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.synoptic.annotate.words.SequenceModel;

/**
 * Tagged sentences → a {@link SequenceModel}, by the averaged structured perceptron.
 *
 * <p>Features that occur once are left out. The order of the sentences is shuffled before each
 * round with a fixed seed, so that the same sentences give the same model.
 */
final class SequenceTrainer {
  /**
   * A tagged sentence.
   *
   * @param features hashes of the features, word by word
   * @param tags one a word; -1 for a word that nothing is known of
   */
  // intentional: a sentence is trained on and never compared
  @SuppressWarnings("ArrayRecordComponent")
  record Example(int[] features, int[] tags) {}

  private static final float WIDEST = 127;

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

  /** Trains on some sentences. */
  SequenceModel fit(List<Example> examples, int rounds) {
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
      int wrong = 0;
      for (Example example : order) {
        wrong += learn(example);
        turn++;
      }
      System.err.printf("round %d: %d wrong tags%n", round + 1, wrong);
    }
    return rounded();
  }

  private int learn(Example example) {
    int n = example.tags().length;
    float[] scores = new float[n * tags];
    for (int i = 0; i < n; i++) {
      for (int f = i * each; f < (i + 1) * each; f++) {
        int row = SequenceModel.fold(example.features()[f], bits);
        if (seen[row] > 1) {
          for (int t = 0; t < tags; t++) {
            scores[i * tags + t] += weights[row * tags + t];
          }
        }
      }
    }
    int[] path = best(scores, n);
    int wrong = 0;
    for (int i = 0; i < n; i++) {
      int gold = example.tags()[i];
      if (gold >= 0 && gold != path[i]) {
        wrong++;
        for (int f = i * each; f < (i + 1) * each; f++) {
          int row = SequenceModel.fold(example.features()[f], bits);
          if (seen[row] > 1) {
            add(weights, sums, row * tags + gold, 1);
            add(weights, sums, row * tags + path[i], -1);
          }
        }
      }
      int before = i == 0 ? 0 : example.tags()[i - 1];
      boolean known = gold >= 0 && before >= 0;
      int ours = i == 0 ? tags * tags + path[i] : path[i - 1] * tags + path[i];
      int right = i == 0 ? tags * tags + gold : before * tags + gold;
      if (known && ours != right) {
        add(steps, stepSums, right, 1);
        add(steps, stepSums, ours, -1);
      }
    }
    return wrong;
  }

  private void add(float[] values, float[] total, int at, float by) {
    values[at] += by;
    total[at] += turn * by;
  }

  private int[] best(float[] scores, int n) {
    int[] path = new int[n];
    int[] back = new int[n * tags];
    float[] now = new float[tags];
    Arrays.fill(now, Float.NEGATIVE_INFINITY);
    for (int t = 0; t < tags && n > 0; t++) {
      now[t] = allowed[tags][t] ? scores[t] + steps[tags * tags + t] : Float.NEGATIVE_INFINITY;
    }
    for (int i = 1; i < n; i++) {
      float[] next = new float[tags];
      for (int t = 0; t < tags; t++) {
        float most = Float.NEGATIVE_INFINITY;
        for (int p = 0; p < tags; p++) {
          float sum = now[p] + steps[p * tags + t];
          if (allowed[p][t] && sum > most) {
            most = sum;
            back[i * tags + t] = p;
          }
        }
        next[t] = most + scores[i * tags + t];
      }
      now = next;
    }
    int last = 0;
    for (int t = 1; t < tags; t++) {
      last = now[t] > now[last] ? t : last;
    }
    for (int i = n - 1; i >= 0; i--) {
      path[i] = last;
      last = back[i * tags + last];
    }
    return path;
  }

  private SequenceModel rounded() {
    float[] mean = new float[weights.length];
    float[] sizes = new float[weights.length];
    int count = 0;
    for (int i = 0; i < weights.length; i++) {
      mean[i] = weights[i] - sums[i] / turn;
      if (mean[i] != 0) {
        sizes[count++] = Math.abs(mean[i]);
      }
    }
    Arrays.sort(sizes, 0, count);
    float scale = count == 0 ? 1 : WIDEST / sizes[(int) (count * 0.9998)];
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-WIDEST, Math.min(WIDEST, Math.round(mean[i] * scale)));
    }
    int[] ints = new int[steps.length];
    for (int i = 0; i < ints.length; i++) {
      boolean may = allowed[i / tags][i % tags];
      ints[i] = may ? Math.round((steps[i] - stepSums[i] / turn) * scale) : SequenceModel.NEVER;
    }
    return new SequenceModel(bits, tags, bytes, ints);
  }
}
