package news.synoptic.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import news.synoptic.eval.ExtractionSet.Item;
import news.synoptic.extract.AuthorRows;

/**
 * Trains the weights that choose a page's authors among the lists of people that it names.
 *
 * <p>Run: {@code java -cp … news.synoptic.eval.AuthorTraining MODEL FOLDER}. Writes the weights
 * that ship, trained on all labelled pages, and into the folder those of the folds, {@code
 * author-fold0.tsv} and so on, each trained on the sites of the others; see {@link
 * BodyTraining#fold}. Prints the share of pages on which one of the lists is the label. Half a
 * minute. Deterministic.
 *
 * <p>The right list is the label; where the label holds roles or teams too, the list that shares
 * most with it; where none shares a name with it, the page teaches nothing. Nobody is right on
 * pages of those sets that label each page's authors and give none.
 */
public final class AuthorTraining {
  private static final List<String> SETS =
      List.of("wcxb", "naeb", "fundus", "trafilatura", "postlight");
  private static final Set<String> LABEL_ALL = Set.of("wcxb", "naeb");
  private static final double PENALTY = 1;

  private record Labelled(int fold, AuthorRows rows, int right) {}

  private final List<Labelled> pages = new ArrayList<>();

  private AuthorTraining() {}

  /** Trains; see the class comment. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Data data = Data.find().orElseThrow(() -> new IOException("no labelled data"));
    AuthorTraining training = new AuthorTraining();
    for (String set : SETS) {
      int labelled = 0;
      int reachable = 0;
      for (Item item : ExtractionSet.read(data.folder(), set, Integer.MAX_VALUE).items()) {
        boolean reached = training.add(item, LABEL_ALL.contains(set));
        labelled += FieldScore.names(item.authors()).isEmpty() ? 0 : 1;
        reachable += reached ? 1 : 0;
      }
      out.printf(
          Locale.ROOT,
          "%s: %d pages, at most %.3f%n",
          set,
          labelled,
          (double) reachable / labelled);
    }
    Files.writeString(Path.of(args[0]), training.weights(fold -> true));
    for (int f = 0; f < BodyTraining.FOLDS; f++) {
      int left = f;
      Files.writeString(
          Path.of(args[1]).resolve("author-fold" + f + ".tsv"),
          training.weights(fold -> fold != left));
    }
  }

  /** Adds a page; whether one of its lists is its label. */
  private boolean add(Item item, boolean labelsAll) {
    Set<String> want = FieldScore.names(item.authors());
    if (want.isEmpty() && !labelsAll) {
      return false;
    }
    int fold = BodyTraining.fold(item);
    AuthorRows rows = AuthorRows.of(item.page(), ExtractionEval.titles(fold));
    int right = want.isEmpty() ? rows.lists().size() - 1 : -1;
    double most = 0;
    for (int i = 0; i < rows.lists().size() - 1; i++) {
      double share = shared(want, FieldScore.names(rows.lists().get(i)));
      if (share > most) {
        most = share;
        right = i;
      }
    }
    pages.add(new Labelled(fold, rows, right));
    return most == 1;
  }

  private static double shared(Set<String> want, Set<String> names) {
    Set<String> both = new HashSet<>(want);
    both.retainAll(names);
    return (double) both.size() / (want.size() + names.size() - both.size());
  }

  private String weights(IntPredicate chosen) {
    Choice choice = new Choice();
    pages.stream()
        .filter(page -> chosen.test(page.fold))
        .forEach(page -> choice.add(page.rows.rows(), page.right));
    return choice.table("authors, written by AuthorTraining", AuthorRows.features(), PENALTY);
  }
}
