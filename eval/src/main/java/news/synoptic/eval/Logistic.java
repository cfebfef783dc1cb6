package news.synoptic.eval;

import java.util.List;

/**
 * Fits a logistic regression with an L2 penalty by Newton's method (iteratively reweighted least
 * squares). Deterministic; dense, meant for some dozens of features.
 */
final class Logistic {
  private static final int ROUNDS = 25;

  private Logistic() {}

  /**
   * Fits the weights.
   *
   * @param rows features, all of one length
   * @param labels 1 or 0
   * @param weights how much each row counts
   * @param penalty on the squared weights, the bias excepted
   * @return the bias, then one weight a feature
   */
  static double[] fit(List<double[]> rows, double[] labels, double[] weights, double penalty) {
    int n = rows.getFirst().length + 1;
    double[] beta = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] hessian = new double[n][n];
      double[] gradient = new double[n];
      for (int i = 0; i < n; i++) {
        hessian[i][i] = i == 0 ? 1e-9 : penalty;
        gradient[i] = i == 0 ? 0 : -penalty * beta[i];
      }
      for (int r = 0; r < rows.size(); r++) {
        add(rows.get(r), labels[r], weights[r], beta, hessian, gradient);
      }
      double[] step = solve(hessian, gradient);
      double size = 0;
      for (int i = 0; i < n; i++) {
        beta[i] += step[i];
        size = Math.max(size, Math.abs(step[i]));
      }
      if (size < 1e-6) {
        break;
      }
    }
    return beta;
  }

  private static void add(
      double[] row,
      double label,
      double weight,
      double[] beta,
      double[][] hessian,
      double[] gradient) {
    double sum = beta[0];
    for (int i = 0; i < row.length; i++) {
      sum += beta[i + 1] * row[i];
    }
    double p = 1 / (1 + Math.exp(-sum));
    double curvature = weight * p * (1 - p);
    for (int i = 0; i < beta.length; i++) {
      double x = i == 0 ? 1 : row[i - 1];
      gradient[i] += weight * (label - p) * x;
      for (int j = 0; j <= i; j++) {
        hessian[i][j] += curvature * x * (j == 0 ? 1 : row[j - 1]);
      }
    }
  }

  /** Solves a symmetric positive definite system of which the lower half is given. */
  static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
    }
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }
}
