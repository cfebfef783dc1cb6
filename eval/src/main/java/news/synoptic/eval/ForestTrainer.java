package news.synoptic.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Gradient boosted trees for a probability [1], each grown leaf by leaf where the loss falls most,
 * on histograms of the features' values [2] and on a sample of rows and features, of rows that are
 * judged well a smaller one that counts more. Deterministic: the sampling has a fixed seed.
 *
 * <p>[1] Friedman, Stochastic Gradient Boosting, Computational Statistics &amp; Data Analysis 38
 * (4), 2002; [2] Ke et al., LightGBM: A Highly Efficient Gradient Boosting Decision Tree, NIPS 2017
 */
final class ForestTrainer {
  private static final int BINS = 48;
  private static final int LEAVES = 40;
  private static final int DEEPEST = 9;
  private static final double RATE = 0.08;
  private static final double PENALTY = 5;
  private static final double LEAST_WEIGHT = 2;
  private static final double LEAST_GAIN = 0.05;
  private static final double ROWS = 0.6;
  private static final double EASY = 0.03;
  private static final double EASY_ROWS = 0.12;
  private static final double FEATURES = 0.35;

  /** A node of the tree that is grown: its rows, what it would be split by, what it holds. */
  private static final class Node {
    final int from;
    final int to;
    final int depth;
    double g;
    double h;
    double[] sums = new double[0];
    double gain;
    int feature = -1;
    int edge;
    Node[] parts = new Node[0];

    Node(int from, int to, int depth) {
      this.from = from;
      this.to = to;
      this.depth = depth;
    }

    double value() {
      return RATE * g / (h + PENALTY);
    }
  }

  private final float[][] rows;
  private final float[] labels;
  private final float[] weights;
  private final float[][] edges;
  private final byte[][] bins;
  private final double[] scores;
  private final Random random = new Random(7);
  private final int[] order;
  private final int[] spare;
  private final float[] gradient;
  private final float[] curvature;
  private int[] used = new int[0];

  private ForestTrainer(float[][] rows, float[] labels, float[] weights, int features) {
    int n = rows.length;
    this.rows = rows;
    this.labels = labels;
    this.weights = weights;
    this.edges = new float[features][];
    this.bins = new byte[features][n];
    this.scores = new double[n];
    this.order = new int[n];
    this.spare = new int[n];
    this.gradient = new float[n];
    this.curvature = new float[n];
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
      Node root = trainer.grow();
      trainer.write(root, forest);
      forest.setCharAt(forest.length() - 1, '\n');
    }
    return forest.toString();
  }

  private void bin(int f) {
    int n = rows.length;
    int step = Math.max(1, n / 40_000);
    float[] sample = new float[(n + step - 1) / step];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = rows[i * step][f];
    }
    Arrays.sort(sample);
    float[] distinct = new float[sample.length];
    int[] upTo = new int[sample.length];
    int count = 0;
    for (int i = 0; i < sample.length; i++) {
      if (count == 0 || sample[i] > distinct[count - 1]) {
        distinct[count++] = sample[i];
      }
      upTo[count - 1] = i + 1;
    }
    edges[f] = cuts(distinct, upTo, count);
    for (int i = 0; i < n; i++) {
      bins[f][i] = binOf(edges[f], rows[i][f]);
    }
  }

  /** Cuts that part the values into bins of about the same number of rows. */
  private static float[] cuts(float[] distinct, int[] upTo, int count) {
    float[] cuts = new float[BINS - 1];
    int made = 0;
    int done = 0;
    for (int v = 0; v + 1 < count && made < cuts.length; v++) {
      int left = cuts.length - made;
      boolean few = count - 1 - v <= left;
      double fair = (upTo[count - 1] - done) / (left + 1.0);
      if (few || upTo[v] - done >= fair) {
        cuts[made++] = Float.parseFloat(String.format(Locale.ROOT, "%.4g", distinct[v]));
        done = upTo[v];
      }
    }
    return Arrays.copyOf(cuts, made);
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

  private Node grow() {
    int taken = 0;
    for (int i = 0; i < rows.length; i++) {
      double p = 1 / (1 + Math.exp(-scores[i]));
      boolean easy = Math.abs(labels[i] - p) < EASY;
      double weight = weights[i] * (easy ? ROWS / EASY_ROWS : 1);
      if (random.nextDouble() < (easy ? EASY_ROWS : ROWS)) {
        order[taken++] = i;
      }
      gradient[i] = (float) (weight * (labels[i] - p));
      curvature[i] = (float) Math.max(1e-6, weight * p * (1 - p));
    }
    sampleFeatures();
    Node root = new Node(0, taken, 0);
    root.sums = histogram(root);
    total(root);
    seek(root);
    List<Node> leaves = new ArrayList<>(List.of(root));
    while (leaves.size() < LEAVES) {
      Node best = leaves.getFirst();
      for (Node leaf : leaves) {
        best = leaf.gain > best.gain ? leaf : best;
      }
      if (best.gain < LEAST_GAIN) {
        break;
      }
      split(best);
      leaves.remove(best);
      leaves.addAll(List.of(best.parts));
    }
    for (int i = 0; i < rows.length; i++) {
      scores[i] += leafOf(root, i).value();
    }
    return root;
  }

  private void sampleFeatures() {
    int[] chosen = new int[edges.length];
    int count = 0;
    for (int f = 0; f < edges.length; f++) {
      if (random.nextDouble() < FEATURES && edges[f].length > 0) {
        chosen[count++] = f;
      }
    }
    used = Arrays.copyOf(chosen, count);
  }

  private double[] histogram(Node node) {
    double[] sums = new double[used.length * BINS * 2];
    for (int k = 0; k < used.length; k++) {
      byte[] bin = bins[used[k]];
      int base = k * BINS * 2;
      for (int i = node.from; i < node.to; i++) {
        int row = order[i];
        int slot = base + 2 * bin[row];
        sums[slot] += gradient[row];
        sums[slot + 1] += curvature[row];
      }
    }
    return sums;
  }

  private void total(Node node) {
    for (int i = node.from; i < node.to; i++) {
      node.g += gradient[order[i]];
      node.h += curvature[order[i]];
    }
  }

  private void seek(Node node) {
    if (node.depth >= DEEPEST) {
      return;
    }
    double base = node.g * node.g / (node.h + PENALTY);
    for (int k = 0; k < used.length; k++) {
      double g = 0;
      double h = 0;
      for (int b = 0; b < edges[used[k]].length; b++) {
        int slot = (k * BINS + b) * 2;
        g += node.sums[slot];
        h += node.sums[slot + 1];
        double otherH = node.h - h;
        if (h < LEAST_WEIGHT || otherH < LEAST_WEIGHT) {
          continue;
        }
        double otherG = node.g - g;
        double gain = g * g / (h + PENALTY) + otherG * otherG / (otherH + PENALTY) - base;
        if (gain > node.gain) {
          node.gain = gain;
          node.feature = used[k];
          node.edge = b;
        }
      }
    }
  }

  /** Parts a leaf; the smaller part is counted, the larger is what remains. */
  private void split(Node node) {
    byte[] bin = bins[node.feature];
    int left = node.from;
    int right = 0;
    for (int i = node.from; i < node.to; i++) {
      int row = order[i];
      if (bin[row] <= node.edge) {
        order[left++] = row;
      } else {
        spare[right++] = row;
      }
    }
    System.arraycopy(spare, 0, order, left, right);
    Node low = new Node(node.from, left, node.depth + 1);
    Node high = new Node(left, node.to, node.depth + 1);
    Node small = low.to - low.from < high.to - high.from ? low : high;
    Node large = small == low ? high : low;
    total(small);
    large.g = node.g - small.g;
    large.h = node.h - small.h;
    small.sums = histogram(small);
    large.sums = node.sums;
    for (int s = 0; s < large.sums.length; s++) {
      large.sums[s] -= small.sums[s];
    }
    node.sums = new double[0];
    node.parts = new Node[] {low, high};
    seek(low);
    seek(high);
  }

  private Node leafOf(Node root, int row) {
    Node at = root;
    while (at.parts.length > 0) {
      at = at.parts[bins[at.feature][row] <= at.edge ? 0 : 1];
    }
    return at;
  }

  private void write(Node node, StringBuilder out) {
    if (node.parts.length == 0) {
      out.append('=').append(String.format(Locale.ROOT, "%.3f", node.value())).append(' ');
      return;
    }
    float cut = edges[node.feature][node.edge];
    String text = cut == (int) cut ? Integer.toString((int) cut) : Float.toString(cut);
    out.append(node.feature).append(' ').append(text).append(' ');
    write(node.parts[0], out);
    write(node.parts[1], out);
  }
}
