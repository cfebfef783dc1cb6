package news.synoptic.eval;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.synoptic.eval.ExtractionSet.Item;
import news.synoptic.extract.BodyRows;
import news.synoptic.extract.body.BodyModel;
import news.synoptic.extract.body.WordWeights;

/**
 * Trains the weights that tell an article's text from the furniture of its page.
 *
 * <p>Run: {@code java -cp … news.synoptic.eval.BodyTraining MODEL FOLDS}. Writes the weights that
 * ship, trained on all labelled pages, to the file MODEL, and into the folder FOLDS one file for
 * each fold of the sites, trained on the pages of all the others: so each page can be measured with
 * weights of the same make that have seen no page of its site. The second forest learns from
 * answers of the first on sites that it was not trained on, too. Some minutes, 2 GB. Deterministic.
 */
public final class BodyTraining {
  /** Number of parts that the sites fall into. */
  static final int FOLDS = 4;

  private static final List<String> SETS = List.of("wcxb", "naeb", "fundus", "trafilatura");
  private static final String NO_WORDS = "0\n\n";
  private static final float SURE = 0.96f;
  private static final float DOUBTED = 0.5f;
  private static final int INNER = 3;
  private static final int FIRST = 120;
  private static final int SECOND = 180;

  /** One page: its rows, its labels (-1: unknown), how much each passage counts. */
  // intentional: pages are never compared
  @SuppressWarnings("ArrayRecordComponent")
  private record Labelled(
      int site,
      int fold,
      int inner,
      BodyRows rows,
      float[] labels,
      float[] weights,
      float[] counts) {}

  private final List<Labelled> pages = new ArrayList<>();

  private BodyTraining() {}

  /** Trains; see the class comment. */
  public static void main(String[] args) throws IOException {
    Data data = Data.find().orElseThrow(() -> new IOException("no labelled data"));
    BodyTraining training = of(data);
    for (int fold = 0; fold < FOLDS; fold++) {
      Files.writeString(Path.of(args[1], "body-fold" + fold + ".txt"), training.without(fold));
    }
    Files.writeString(Path.of(args[0]), training.without(-1));
  }

  /** Reads the pages. */
  static BodyTraining of(Data data) throws IOException {
    BodyTraining training = new BodyTraining();
    for (String set : SETS) {
      for (Item item : ExtractionSet.read(data.folder(), set, Integer.MAX_VALUE).items()) {
        training.add(item);
      }
    }
    return training;
  }

  /** The part of the data that a page's site belongs to: 0 to {@link #FOLDS} - 1. */
  static int fold(Item item) {
    return hash(item) / INNER % FOLDS;
  }

  /** A number that all pages of a site share: of the domain's name, whatever its ending. */
  private static int hash(Item item) {
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
    return ((hash ^ (hash >>> 15)) * 0x2c1b3c6d) >>> 4;
  }

  private void add(Item item) {
    BodyRows rows = BodyRows.of(item.page());
    BodyLabels labels = new BodyLabels(item);
    float[] label = labels.of(rows.texts());
    float[] weight = new float[label.length];
    float all = 0;
    for (int i = 0; i < label.length; i++) {
      label[i] = rows.row(i).length == 0 ? -1 : label[i];
      float words = 3 + labels.lengths[i];
      weight[i] = label[i] < 0 ? 0 : words / (60 + Math.max(80, labels.words));
      all += label[i] > 0.5 ? weight[i] : 0;
    }
    if (labels.words > 0 && all < 0.3) {
      return; // the labelled text is not on the page
    }
    int hash = hash(item);
    pages.add(
        new Labelled(
            hash | 1, hash / INNER % FOLDS, hash % INNER, rows, label, weight, weight.clone()));
  }

  /** Weights trained on all pages but those of a fold; on all if it is -1. */
  String without(int fold) {
    List<Labelled> known = pages.stream().filter(page -> page.fold != fold).toList();
    for (int part = 0; part < INNER; part++) {
      int p = part;
      BodyModel model = words(words(known.stream().filter(page -> page.inner != p).toList()));
      known.stream().filter(page -> page.inner == p).forEach(page -> page.rows.words(model));
    }
    known.forEach(page -> System.arraycopy(page.weights, 0, page.counts, 0, page.counts.length));
    String alone = forest(known, BodyRows.alone(), FIRST);
    judge(known);
    return words(known) + "\n" + alone + "\n" + forest(known, BodyRows.together(), SECOND);
  }

  /**
   * Tells all rows what a first forest says that was trained on other sites. A passage on which it
   * is sure of the contrary of the label counts less from then on: most such labels are of texts
   * cut short.
   */
  private static void judge(List<Labelled> pages) {
    for (int part = 0; part < INNER; part++) {
      int p = part;
      String others =
          forest(pages.stream().filter(page -> page.inner != p).toList(), BodyRows.alone(), FIRST);
      BodyModel model = BodyModel.read(NO_WORDS + others + "\n=0");
      pages.stream().filter(page -> page.inner == p).forEach(page -> judge(page, model));
    }
  }

  private static void judge(Labelled page, BodyModel model) {
    float[] said = new float[page.labels.length];
    for (int i = 0; i < said.length; i++) {
      float[] row = page.rows.row(i);
      said[i] = row.length == 0 ? 0 : model.alone(row);
      page.counts[i] *= Math.abs(page.labels[i] - said[i]) > SURE ? DOUBTED : 1;
    }
    page.rows.judge(said);
  }

  private static BodyModel words(String words) {
    return BodyModel.read(words + "\n=0\n\n=0");
  }

  private static String words(List<Labelled> pages) {
    List<WordTrainer.Example> examples = new ArrayList<>();
    double sum = 0;
    for (Labelled page : pages) {
      for (int i = 0; i < page.labels.length; i++) {
        sum += page.labels[i] >= 0 ? page.weights[i] : 0;
      }
    }
    int all = pages.stream().mapToInt(page -> page.labels.length).sum();
    for (Labelled page : pages) {
      for (int i = 0; i < page.labels.length; i++) {
        String text = page.rows.texts().get(i);
        if (page.labels[i] >= 0 && text.length() <= WordWeights.LONGEST) {
          float weight = (float) Math.min(4, page.weights[i] * all / sum);
          examples.add(
              new WordTrainer.Example(WordWeights.hashes(text), page.labels[i], weight, page.site));
        }
      }
    }
    return WordTrainer.fit(examples);
  }

  private static String forest(List<Labelled> pages, int features, int trees) {
    List<float[]> rows = new ArrayList<>();
    List<Float> labels = new ArrayList<>();
    List<Float> weights = new ArrayList<>();
    double sum = 0;
    for (Labelled page : pages) {
      for (int i = 0; i < page.labels.length; i++) {
        if (page.labels[i] >= 0) {
          rows.add(page.rows.row(i));
          labels.add(page.labels[i]);
          weights.add(page.counts[i]);
          sum += page.counts[i];
        }
      }
    }
    float[] label = new float[rows.size()];
    float[] weight = new float[rows.size()];
    for (int i = 0; i < label.length; i++) {
      label[i] = labels.get(i);
      weight[i] = (float) (weights.get(i) * rows.size() / sum);
    }
    return ForestTrainer.fit(rows.toArray(float[][]::new), label, weight, features, trees);
  }
}
