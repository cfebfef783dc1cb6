package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldScoreTest {
  @Test
  void foldsCaseWidthAndPunctuation() {
    assertThat(FieldScore.fold("  The “Ferry”—Late, again! ")).isEqualTo("the ferry late again");
    assertThat(FieldScore.fold("ＦＥＲＲＹ")).isEqualTo("ferry");
  }

  @Test
  void splitsJoinedAuthorsAndDropsBy() {
    assertThat(FieldScore.names(List.of("By Ilse Brandt and Odo Kern", "Ana Vey")))
        .containsExactly("ana vey", "ilse brandt", "odo kern");
  }

  @Test
  void takesTheDayOfAnIsoDate() {
    assertThat(FieldScore.day("2026-05-04T23:10:00Z")).isEqualTo("2026-05-04");
    assertThat(FieldScore.day("2026-05")).isEmpty();
  }

  @Test
  void countsOnlyWhatIsLabelled() {
    FieldScore score = new FieldScore();
    assertThat(score.share()).isNaN();
    score.add(true);
    score.add(false);
    score.add(true);

    assertThat(score.share()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(score.all()).isEqualTo(3);
  }
}
