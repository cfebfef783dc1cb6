package news.synoptic.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;
import java.util.zip.GZIPInputStream;
import news.synoptic.align.SentenceMatcher;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures and trains the matcher of sentences.
 *
 * <pre>
 * ClaimEval                 figures of the matcher that ships, on topics that it was not trained on
 * ClaimEval rarity FILE     counts document frequencies, writes the table of rarity
 * ClaimEval train FILE      fits the matcher on all training topics, writes its weights
 * ClaimEval folds           figures by five folds over all topics
 * </pre>
 *
 * The data are found by {@code SYNOPTIC_DATA}, else in {@code ../shared/data}.
 */
public final class ClaimEval {
  private static final double PENALTY = 3;

  private final Path data;
  private final SentenceMatcher matcher = new SentenceMatcher();
  private final PrintStream out;

  private ClaimEval(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  /** A pair with our score and with the naive one. */
  private record Scored(ClaimPair pair, double ours, double naive) {}

  /** Runs one of the commands above. */
  public static void main(String[] args) throws IOException {
    String place = System.getenv().getOrDefault("SYNOPTIC_DATA", "../shared/data");
    String command = args.length == 0 ? "figures" : args[0];
    if (command.equals("rarity")) {
      writeRarity(Path.of(place), Path.of(args[1]));
      return;
    }
    ClaimEval eval = new ClaimEval(Path.of(place), System.out);
    switch (command) {
      case "figures" -> eval.figures();
      case "folds" -> eval.folds();
      case "train" -> eval.train(Path.of(args[1]));
      case "dump" -> eval.dump(Path.of(args[1]));
      default ->
          System.out.println("unknown command " + command + ": figures, folds, train, rarity");
    }
  }

  private void figures() {
    double[] beta = fit(trainingPairs(p -> p.topic().startsWith("train")));
    out.println("set | pairs | idf-cosine | matcher");
    printClaims("claims_ecb", scored(pairs(p -> p.topic().startsWith("dev")), beta));
    double[] ecbOnly = fit(pairs(p -> p.topic().startsWith("train")));
    printAuc("SuperPAL (not trained on it)", scored(ClaimPair.superpal(data), ecbOnly));
    printAuc("ClaimDiff, related", scored(ClaimPair.claimDiff(data), beta));
    List<Scored> numbers = scored(ClaimPair.numbers(data), beta);
    for (String source : List.of("sts_news", "mrpc")) {
      printRow(
          "claims_numbers, Spearman, " + source,
          numbers.stream().filter(s -> s.pair().topic().equals(source)).toList(),
          Ranking::spearman);
    }
  }

  private void folds() {
    List<Scored> tested = new ArrayList<>();
    for (int f = 0; f < 5; f++) {
      int fold = f;
      double[] beta = fit(trainingPairs(p -> foldOf(p) != fold));
      tested.addAll(scored(pairs(p -> foldOf(p) == fold), beta));
    }
    printClaims("five folds", tested);
  }

  private static int foldOf(ClaimPair pair) {
    return Integer.parseInt(pair.topic().substring(pair.topic().indexOf(' ') + 1)) % 5;
  }

  private void train(Path file) throws IOException {
    double[] beta = fit(trainingPairs(p -> true));
    List<String> names = SentenceMatcher.featureNames();
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < beta.length; i++) {
      lines.append(
          String.format(Locale.ROOT, "%.4f\t%s%n", beta[i], i == 0 ? "bias" : names.get(i - 1)));
    }
    Files.writeString(file, lines.toString().replace(System.lineSeparator(), "\n"));
    out.println("wrote " + file);
  }

  private List<ClaimPair> trainingPairs(Predicate<ClaimPair> keep) {
    List<ClaimPair> all = new ArrayList<>(pairs(keep));
    all.addAll(ClaimPair.superpal(data));
    return all;
  }

  private List<ClaimPair> pairs(Predicate<ClaimPair> keep) {
    return ClaimPair.ecb(data).stream().filter(keep).toList();
  }

  private double[] fit(List<ClaimPair> pairs) {
    List<double[]> rows = new ArrayList<>();
    double[] weights = new double[pairs.size()];
    Map<String, Integer> sizes = new TreeMap<>();
    pairs.forEach(p -> sizes.merge(p.topic(), 1, Integer::sum));
    for (int i = 0; i < weights.length; i++) {
      rows.add(matcher.features(pairs.get(i).a(), pairs.get(i).b()));
      weights[i] = 20 / Math.sqrt(sizes.getOrDefault(pairs.get(i).topic(), 1));
    }
    double[] labels = pairs.stream().mapToDouble(ClaimPair::label).toArray();
    return Logistic.fit(rows, labels, weights, PENALTY);
  }

  private List<Scored> scored(List<ClaimPair> pairs, double[] beta) {
    List<Scored> scored = new ArrayList<>();
    for (ClaimPair pair : pairs) {
      double[] features = matcher.features(pair.a(), pair.b());
      double ours = beta[0];
      for (int j = 0; j < features.length; j++) {
        ours += beta[j + 1] * features[j];
      }
      scored.add(new Scored(pair, ours, features[0]));
    }
    return scored;
  }

  private void printClaims(String name, List<Scored> all) {
    printAuc(name + ", all", all);
    printAuc(
        name + ", same story",
        all.stream().filter(s -> !s.pair().kind().equals("other_event")).toList());
    printAuc(
        name + ", other event",
        all.stream().filter(s -> !s.pair().kind().equals("same_story_other_claim")).toList());
  }

  private void printAuc(String name, List<Scored> all) {
    printRow(name, all, Ranking::auc);
  }

  private void printRow(
      String name, List<Scored> all, ToDoubleBiFunction<double[], double[]> figure) {
    double[] labels = all.stream().mapToDouble(s -> s.pair().label()).toArray();
    double naive = figure.applyAsDouble(all.stream().mapToDouble(Scored::naive).toArray(), labels);
    double ours = figure.applyAsDouble(all.stream().mapToDouble(Scored::ours).toArray(), labels);
    out.printf(Locale.ROOT, "%s | %d | %.3f | %.3f%n", name, all.size(), naive, ours);
  }

  private void dump(Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (ClaimPair p : trainingPairs(x -> true)) {
      lines.append(p.topic()).append('\t').append(p.kind()).append('\t').append(p.label());
      for (double f : matcher.features(p.a(), p.b())) {
        lines.append('\t').append(f);
      }
      lines.append('\n');
    }
    Files.writeString(file, lines);
  }

  private static void writeRarity(Path data, Path file) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    Map<String, Integer> counts = new TreeMap<>();
    int articles = 0;
    Path background = data.resolve("stories/background.jsonl.gz");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(background)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Set<String> stems =
            new HashSet<>(SentenceMatcher.stems(json.readTree(line).path("text").asString()));
        stems.forEach(stem -> counts.merge(stem, 1, Integer::sum));
        articles++;
      }
    }
    StringBuilder table = new StringBuilder();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      double rarity = Math.log((double) articles / entry.getValue());
      if (entry.getValue() >= 6 && entry.getKey().length() < 25) {
        table.append(String.format(Locale.ROOT, "%s\t%.1f%n", entry.getKey(), rarity));
      }
    }
    Files.writeString(file, table.toString().replace(System.lineSeparator(), "\n"));
  }
}
