package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShingleScoreTest {
  private static final Offset<Double> EXACT = within(1e-12);

  @Test
  void countsSharedSurplusAndMissingGrams() {
    // ours: abcd bcde cdef; truth: abcd bcde cdex dexy
    ShingleScore.PageScore score = ShingleScore.of("a b c d e f", "a b c d e x y");

    assertThat(score.precision()).isCloseTo(2.0 / 3, EXACT);
    assertThat(score.recall()).isCloseTo(2.0 / 4, EXACT);
    assertThat(score.f1()).isCloseTo(4.0 / 7, EXACT);
  }

  @Test
  void countsARepeatedGramOnlyAsOftenAsTheTruthHasIt() {
    // ours has abcd twice (and bcda, cdab, dabc), the truth once
    ShingleScore.PageScore score = ShingleScore.of("a b c d a b c d", "a b c d");

    assertThat(score.precision()).isCloseTo(1.0 / 5, EXACT);
    assertThat(score.recall()).isCloseTo(1, EXACT);
  }

  @Test
  void takesATextOfLessThanFourWordsAsOneGram() {
    assertThat(ShingleScore.of("so it goes", "so it goes").f1()).isCloseTo(1, EXACT);
    assertThat(ShingleScore.of("so it", "so it goes").f1()).isZero();
  }

  @Test
  void givesNothingForAnEmptyAnswerAndAllForTwoEmptyTexts() {
    assertThat(ShingleScore.of("", "a b c d").f1()).isZero();
    assertThat(ShingleScore.of("", "").f1()).isCloseTo(1, EXACT);
  }

  @Test
  void ignoresPunctuationButNotCase() {
    assertThat(ShingleScore.of("One, two: three – four!", "One two three four").f1())
        .isCloseTo(1, EXACT);
    assertThat(ShingleScore.of("one two three four", "One two three four").f1()).isZero();
  }

  @Test
  void takesTheMeanOfPagesFirstAndF1OfTheMeansThen() {
    ShingleScore score = new ShingleScore();
    score.add("a b c d", "a b c d");
    score.add("a b c d e", "a b c d");

    assertThat(score.precision()).isCloseTo(0.75, EXACT);
    assertThat(score.recall()).isCloseTo(1, EXACT);
    assertThat(score.f1()).isCloseTo(2 * 0.75 / 1.75, EXACT);
    assertThat(score.pages()).isEqualTo(2);
  }
}
