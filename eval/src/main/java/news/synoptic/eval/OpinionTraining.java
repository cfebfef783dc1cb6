package news.synoptic.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.annotate.kinds.OpinionScorer;
import tools.jackson.databind.JsonNode;

/**
 * Makes the model that tells opinion from report.
 *
 * <pre>
 * OpinionTraining FILE     writes the weights
 * </pre>
 *
 * <p>Distant supervision: sentences of articles that their outlet calls opinion, and of outlets
 * that print little else, against sentences of news agencies, broadcasters and news pages. Opinion
 * pieces report too, so each half of the articles is read by a model of the other half, and
 * sentences that it takes for the other kind are left out. Bias and scale are fitted to sentences
 * that we labelled ourselves ({@code opinion-labels.tsv}); their articles are left out before.
 */
public final class OpinionTraining {
  private static final double PENALTY = 3;
  private static final int MOST_ARTICLES = 1200;
  private static final Pattern SENTENCE =
      Pattern.compile("[A-Z\"“][^\\n.!?]{30,300}[.!?][\"”]?(?=\\s|$)");
  private static final Set<String> OPINION_OUTLETS =
      Set.of(
          "Guest Writer - Right",
          "Guest Writer - Left",
          "Guest Writer",
          "Fox News Opinion",
          "CNN - Editorial",
          "Victor Hanson",
          "John Stossel",
          "Rich Lowry",
          "Newt Gingrich",
          "Julian Zelizer");
  private static final Set<String> OPINIONATED_OUTLETS =
      Set.of("Townhall", "Daily Kos", "Salon", "National Review");
  private static final Set<String> NEWS_OUTLETS =
      Set.of(
          "Reuters",
          "BBC News",
          "NPR Online News",
          "New York Times - News",
          "ABC News",
          "CBS News",
          "USA TODAY",
          "Associated Press",
          "The Hill",
          "Wall Street Journal - News",
          "Bloomberg",
          "Al Jazeera");

  /** A sentence with its label; sure if the outlet itself calls the article opinion, or news. */
  private record Example(int article, SparseLogistic.Row row, boolean sure) {}

  private final double[] weights;

  private OpinionTraining(double[] weights) {
    this.weights = weights;
  }

  /** Trains and writes. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Data data = Data.find().orElse(null);
    if (args.length != 1 || data == null) {
      out.println("usage: OpinionTraining FILE, with SYNOPTIC_DATA set");
      return;
    }
    List<Example> examples = distant(data);
    List<Example> plausible = plausible(examples);
    out.printf(Locale.ROOT, "%d sentences, %d plausible%n", examples.size(), plausible.size());
    OpinionTraining training = new OpinionTraining(fit(plausible));
    Files.write(Path.of(args[0]), training.bytes(OpinionLabels.read(data)));
  }

  private static double[] fit(List<Example> examples) {
    List<SparseLogistic.Row> rows = examples.stream().map(Example::row).toList();
    return SparseLogistic.fit(rows, OpinionScorer.BUCKETS, PENALTY);
  }

  private static List<Example> plausible(List<Example> examples) {
    List<Example> plausible = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      int read = half;
      List<Example> others =
          examples.stream().filter(e -> e.sure() && e.article() % 2 != read).toList();
      double[] weights = fit(others);
      examples.stream()
          .filter(e -> e.article() % 2 == read)
          .filter(e -> SparseLogistic.logit(weights, e.row().features()) > 0 == e.row().label())
          .forEach(plausible::add);
    }
    return plausible;
  }

  private static List<Example> distant(Data data) throws IOException {
    Set<String> labelled = new HashSet<>(OpinionLabels.articles());
    List<Example> examples = new ArrayList<>();
    int article = 0;
    int articles = 0;
    for (String set : List.of("background", "allsides")) {
      for (JsonNode line : data.lines("stories/" + set + ".jsonl.gz")) {
        String publisher = line.get("publisher").asString();
        String url = line.path("url").asString("").toLowerCase(Locale.ROOT);
        String title = line.get("title").asString().toLowerCase(Locale.ROOT);
        boolean opinion =
            OPINION_OUTLETS.contains(publisher)
                || url.contains("/opinion")
                || url.contains("/commentary")
                || title.startsWith("opinion");
        boolean news = !opinion && NEWS_OUTLETS.contains(publisher);
        boolean opinionated = !opinion && OPINIONATED_OUTLETS.contains(publisher);
        article++;
        if ((!opinion && !news && !opinionated) || labelled.contains(line.get("id").asString())) {
          continue;
        }
        articles += news ? 1 : 0;
        if (!news || articles <= MOST_ARTICLES) {
          add(article, line.get("text").asString(), !news, !opinionated, examples);
        }
      }
    }
    return examples;
  }

  private static void add(
      int article, String text, boolean opinion, boolean sure, List<Example> examples) {
    Matcher sentence = SENTENCE.matcher(text);
    while (sentence.find()) {
      String words = sentence.group();
      boolean quoted = words.startsWith("\"") || words.startsWith("“") || words.endsWith("”");
      if (!(opinion && quoted)) {
        examples.add(
            new Example(
                article, new SparseLogistic.Row(OpinionScorer.features(words), opinion, 1), sure));
      }
    }
  }

  /** The model as it ships: bias, scale, a byte a weight. */
  private byte[] bytes(List<OpinionLabels.Labelled> labelled) {
    double largest = 0;
    for (int i = 0; i < OpinionScorer.BUCKETS; i++) {
      largest = Math.max(largest, Math.abs(weights[i]));
    }
    double[] line = calibration(labelled);
    ByteBuffer buffer = ByteBuffer.allocate(8 + OpinionScorer.BUCKETS);
    buffer.putFloat((float) (line[0] + line[1] * weights[OpinionScorer.BUCKETS]));
    buffer.putFloat((float) (line[1] * largest / 127));
    for (int i = 0; i < OpinionScorer.BUCKETS; i++) {
      buffer.put((byte) Math.round(127 * weights[i] / largest));
    }
    return buffer.array();
  }

  /**
   * Intercept and slope that fit the logit to the labels, by gradient descent. News differ in their
   * share of opinion; half way between that of our labels and one half serves most of them.
   */
  private double[] calibration(List<OpinionLabels.Labelled> labelled) {
    double intercept = 0;
    double slope = 1;
    long opinions = labelled.stream().filter(OpinionLabels.Labelled::opinion).count();
    double ofOpinion = Math.sqrt(0.5 * labelled.size() / Math.max(1, opinions));
    double ofReport = Math.sqrt(0.5 * labelled.size() / Math.max(1, labelled.size() - opinions));
    for (int round = 0; round < 4000; round++) {
      double byIntercept = 0;
      double bySlope = 0;
      for (OpinionLabels.Labelled sentence : labelled) {
        double x = SparseLogistic.logit(weights, OpinionScorer.features(sentence.text()));
        double p = 1 / (1 + Math.exp(-intercept - slope * x));
        double weight = sentence.opinion() ? ofOpinion : ofReport;
        double error = ((sentence.opinion() ? 1 : 0) - p) * weight;
        byIntercept += error;
        bySlope += error * x;
      }
      intercept += 0.5 * byIntercept / labelled.size();
      slope += 0.1 * bySlope / labelled.size();
    }
    return new double[] {intercept, slope};
  }
}
