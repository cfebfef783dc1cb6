package news.synoptic.eval;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import news.synoptic.eval.ExtractionSet.Item;
import news.synoptic.extract.BodyModel;
import news.synoptic.extract.BodyRows;

/**
 * Trains the weights that tell an article's text from the furniture of its page.
 *
 * <p>Run: {@code java -cp … news.synoptic.eval.BodyTraining MODEL FOLD0 FOLD1}. Writes three files:
 * the weights that ship, trained on all labelled pages, and those of two folds. The pages are split
 * by the domain's name; fold 0 is trained on the one half and fold 1 on the other, so that each
 * page can be measured with weights that have seen no page of its site. Some minutes, 2 GB.
 * Deterministic.
 */
public final class BodyTraining {
  private static final List<String> SETS = List.of("wcxb", "naeb", "fundus", "trafilatura");
  private static final int TREES = 90;

  /** One page: its rows, its labels (-1: unknown), how much each passage counts. */
  // intentional: pages are never compared
  @SuppressWarnings("ArrayRecordComponent")
  private record Labelled(
      int fold, BodyRows rows, float[] labels, float[] weights, float[] first) {}

  private final List<Labelled> pages = new ArrayList<>();

  private BodyTraining() {}

  /** Trains; see the class comment. */
  public static void main(String[] args) throws IOException {
    Data data = Data.find().orElseThrow(() -> new IOException("no labelled data"));
    BodyTraining training = new BodyTraining();
    for (String set : SETS) {
      for (Item item : ExtractionSet.read(data.folder(), set, Integer.MAX_VALUE).items()) {
        training.add(item);
      }
    }
    training.train(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
  }

  /** The half of the data that a page's site belongs to: 0 or 1. */
  static int fold(Item item) {
    URI url = item.page().url();
    String host = url == null || url.getHost() == null ? item.id() : url.getHost();
    String[] label = host.toLowerCase(Locale.ROOT).split("\\.", -1);
    int n = label.length;
    boolean second = n > 2 && label[n - 2].length() <= 3;
    String site = n < 2 ? host : label[n - (second ? 3 : 2)];
    int hash = 0;
    for (int i = 0; i < site.length(); i++) {
      hash = hash * 31 + site.charAt(i);
    }
    return (hash >>> 4) & 1;
  }

  private void add(Item item) {
    BodyRows rows = BodyRows.of(item.page());
    BodyLabels labels = new BodyLabels(item);
    int n = rows.texts().size();
    float[] label = new float[n];
    float[] weight = new float[n];
    float all = 0;
    for (int i = 0; i < n; i++) {
      String text = rows.texts().get(i);
      label[i] = rows.row(i).length == 0 ? -1 : labels.of(text);
      float words = 2 + ShingleScore.words(text).size();
      weight[i] = label[i] < 0 ? 0 : words / (60 + Math.max(80, labels.words));
      all += label[i] > 0.5 ? weight[i] : 0;
    }
    if (labels.words > 0 && all < 0.3) {
      return; // the labelled text is not on the page
    }
    pages.add(new Labelled(fold(item), rows, label, weight, new float[n]));
  }

  private void train(Path model, Path fold0, Path fold1) throws IOException {
    int alone = BodyRows.alone();
    String[] first = {forest(fold -> fold == 0, alone), forest(fold -> fold == 1, alone)};
    BodyModel[] other = {
      BodyModel.read(first[1] + "\n" + first[1]), BodyModel.read(first[0] + "\n" + first[0])
    };
    for (Labelled page : pages) {
      for (int i = 0; i < page.first.length; i++) {
        float[] row = page.rows.row(i);
        page.first[i] = row.length == 0 ? 0 : other[page.fold].alone(row);
      }
      page.rows.judge(page.first);
    }
    int together = BodyRows.together();
    Files.writeString(fold0, first[0] + "\n" + forest(fold -> fold == 0, together));
    Files.writeString(fold1, first[1] + "\n" + forest(fold -> fold == 1, together));
    Files.writeString(model, forest(fold -> true, alone) + "\n" + forest(fold -> true, together));
  }

  private String forest(IntPredicate chosen, int features) {
    List<float[]> rows = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    double sum = 0;
    for (Labelled page : pages) {
      for (int i = 0; i < page.labels.length && chosen.test(page.fold); i++) {
        if (page.labels[i] >= 0) {
          rows.add(page.rows.row(i));
          labels.add(page.labels[i]);
          weights.add(page.weights[i]);
          sum += page.weights[i];
        }
      }
    }
    float[] label = new float[rows.size()];
    float[] weight = new float[rows.size()];
    for (int i = 0; i < label.length; i++) {
      label[i] = labels.get(i);
      weight[i] = (float) (weights.get(i) * rows.size() / sum);
    }
    System.out.printf("%d pages, %d rows, %d features%n", pages.size(), label.length, features);
    return ForestTrainer.fit(rows.toArray(float[][]::new), label, weight, features, TREES);
  }
}
