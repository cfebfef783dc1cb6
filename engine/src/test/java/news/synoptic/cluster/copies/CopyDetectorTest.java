package news.synoptic.cluster.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyDetectorTest {
  private static final String REPORT =
      """
      The ferry to Skerra was late by nine hours on Friday because of a whale in the harbour.
      Captain Ruben Ash said that the animal would not move until the tide came in, and that
      nobody on board had complained. The harbour master of Brack counted forty boats that had
      to wait, among them the mail.
      """;

  private final CopyDetector detector = new CopyDetector();

  @Test
  void aTextIsACopyOfItself() {
    assertThat(detector.score(REPORT, REPORT).value()).isGreaterThan(0.8);
  }

  @Test
  void aCutTextIsACopyInBothDirections() {
    String cut = REPORT.substring(0, REPORT.indexOf("The harbour master"));
    assertThat(detector.score(REPORT, cut).value()).isGreaterThan(0.6);
    assertThat(detector.score(cut, REPORT)).isEqualTo(detector.score(REPORT, cut));
  }

  @Test
  void aSpeechThatBothQuoteIsNoCopy() {
    String speech =
        "\"We shall not sell the tower, not this year and not in the next, whatever the council in"
            + " the city may think of us and of our sheep\"";
    String first = "At the town hall, Tove Lind was loud. " + speech + ", she told the crowd.";
    String second = "Skerra keeps its light for now. " + speech + ", Lind said on Monday night.";
    assertThat(detector.score(first, second).value()).isLessThan(0.3);
  }

  @Test
  void emptyTextsAreNoCopies() {
    assertThat(detector.score("", REPORT).value()).isLessThan(0.1);
    assertThat(detector.score("", "").value()).isLessThan(0.1);
  }
}
