package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTest {
  @Test
  void learnsWhatTellsTheRightCandidateFromTheOthersOfItsGroup() {
    Choice choice = new Choice();
    for (int i = 0; i < 20; i++) {
      choice.add(List.of(new double[] {1, i % 2}, new double[] {0, i % 2}), 0);
    }
    double[] weights = choice.fit(2, 0.1);
    assertThat(weights[0]).isGreaterThan(2);
    assertThat(weights[1]).isCloseTo(0, within(1e-9));
  }

  @Test
  void learnsNothingFromAGroupWithoutARightCandidate() {
    Choice choice = new Choice();
    choice.add(List.of(new double[] {1}, new double[] {0}), -1);
    assertThat(choice.fit(1, 1)).containsExactly(0);
  }
}
