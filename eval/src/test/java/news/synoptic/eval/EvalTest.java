package news.synoptic.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.synoptic.eval.Evaluation.Size;
import org.junit.jupiter.api.Test;

class EvalTest {
  @Test
  void keepsEveryFloorOnAPartOfTheData() throws IOException {
    Optional<Data> data = Data.find();
    assumeTrue(data.isPresent(), "no labelled sets: set SYNOPTIC_DATA to measure");
    List<Figure> figures = new ArrayList<>();
    for (Eval.Entry entry : Eval.ALL) {
      figures.addAll(entry.evaluation().measure(data.get(), Size.SMALL));
    }

    Floors floors = Floors.read(Eval.floorsFile(Path.of(""), Size.SMALL));

    assertThat(figures).isNotEmpty().allMatch(figure -> figure.items() > 0);
    assertThat(floors.broken(figures, List.of()))
        .as("figures below their floor; if that is meant, lower it in floors-small.tsv by hand")
        .isEmpty();
  }

  @Test
  void registersStagesByTheNamesOfTheirPackages() {
    assertThat(Eval.ALL)
        .extracting(Eval.Entry::stage)
        .isSubsetOf("extract", "annotate", "cluster", "stream", "align", "brief", "speed");
  }
}
