package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

  @TempDir Path folder;

  private static Figure reached(double value) {
    return Figure.of("extract", "set a", "F1", 10, value);
  }

  @Test
  void keepsTheDaysOnWhichAFigureChanged() throws IOException {
    Path file = folder.resolve("history.tsv");
    double[] values = {0.9, 0.9, 0.92};
    for (int day = 0; day < values.length; day++) {
      History history = History.read(file);
      history.add(MAY.plusDays(day), List.of(reached(values[day])));
      history.write();
    }

    assertThat(History.read(file).entries())
        .containsExactly(
            new History.Entry(MAY, "extract | set a | F1", 0.9),
            new History.Entry(MAY.plusDays(2), "extract | set a | F1", 0.92));
  }

  @Test
  void putsTheLastRunOfADayInThePlaceOfTheOthers() throws IOException {
    History history = History.read(folder.resolve("history.tsv"));
    history.add(MAY, List.of(reached(0.9)));
    history.add(MAY, List.of(reached(0.8)));

    assertThat(history.entries()).extracting(History.Entry::value).containsExactly(0.8);
  }

  @Test
  void leavesSpeedsOut() throws IOException {
    History history = History.read(folder.resolve("history.tsv"));
    history.add(MAY, List.of(reached(500).unsteady()));

    assertThat(history.entries()).isEmpty();
  }
}
