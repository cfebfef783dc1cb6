package news.synoptic.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Gradient boosted trees for a probability [1], grown level by level on histograms of the features'
 * values, each tree on a sample of rows and features. Deterministic: the sampling has a fixed seed.
 *
 * <p>[1] Friedman, Stochastic Gradient Boosting, Computational Statistics &amp; Data Analysis 38
 * (4), 2002; histograms as in Ke et al., LightGBM, NIPS 2017
 */
final class ForestTrainer {
  private static final int BINS = 32;
  private static final int DEPTH = 6;
  private static final double RATE = 0.12;
  private static final double PENALTY = 4;
  private static final double LEAST_WEIGHT = 1.5;
  private static final double ROWS = 0.6;
  private static final double FEATURES = 0.35;

  private final float[][] rows;
  private final float[] labels;
  private final float[] weights;
  private final int features;
  private final float[][] edges;
  private final byte[][] bins;
  private final double[] sums;
  private final int[] node;
  private final Random random = new Random(7);

  /** Nodes of the tree that is grown, as a heap: feature (-1: leaf), edge, value. */
  private final int[] feature = new int[1 << (DEPTH + 1)];

  private final int[] edge = new int[1 << (DEPTH + 1)];
  private final double[] value = new double[1 << (DEPTH + 1)];

  private ForestTrainer(float[][] rows, float[] labels, float[] weights, int features) {
    this.rows = rows;
    this.labels = labels;
    this.weights = weights;
    this.features = features;
    this.edges = new float[features][];
    this.bins = new byte[features][rows.length];
    this.sums = new double[rows.length];
    this.node = new int[rows.length];
    for (int f = 0; f < features; f++) {
      bin(f);
    }
  }

  /**
   * Fits a forest.
   *
   * @param rows the features; those beyond {@code features} are not looked at
   * @param labels in [0,1]
   * @param weights how much each row counts, 1 on average
   * @return the forest in the format of {@code BodyModel}
   */
  static String fit(float[][] rows, float[] labels, float[] weights, int features, int trees) {
    ForestTrainer trainer = new ForestTrainer(rows, labels, weights, features);
    StringBuilder forest = new StringBuilder();
    for (int t = 0; t < trees; t++) {
      trainer.grow();
      trainer.write(1, forest);
      forest.setCharAt(forest.length() - 1, '\n');
    }
    return forest.toString();
  }

  private void bin(int f) {
    int n = rows.length;
    int step = Math.max(1, n / 20_000);
    float[] sample = new float[(n + step - 1) / step];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = rows[i * step][f];
    }
    Arrays.sort(sample);
    float[] cuts = new float[BINS - 1];
    int used = 0;
    for (int b = 1; b < BINS; b++) {
      float cut = sample[(int) ((long) b * sample.length / BINS)];
      cut = cut == sample[0] && used == 0 ? sample[0] : cut;
      if (used == 0 || cut > cuts[used - 1]) {
        cuts[used++] = cut;
      }
    }
    if (sample[sample.length - 1] > cuts[used - 1] && used < BINS - 1 && used < 3) {
      used = spread(sample, cuts);
    }
    edges[f] = Arrays.copyOf(cuts, used);
    for (int i = 0; i < n; i++) {
      bins[f][i] = binOf(edges[f], rows[i][f]);
    }
  }

  /** Cuts between the distinct values of a feature that is nearly always the same. */
  private static int spread(float[] sorted, float[] cuts) {
    int used = 0;
    float last = sorted[0];
    int distinct = 1;
    for (float v : sorted) {
      distinct += v > last ? 1 : 0;
      last = v;
    }
    int every = Math.max(1, distinct / (BINS - 1));
    int seen = 0;
    last = sorted[0] - 1;
    for (float v : sorted) {
      if (v > last) {
        if (seen++ % every == 0 && used < cuts.length) {
          cuts[used++] = v;
        }
        last = v;
      }
    }
    return used;
  }

  private static byte binOf(float[] cuts, float value) {
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (value <= cuts[mid]) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return (byte) low;
  }

  private void grow() {
    int n = rows.length;
    double[] gradient = new double[n];
    double[] curvature = new double[n];
    for (int i = 0; i < n; i++) {
      double p = 1 / (1 + Math.exp(-sums[i]));
      gradient[i] = weights[i] * (labels[i] - p);
      curvature[i] = Math.max(1e-6, weights[i] * p * (1 - p));
      node[i] = random.nextDouble() < ROWS ? 1 : 0;
    }
    boolean[] used = new boolean[features];
    for (int f = 0; f < features; f++) {
      used[f] = random.nextDouble() < FEATURES;
    }
    Arrays.fill(feature, -1);
    for (int level = 0; level <= DEPTH; level++) {
      split(1 << level, level == DEPTH, gradient, curvature, used);
    }
    for (int i = 0; i < n; i++) {
      sums[i] += value[leafOf(i)];
    }
  }

  private void split(
      int from, boolean last, double[] gradient, double[] curvature, boolean[] used) {
    double[] g = new double[from];
    double[] h = new double[from];
    for (int i = 0; i < node.length; i++) {
      if (node[i] >= from) {
        g[node[i] - from] += gradient[i];
        h[node[i] - from] += curvature[i];
      }
    }
    double[] gain = new double[from];
    if (!last) {
      for (int f = 0; f < features; f++) {
        if (used[f]) {
          seek(f, from, g, h, gain, gradient, curvature);
        }
      }
    }
    for (int k = 0; k < from; k++) {
      value[from + k] = RATE * g[k] / (h[k] + PENALTY);
      if (gain[k] <= 1e-3) {
        feature[from + k] = -1;
      }
    }
    for (int i = 0; i < node.length; i++) {
      int at = node[i];
      if (at >= from && feature[at] >= 0) {
        node[i] = 2 * at + (bins[feature[at]][i] <= edge[at] ? 0 : 1);
      }
    }
  }

  private void seek(
      int f,
      int from,
      double[] g,
      double[] h,
      double[] gain,
      double[] gradient,
      double[] curvature) {
    double[] hg = new double[from * BINS];
    double[] hh = new double[from * BINS];
    byte[] bin = bins[f];
    for (int i = 0; i < node.length; i++) {
      if (node[i] >= from) {
        int slot = (node[i] - from) * BINS + bin[i];
        hg[slot] += gradient[i];
        hh[slot] += curvature[i];
      }
    }
    for (int k = 0; k < from; k++) {
      double leftG = 0;
      double leftH = 0;
      double base = g[k] * g[k] / (h[k] + PENALTY);
      for (int b = 0; b < edges[f].length; b++) {
        leftG += hg[k * BINS + b];
        leftH += hh[k * BINS + b];
        double rightH = h[k] - leftH;
        if (leftH < LEAST_WEIGHT || rightH < LEAST_WEIGHT) {
          continue;
        }
        double rightG = g[k] - leftG;
        double better =
            leftG * leftG / (leftH + PENALTY) + rightG * rightG / (rightH + PENALTY) - base;
        if (better > gain[k]) {
          gain[k] = better;
          feature[from + k] = f;
          edge[from + k] = b;
        }
      }
    }
  }

  private int leafOf(int row) {
    int at = 1;
    while (feature[at] >= 0) {
      at = 2 * at + (bins[feature[at]][row] <= edge[at] ? 0 : 1);
    }
    return at;
  }

  private void write(int at, StringBuilder out) {
    if (feature[at] < 0) {
      out.append('=').append(String.format(Locale.ROOT, "%.4f", value[at])).append(' ');
      return;
    }
    float cut = edges[feature[at]][edge[at]];
    out.append(feature[at]).append(' ').append(Float.toString(cut)).append(' ');
    write(2 * at, out);
    write(2 * at + 1, out);
  }
}
