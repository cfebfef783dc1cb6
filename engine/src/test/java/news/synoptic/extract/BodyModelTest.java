package news.synoptic.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.synoptic.extract.body.BodyModel;
import news.synoptic.extract.body.WordWeights;
import org.junit.jupiter.api.Test;

/** The weights of the body finder: how they are read and what they say. */
class BodyModelTest {
  private static final String WORDS =
      "-0.5 " + key("subscribe") + "=-300 " + key("harbour") + "=200";

  /** The hash of a word by itself, as the table holds it. */
  private static String key(String word) {
    return Integer.toUnsignedString(WordWeights.hashes("x " + word + " y z")[1], 36);
  }

  @Test
  void refusesAModelWithoutASecondJudgement() {
    assertThatThrownBy(() -> BodyModel.read("0\n\n=1\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 parts");
  }

  @Test
  void weighsWordsThatItKnowsWhateverTheirCase() {
    WordWeights words = WordWeights.read(WORDS);

    assertThat(words.of("The Harbour wall was built")).isGreaterThan(-0.5f);
    assertThat(words.of("To subscribe press the button")).isLessThan(-0.5f);
    assertThat(words.of("Please SUBSCRIBE now to this")).isLessThan(-0.5f);
    assertThat(words.of("Nothing of it is known")).isEqualTo(-0.5f);
  }

  @Test
  void saysNothingOfALongPassage() {
    WordWeights words = WordWeights.read(WORDS);

    assertThat(words.of("harbour ".repeat(WordWeights.LONGEST))).isZero();
    assertThat(words.of("…")).isNotNaN();
  }

  @Test
  void theShippedWeightsTellAPleaFromAReport() {
    BodyModel shipped = BodyModel.shipped();

    assertThat(shipped.words("Sign up for our newsletter and never miss a story"))
        .isLessThan(shipped.words("The mayor said on Tuesday that the wall would be rebuilt"));
  }
}
