package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticTest {
  @Test
  void findsTheLogOddsOfATable() {
    // of those without the mark 1 in 4 is positive, of those with it 3 in 4
    List<double[]> rows = new ArrayList<>();
    double[] labels = new double[8];
    double[] weights = new double[8];
    for (int i = 0; i < 8; i++) {
      rows.add(new double[] {i < 4 ? 0 : 1});
      labels[i] = i == 0 || i > 4 ? 1 : 0;
      weights[i] = 1;
    }

    double[] beta = Logistic.fit(rows, labels, weights, 0);

    assertThat(beta[0]).isCloseTo(Math.log(1.0 / 3), within(1e-6));
    assertThat(beta[1]).isCloseTo(2 * Math.log(3), within(1e-6));
  }

  @Test
  void staysFiniteWhereAFeatureSeparatesAll() {
    List<double[]> rows = List.of(new double[] {0}, new double[] {1});

    double[] beta = Logistic.fit(rows, new double[] {0, 1}, new double[] {1, 1}, 0.1);

    assertThat(beta).doesNotContain(Double.NaN);
    assertThat(beta[1]).isBetween(0.5, 20.0);
  }
}
