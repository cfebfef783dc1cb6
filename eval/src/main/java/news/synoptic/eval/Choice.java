package news.synoptic.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Fits a conditional logit: of the candidates of a group one is right, with a probability that
 * grows with its sum of weights times features, relative to the others' [1]. Newton's method with
 * an L2 penalty. Deterministic; dense, meant for some dozens of features.
 *
 * <p>[1] D. McFadden, Conditional logit analysis of qualitative choice behavior, 1974.
 */
final class Choice {
  private static final int ROUNDS = 40;

  private final List<List<double[]>> groups = new ArrayList<>();
  private final List<Integer> right = new ArrayList<>();

  /**
   * Adds a group; one without a right candidate, which {@code at} says with -1, teaches nothing.
   */
  void add(List<double[]> candidates, int at) {
    if (at >= 0 && candidates.size() > 1) {
      groups.add(candidates);
      right.add(at);
    }
  }

  /** The weights as a table, a feature's name and its weight a line. */
  String table(String what, List<String> features, double penalty) {
    double[] beta = fit(features.size(), penalty);
    StringBuilder table = new StringBuilder("# Weights for " + what + ": feature, weight\n");
    for (int i = 0; i < beta.length; i++) {
      table.append(String.format(Locale.ROOT, "%s\t%.3f\n", features.get(i), beta[i]));
    }
    return table.toString();
  }

  /** The weights, one a feature. */
  double[] fit(int features, double penalty) {
    double[] beta = new double[features];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] hessian = new double[features][features];
      double[] gradient = new double[features];
      for (int i = 0; i < features; i++) {
        hessian[i][i] = penalty;
        gradient[i] = -penalty * beta[i];
      }
      for (int g = 0; g < groups.size(); g++) {
        learn(groups.get(g), right.get(g), beta, hessian, gradient);
      }
      double[] step = Logistic.solve(hessian, gradient);
      double size = 0;
      for (int i = 0; i < features; i++) {
        beta[i] += step[i];
        size = Math.max(size, Math.abs(step[i]));
      }
      if (size < 1e-6) {
        break;
      }
    }
    return beta;
  }

  private static void learn(
      List<double[]> rows, int right, double[] beta, double[][] hessian, double[] gradient) {
    double[] shares = shares(rows, beta);
    int n = beta.length;
    double[] mean = new double[n];
    for (int r = 0; r < shares.length; r++) {
      for (int i = 0; i < n; i++) {
        mean[i] += shares[r] * rows.get(r)[i];
      }
    }
    for (int i = 0; i < n; i++) {
      gradient[i] += rows.get(right)[i] - mean[i];
    }
    for (int r = 0; r < shares.length; r++) {
      double[] row = rows.get(r);
      for (int i = 0; i < n; i++) {
        double apart = shares[r] * (row[i] - mean[i]);
        for (int j = 0; j <= i && apart != 0; j++) {
          hessian[i][j] += apart * (row[j] - mean[j]);
        }
      }
    }
  }

  private static double[] shares(List<double[]> rows, double[] beta) {
    double[] shares = new double[rows.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int r = 0; r < shares.length; r++) {
      for (int i = 0; i < beta.length; i++) {
        shares[r] += beta[i] * rows.get(r)[i];
      }
      most = Math.max(most, shares[r]);
    }
    double sum = 0;
    for (int r = 0; r < shares.length; r++) {
      shares[r] = Math.exp(shares[r] - most);
      sum += shares[r];
    }
    for (int r = 0; r < shares.length; r++) {
      shares[r] /= sum;
    }
    return shares;
  }
}
