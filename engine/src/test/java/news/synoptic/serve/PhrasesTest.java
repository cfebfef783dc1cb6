package news.synoptic.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import news.synoptic.Notice;
import news.synoptic.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and counts as a reader sees them. */
class PhrasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-12 | day    | 12 Mar 2026           | ''",
        "2026-03    | month  | Mar 2026              | day not given",
        "2026       | year   | 2026                  | day not given",
        "2026-W10   | week   | 2–8 Mar 2026          | some day of that week",
        "2026-W01   | week   | 29 Dec 2025 – 4 Jan 2026 | some day of that week",
        "2026-SU    | season | summer 2026           | day not given",
        "2026-Q3    | season | third quarter of 2026 | day not given",
        "2026-03-12 | about  | about 12 Mar 2026     | date estimated",
        "2026-02-31 | day    | 2026-02-31            | ''",
        "2026-13    | month  | 2026-13               | day not given",
        "XXXX-05    | month  | XXXX-05               | day not given",
      })
  void saysWhenAndHowCertainly(String date, String precision, String when, String certainty) {
    Evidence evidence = new Evidence(new ArticleId("a"), new Span(0, 1), "x");
    Brief.Happening line = new Brief.Happening(date, precision, "x", List.of(evidence));
    assertThat(Phrases.when(line)).isEqualTo(when);
    assertThat(Phrases.certainty(line)).isEqualTo(certainty);
  }

  @Test
  void saysASpanOfDaysWithoutRepeatingItself() {
    LocalDate day = LocalDate.of(2026, 3, 12);
    assertThat(Phrases.days(day, day)).isEqualTo("12 Mar 2026");
    assertThat(Phrases.days(day, day.plusDays(2))).isEqualTo("12–14 Mar 2026");
    assertThat(Phrases.days(day, day.plusMonths(1))).isEqualTo("12 Mar – 12 Apr 2026");
    assertThat(Phrases.days(null, day)).isEqualTo("12 Mar 2026");
    assertThat(Phrases.days(null, null)).isEmpty();
  }

  @Test
  void noticeIsLabelledOnce() {
    Notice.Kind kind = Notice.Kind.CORRECTION;
    assertThat(Phrases.labelled(new Notice(kind, "Correction: it was seven.")))
        .isEqualTo("Correction: it was seven.");
    assertThat(Phrases.labelled(new Notice(kind, "An earlier version was wrong.")))
        .isEqualTo("Correction: An earlier version was wrong.");
  }
}
