package news.synoptic.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import news.synoptic.eval.ExtractionSet.Item;
import news.synoptic.extract.TitleRows;

/**
 * Trains the weights that tell a page's headline among the lines that may be it.
 *
 * <p>Run: {@code java -cp … news.synoptic.eval.TitleTraining MODEL FOLDER}. Writes the weights that
 * ship, trained on all labelled pages, and into the folder those of the folds, {@code
 * title-fold0.tsv} and so on, each trained on the sites of the others; see {@link
 * BodyTraining#fold}. Prints the share of pages on which one of the candidates is the label. Half a
 * minute. Deterministic.
 */
public final class TitleTraining {
  private static final List<String> SETS =
      List.of("wcxb", "naeb", "fundus", "trafilatura", "postlight");
  private static final double PENALTY = 1;

  private record Labelled(int fold, TitleRows rows, int right) {}

  private final List<Labelled> pages = new ArrayList<>();

  private TitleTraining() {}

  /** Trains; see the class comment. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Data data = Data.find().orElseThrow(() -> new IOException("no labelled data"));
    TitleTraining training = new TitleTraining();
    for (String set : SETS) {
      int before = training.pages.size();
      ExtractionSet.read(data.folder(), set, Integer.MAX_VALUE).items().forEach(training::add);
      List<Labelled> added = training.pages.subList(before, training.pages.size());
      long reachable = added.stream().filter(page -> page.right >= 0).count();
      out.printf(
          Locale.ROOT,
          "%s: %d pages, at most %.3f%n",
          set,
          added.size(),
          (double) reachable / added.size());
    }
    Files.writeString(Path.of(args[0]), training.weights(fold -> true));
    for (int f = 0; f < BodyTraining.FOLDS; f++) {
      int left = f;
      Files.writeString(
          Path.of(args[1]).resolve("title-fold" + f + ".tsv"),
          training.weights(fold -> fold != left));
    }
  }

  private void add(Item item) {
    if (item.title().isEmpty()) {
      return;
    }
    TitleRows rows = TitleRows.of(item.page());
    String want = FieldScore.fold(item.title());
    int right = -1;
    for (int i = 0; i < rows.texts().size() && right < 0; i++) {
      right = FieldScore.fold(rows.texts().get(i)).equals(want) ? i : -1;
    }
    pages.add(new Labelled(BodyTraining.fold(item), rows, right));
  }

  private String weights(IntPredicate chosen) {
    Choice choice = new Choice();
    pages.stream()
        .filter(page -> chosen.test(page.fold))
        .forEach(page -> choice.add(page.rows.rows(), page.right));
    return choice.table("headlines, written by TitleTraining", TitleRows.features(), PENALTY);
  }
}
