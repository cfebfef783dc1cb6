package news.synoptic.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosted regression trees [1] that give the logarithm of odds. Immutable, thread-safe.
 *
 * <p>[1] Friedman, Greedy Function Approximation: A Gradient Boosting Machine, Annals of Statistics
 * 29 (2001).
 *
 * <p>Trees are complete and of one depth: node {@code i} has the children {@code 2i+1} and {@code
 * 2i+2}. Written as text, one tree a line: for each inner node its feature and its threshold, then
 * the leaves.
 */
public final class Trees {
  private final int depth;
  private final int inner;
  private final int trees;
  private final double bias;
  private final int[] features;
  private final float[] thresholds;
  private final float[] leaves;

  private Trees(
      int depth, double bias, int trees, int[] features, float[] thresholds, float[] leaves) {
    this.depth = depth;
    this.inner = (1 << depth) - 1;
    this.bias = bias;
    this.trees = trees;
    this.features = features;
    this.thresholds = thresholds;
    this.leaves = leaves;
  }

  /** Reads a table that ships beside this class. */
  static Trees shipped(String name) {
    InputStream in = Trees.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("cluster/" + name + " is not on the class path");
    }
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cluster/" + name, e);
    }
    return parse(lines);
  }

  /**
   * Trees from their text.
   *
   * @param lines first depth and bias, then one tree a line; fields are parted by blanks
   */
  public static Trees parse(List<String> lines) {
    String[] head = lines.getFirst().split(" ", -1);
    int depth = Integer.parseInt(head[0]);
    int inner = (1 << depth) - 1;
    int trees = lines.size() - 1;
    int[] features = new int[trees * inner];
    float[] thresholds = new float[trees * inner];
    float[] leaves = new float[trees * (inner + 1)];
    for (int t = 0; t < trees; t++) {
      String[] fields = lines.get(t + 1).split(" ", -1);
      for (int i = 0; i < inner; i++) {
        features[t * inner + i] = Integer.parseInt(fields[2 * i]);
        thresholds[t * inner + i] = Float.parseFloat(fields[2 * i + 1]);
      }
      for (int i = 0; i <= inner; i++) {
        leaves[t * (inner + 1) + i] = Float.parseFloat(fields[2 * inner + i]);
      }
    }
    return new Trees(depth, Double.parseDouble(head[1]), trees, features, thresholds, leaves);
  }

  /** Logarithm of the odds. */
  public double logOdds(double[] row) {
    double sum = bias;
    for (int t = 0; t < trees; t++) {
      int at = 0;
      int base = t * inner;
      for (int d = 0; d < depth; d++) {
        at = 2 * at + (row[features[base + at]] > thresholds[base + at] ? 2 : 1);
      }
      sum += leaves[t * (inner + 1) + at - inner];
    }
    return sum;
  }

  /**
   * What each feature adds to the logarithm of the odds: at each fork, by how much the mean of what
   * lies behind the branch taken differs from the mean before it (Saabas, 2014).
   *
   * @return one value a feature, and last what is there before any fork
   */
  double[] contributions(double[] row) {
    double[] parts = new double[row.length + 1];
    parts[row.length] = bias;
    for (int t = 0; t < trees; t++) {
      double[] means = means(t);
      parts[row.length] += means[0];
      int at = 0;
      for (int d = 0; d < depth; d++) {
        int feature = features[t * inner + at];
        int next = 2 * at + (row[feature] > thresholds[t * inner + at] ? 2 : 1);
        parts[feature] += means[next] - means[at];
        at = next;
      }
    }
    return parts;
  }

  private double[] means(int tree) {
    double[] means = new double[2 * inner + 1];
    for (int i = 2 * inner; i >= 0; i--) {
      means[i] =
          i >= inner
              ? leaves[tree * (inner + 1) + i - inner]
              : (means[2 * i + 1] + means[2 * i + 2]) / 2;
    }
    return means;
  }
}
