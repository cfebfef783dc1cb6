package news.synoptic.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fits boosted regression trees of one depth to labelled rows by Newton steps on the logistic loss,
 * with features cut into at most 64 bins. Deterministic.
 *
 * <p>Chen and Guestrin, XGBoost: A Scalable Tree Boosting System, KDD 2016; complete trees, no
 * sampling of rows or columns but by round.
 */
final class Boosting {
  private static final int BINS = 64;

  private final int depth;
  private final double rate;
  private final double penalty;
  private final double leastWeight;
  private final List<double[]> rows;
  private final double[] labels;
  private final double[] weights;
  private final float[][] cuts;
  private final byte[][] bins;
  private final double[] sums;
  private final List<String> lines = new ArrayList<>();

  private Boosting(List<double[]> rows, double[] labels, double[] weights, int depth, double rate) {
    this.rows = rows;
    this.labels = labels;
    this.weights = weights;
    this.depth = depth;
    this.rate = rate;
    this.penalty = 2;
    this.leastWeight = 3;
    int features = rows.getFirst().length;
    this.cuts = new float[features][];
    this.bins = new byte[features][rows.size()];
    this.sums = new double[rows.size()];
    for (int f = 0; f < features; f++) {
      cut(f);
    }
  }

  /**
   * Fits.
   *
   * @return the trees as lines of text, as {@code Trees.parse} reads them
   */
  static List<String> fit(
      List<double[]> rows, double[] labels, double[] weights, int trees, int depth, double rate) {
    Boosting boosting = new Boosting(rows, labels, weights, depth, rate);
    double bias = boosting.bias();
    boosting.lines.add(String.format(Locale.ROOT, "%d %.5f", depth, bias));
    Arrays.fill(boosting.sums, bias);
    for (int t = 0; t < trees; t++) {
      boosting.tree(t);
    }
    return boosting.lines;
  }

  private double bias() {
    double positive = 0;
    double all = 0;
    for (int i = 0; i < labels.length; i++) {
      positive += labels[i] * weights[i];
      all += weights[i];
    }
    return Math.log(positive / (all - positive));
  }

  private void cut(int feature) {
    float[] values = new float[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) rows.get(i)[feature];
    }
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    List<Float> kept = new ArrayList<>();
    for (int b = 1; b < BINS; b++) {
      float value = sorted[(int) ((long) b * sorted.length / BINS)];
      if (value > sorted[0] || b == 1) {
        if (kept.isEmpty() || value > kept.getLast()) {
          kept.add(value);
        }
      }
    }
    cuts[feature] = new float[kept.size()];
    for (int c = 0; c < kept.size(); c++) {
      cuts[feature][c] = Float.parseFloat(String.format(Locale.ROOT, "%.5g", kept.get(c)));
    }
    for (int i = 0; i < values.length; i++) {
      int bin = 0;
      while (bin < cuts[feature].length && values[i] > cuts[feature][bin]) {
        bin++;
      }
      bins[feature][i] = (byte) bin;
    }
  }

  private void tree(int round) {
    int n = rows.size();
    int[] node = new int[n];
    double[] gradient = new double[n];
    double[] curvature = new double[n];
    for (int i = 0; i < n; i++) {
      double p = 1 / (1 + Math.exp(-sums[i]));
      gradient[i] = weights[i] * (labels[i] - p);
      curvature[i] = weights[i] * p * (1 - p);
    }
    StringBuilder line = new StringBuilder();
    for (int d = 0; d < depth; d++) {
      int first = (1 << d) - 1;
      int count = 1 << d;
      Split[] splits = splits(node, first, count, gradient, curvature, round);
      for (int k = 0; k < count; k++) {
        line.append(splits[k].feature).append(' ');
        line.append(
            splits[k].cut < 0 ? "3e38" : Float.toString(cuts[splits[k].feature][splits[k].cut]));
        line.append(' ');
      }
      for (int i = 0; i < n; i++) {
        Split split = splits[node[i] - first];
        boolean right = split.cut >= 0 && bins[split.feature][i] > split.cut;
        node[i] = 2 * node[i] + (right ? 2 : 1);
      }
    }
    double[] leaves = leaves(node, gradient, curvature);
    for (int k = 0; k < leaves.length; k++) {
      line.append(String.format(Locale.ROOT, k == 0 ? "%.4f" : " %.4f", leaves[k]));
    }
    for (int i = 0; i < n; i++) {
      sums[i] += leaves[node[i] - (1 << depth) + 1];
    }
    lines.add(line.toString());
  }

  private double[] leaves(int[] node, double[] gradient, double[] curvature) {
    int count = 1 << depth;
    double[] g = new double[count];
    double[] h = new double[count];
    for (int i = 0; i < node.length; i++) {
      int leaf = node[i] - count + 1;
      g[leaf] += gradient[i];
      h[leaf] += curvature[i];
    }
    double[] leaves = new double[count];
    for (int k = 0; k < count; k++) {
      leaves[k] = rate * g[k] / (h[k] + penalty);
    }
    return leaves;
  }

  private static final class Split {
    int feature;
    int cut = -1;
    double gain = 1e-3;
  }

  private Split[] splits(
      int[] node, int first, int count, double[] gradient, double[] curvature, int round) {
    Split[] best = new Split[count];
    for (int k = 0; k < count; k++) {
      best[k] = new Split();
    }
    for (int f = 0; f < cuts.length; f++) {
      // each round leaves out some features, in turn, so that trees differ
      if ((f * 7 + round * 3) % 10 < 3) {
        continue;
      }
      double[][] g = new double[count][BINS];
      double[][] h = new double[count][BINS];
      byte[] column = bins[f];
      for (int i = 0; i < node.length; i++) {
        g[node[i] - first][column[i]] += gradient[i];
        h[node[i] - first][column[i]] += curvature[i];
      }
      for (int k = 0; k < count; k++) {
        scan(f, g[k], h[k], best[k]);
      }
    }
    return best;
  }

  private void scan(int feature, double[] g, double[] h, Split best) {
    double allG = 0;
    double allH = 0;
    for (int b = 0; b < BINS; b++) {
      allG += g[b];
      allH += h[b];
    }
    double leftG = 0;
    double leftH = 0;
    double whole = allG * allG / (allH + penalty);
    for (int b = 0; b < cuts[feature].length; b++) {
      leftG += g[b];
      leftH += h[b];
      double rightG = allG - leftG;
      double rightH = allH - leftH;
      if (leftH >= leastWeight && rightH >= leastWeight) {
        double gain =
            leftG * leftG / (leftH + penalty) + rightG * rightG / (rightH + penalty) - whole;
        if (gain > best.gain) {
          best.gain = gain;
          best.feature = feature;
          best.cut = b;
        }
      }
    }
  }
}
