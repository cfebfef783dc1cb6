package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresPageTest {
  @Test
  void printsOursBesideTheNaiveThePublishedAndTheBestPossible(@TempDir Path folder)
      throws IOException {
    LocalDate day = LocalDate.of(2026, 5, 4);
    List<Figure> figures =
        List.of(
            Figure.of("extract", "set a", "F1", 12, 0.91234)
                .against("text of <p>", 0.7)
                .beside("other", 0.9, "a paper")
                .beside("another", 0.8, "a paper")
                .below("best of five", 0.98, "measured here"),
            Figure.of("extract", "set a", "pages/s", 12, 712.4).unsteady());
    History history = History.read(folder.resolve("none"));
    history.add(day, figures);

    StreamCourse stream =
        new StreamCourse(
            List.of(
                new StreamCourse.Stretch(10_000, 9_000, 1500, 600, 2100, 90, 3900, 2000),
                new StreamCourse.Stretch(20_000, 9_500, 1400, 610, 2200, 91, 3910, 2010)));

    String page =
        FiguresPage.of(day, new Machine("1.0", "25", 2, 512, 0.5), figures, stream, history);

    assertThat(page)
        .contains(
            "Measured 2026-05-04 with Synoptic 1.0, JDK 25, 2 cores, heap of at most 512 MiB,"
                + " load 0.5 at the end.")
        .contains(
            "| set a | F1 | 12 | **0.912** | text of <p> 0.700 |"
                + " other 0.900 [1]<br>another 0.800 [1] | best of five 0.980 |")
        .contains("| set a | pages/s | 12 | **712** |  |  |  |")
        .contains("](stream.svg)")
        .contains("| 20,000 | 9,500 | 1,400 | 610 | 2,200 | 91 | 3,910 | 2,010 |")
        .contains("1. a paper\n")
        .contains("| extract, set a, F1 | 2026-05-04 0.912 |")
        .doesNotContain("pages/s | 2026");
  }
}
