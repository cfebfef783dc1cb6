package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EvidenceCheckTest {
  @Test
  void takesWhatIsLeftAfterDeletionForAPart() {
    String whole = "However, the yard will close in June, the Tribune reported.";

    assertThat(EvidenceCheck.isLeftOf("the yard will close in June.", whole)).isTrue();
    assertThat(EvidenceCheck.isLeftOf("the yard closes in June.", whole)).isFalse();
    assertThat(EvidenceCheck.isLeftOf("in June the yard will close.", whole)).isFalse();
  }

  @Test
  void givesNoShareWhereNothingWasPrinted() {
    assertThat(new EvidenceCheck().share()).isNaN();
  }
}
