package news.synoptic.eval;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a logistic regression over many binary features, few a row, with an L2 penalty, by
 * Nesterov's accelerated gradient. Each row is scaled to length 1; the two labels weigh alike.
 * Deterministic.
 */
final class SparseLogistic {
  private static final int ROUNDS = 300;
  private static final int POWER_ROUNDS = 12;

  /**
   * A row: the features that it has, none twice, whether it is positive, and how much it counts.
   */
  static final class Row {
    private final int[] features;
    private final boolean label;
    private final double weight;

    Row(int[] features, boolean label, double weight) {
      this.features = features;
      this.label = label;
      this.weight = weight;
    }

    int[] features() {
      return features;
    }

    boolean label() {
      return label;
    }
  }

  private final List<Row> rows;
  private final double[] weights;
  private double positive;
  private double negative;

  private SparseLogistic(List<Row> rows, int size) {
    this.rows = rows;
    this.weights = new double[size + 1];
    double all = rows.stream().mapToDouble(row -> row.weight).sum();
    double positives = rows.stream().filter(Row::label).mapToDouble(row -> row.weight).sum();
    positive = 0.5 * all / Math.max(1, positives);
    negative = 0.5 * all / Math.max(1, all - positives);
  }

  /**
   * The weights, the bias last.
   *
   * @param size number of features
   * @param penalty on half the squared weights, the bias excepted
   */
  static double[] fit(List<Row> rows, int size, double penalty) {
    SparseLogistic regression = new SparseLogistic(rows, size);
    regression.descend(penalty);
    return regression.weights;
  }

  /** The logit of a row. */
  static double logit(double[] weights, int[] features) {
    double sum = 0;
    for (int feature : features) {
      sum += weights[feature];
    }
    return weights[weights.length - 1] + sum / Math.sqrt(Math.max(1, features.length));
  }

  private void descend(double penalty) {
    double step = 1 / (0.25 * largestEigenvalue() + penalty);
    double[] last = weights.clone();
    double[] ahead = weights.clone();
    double[] gradient = new double[weights.length];
    for (int round = 1; round <= ROUNDS; round++) {
      Arrays.fill(gradient, 0);
      for (Row row : rows) {
        double p = 1 / (1 + Math.exp(-logit(ahead, row.features())));
        addTo(gradient, row, (p - (row.label() ? 1 : 0)) * weight(row));
      }
      double momentum = (round - 1.0) / (round + 2);
      for (int i = 0; i < weights.length; i++) {
        double slope = gradient[i] + (i < weights.length - 1 ? penalty * ahead[i] : 0);
        weights[i] = ahead[i] - step * slope;
        ahead[i] = weights[i] + momentum * (weights[i] - last[i]);
        last[i] = weights[i];
      }
    }
  }

  private double weight(Row row) {
    return row.weight * (row.label() ? positive : negative);
  }

  private static void addTo(double[] gradient, Row row, double error) {
    double share = error / Math.sqrt(Math.max(1, row.features().length));
    for (int feature : row.features()) {
      gradient[feature] += share;
    }
    gradient[gradient.length - 1] += error;
  }

  /** Of the weighted matrix of squares, by power iteration. */
  private double largestEigenvalue() {
    double[] vector = new double[weights.length];
    Arrays.fill(vector, 1 / Math.sqrt(vector.length));
    double value = 0;
    for (int round = 0; round < POWER_ROUNDS; round++) {
      double[] next = new double[vector.length];
      for (Row row : rows) {
        addTo(next, row, weight(row) * logit(vector, row.features()));
      }
      double norm = 0;
      for (double x : next) {
        norm += x * x;
      }
      value = Math.sqrt(norm);
      for (int i = 0; i < next.length; i++) {
        vector[i] = next[i] / value;
      }
    }
    return 1.05 * value;
  }
}
