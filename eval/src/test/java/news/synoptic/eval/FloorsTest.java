package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloorsTest {
  private static final Figure BODY = Figure.of("extract", "set a", "F1", 500, 0.91);
  private static final Figure PAIRS = Figure.of("align", "set b", "AUC", 40, 0.8);

  @TempDir Path folder;
  Path file;

  @BeforeEach
  void raiseToWhatWasReached() throws IOException {
    file = folder.resolve("floors.tsv");
    Floors.read(file).raise(List.of(BODY, PAIRS));
  }

  private List<String> broken(Figure... figures) throws IOException {
    return Floors.read(file).broken(List.of(figures), List.of());
  }

  private static Figure with(Figure figure, int items, double value) {
    return Figure.of(figure.stage(), figure.set(), figure.metric(), items, value);
  }

  @Test
  void tripsOnAPlantedDropAndNamesTheFigure() throws IOException {
    assertThat(broken(with(BODY, 500, 0.895), PAIRS))
        .containsExactly("extract | set a | F1: 0.8950, floor 0.9100");
  }

  @Test
  void letsNoisePass() throws IOException {
    assertThat(broken(with(BODY, 500, 0.9055), PAIRS)).isEmpty();
  }

  @Test
  void letsAFewItemsPassOnASmallSet() throws IOException {
    assertThat(broken(BODY, with(PAIRS, 40, 0.73))).isEmpty();
    assertThat(broken(BODY, with(PAIRS, 40, 0.72))).hasSize(1);
  }

  @Test
  void tripsOnAFigureThatIsNoNumber() throws IOException {
    assertThat(broken(with(BODY, 500, Double.NaN), PAIRS)).hasSize(1);
  }

  @Test
  void tripsOnAFigureThatIsNoLongerMeasured() throws IOException {
    assertThat(broken(PAIRS)).containsExactly("extract | set a | F1: no longer measured");
  }

  @Test
  void tripsOnFewerItems() throws IOException {
    assertThat(broken(with(BODY, 499, 0.99), PAIRS))
        .containsExactly("extract | set a | F1: measured on 499 items, floor on 500");
  }

  @Test
  void looksOnlyAtTheStagesThatWereAskedFor() throws IOException {
    assertThat(Floors.read(file).broken(List.of(PAIRS), List.of("align"))).isEmpty();
  }

  @Test
  void raisesAndNeverLowers() throws IOException {
    Floors.read(file).raise(List.of(with(BODY, 500, 0.95), with(PAIRS, 40, 0.1)));

    assertThat(Files.readAllLines(file))
        .containsExactly("align | set b | AUC\t0.8000\t40", "extract | set a | F1\t0.9500\t500");
  }

  @Test
  void holdsNoFloorForASpeed() throws IOException {
    Floors.read(file).raise(List.of(Figure.of("extract", "set a", "pages/s", 9, 700).unsteady()));

    assertThat(Files.readString(file)).doesNotContain("pages/s");
  }
}
