package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void countsThePairsThatAreRankedRightly() {
    // positives .8 and .4 against negatives .6 and .2: three of four pairs are in order
    double[] scores = {0.8, 0.6, 0.4, 0.2};
    double[] labels = {1, 0, 1, 0};

    assertThat(Ranking.auc(scores, labels)).isCloseTo(0.75, EXACT);
  }

  @Test
  void countsATieAsHalfAPair() {
    // .5 v. .5 is half a pair, .5 v. .1 a whole one
    assertThat(Ranking.auc(new double[] {0.5, 0.5, 0.1}, new double[] {1, 0, 0}))
        .isCloseTo(0.75, EXACT);
    assertThat(Ranking.auc(new double[] {3, 3, 3, 3}, new double[] {1, 0, 0, 1}))
        .isCloseTo(0.5, EXACT);
  }

  @Test
  void givesTheWorstRankingNothing() {
    assertThat(Ranking.auc(new double[] {1, 2, 3}, new double[] {1, 0, 0})).isCloseTo(0, EXACT);
  }

  @Test
  void correlatesRanksAndNotValues() {
    double[] scores = {1, 10, 100, 1000};

    assertThat(Ranking.spearman(scores, new double[] {1, 2, 3, 4})).isCloseTo(1, EXACT);
    assertThat(Ranking.spearman(scores, new double[] {4, 3, 2, 1})).isCloseTo(-1, EXACT);
  }

  @Test
  void ranksTiesByTheirMiddle() {
    // ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5
    double[] scores = {1, 2, 2, 3};
    double[] labels = {1, 2, 3, 4};

    assertThat(Ranking.spearman(scores, labels)).isCloseTo(4.5 / Math.sqrt(4.5 * 5), EXACT);
  }
}
