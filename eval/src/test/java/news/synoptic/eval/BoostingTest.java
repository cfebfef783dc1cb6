package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import news.synoptic.cluster.Trees;
import org.junit.jupiter.api.Test;

class BoostingTest {
  private final List<double[]> rows = new ArrayList<>();
  private final double[] labels = new double[400];
  private final double[] weights = new double[400];

  /** Either feature alone says nothing, both together say all. */
  private void draw() {
    Random random = new Random(5);
    for (int i = 0; i < labels.length; i++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      rows.add(new double[] {x, y});
      labels[i] = (x > 0.5) == (y > 0.4) ? 1 : 0;
      weights[i] = 1;
    }
  }

  @Test
  void learnsWhatTakesTwoFeatures() {
    draw();
    Trees trees = Trees.parse(Boosting.fit(rows, labels, weights, 60, 3, 0.3));
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += trees.logOdds(rows.get(i)) > 0 == labels[i] > 0 ? 1 : 0;
    }
    assertThat(right).isGreaterThan(380);
  }

  @Test
  void givesTheSameTreesTwice() {
    draw();
    assertThat(Boosting.fit(rows, labels, weights, 10, 3, 0.3))
        .isEqualTo(Boosting.fit(rows, labels, weights, 10, 3, 0.3));
  }
}
