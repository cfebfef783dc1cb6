package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterScoreTest {
  @Test
  void theRightClusteringScoresOne() {
    ClusterScore score = ClusterScore.of(List.of("a", "a", "b"), List.of("x", "x", "y"));
    assertThat(score.pairF1()).isEqualTo(1);
    assertThat(score.f1()).isEqualTo(1);
  }

  @Test
  void countsPairsAndArticles() {
    // gold: 3 pairs of a, 1 of b; given: all five together, 10 pairs
    ClusterScore score =
        ClusterScore.of(List.of("a", "a", "a", "b", "b"), List.of("x", "x", "x", "x", "x"));
    assertThat(score.pairPrecision()).isEqualTo(0.4);
    assertThat(score.pairRecall()).isEqualTo(1);
    assertThat(score.precision()).isCloseTo((3 * 0.6 + 2 * 0.4) / 5, within(1e-9));
    assertThat(score.recall()).isCloseTo(1, within(1e-9));
  }

  @Test
  void articlesAloneHaveNoPairs() {
    ClusterScore score = ClusterScore.of(List.of("a", "a"), List.of("x", "y"));
    assertThat(score.pairF1()).isZero();
    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isEqualTo(0.5);
  }
}
