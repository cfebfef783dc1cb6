package news.synoptic.eval;

import java.io.IOException;
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
import news.synoptic.Sentence;
import news.synoptic.annotate.ArticleAnnotator;
import news.synoptic.cluster.StoryPairs;
import tools.jackson.databind.JsonNode;

/**
 * Trains what {@code cluster} ships.
 *
 * <pre>
 * StoryTrainer frequency FILE   counts terms in the background articles
 * StoryTrainer pairs FILE       fits the judgement of two articles
 * </pre>
 */
public final class StoryTrainer {
  private StoryTrainer() {}

  /** Runs one of the commands above. */
  public static void main(String[] args) throws IOException {
    Data data = Data.find().orElseThrow();
    switch (args[0]) {
      case "frequency" -> Files.writeString(Path.of(args[1]), frequencies(data));
      case "pairs" -> {
        List<Row> rows = rows(data, item -> true);
        Files.write(Path.of(args[1]), fit(rows, 120, 4, 0.12));
      }
      default -> System.err.println("unknown command " + args[0] + ": want frequency or pairs");
    }
  }

  private static String frequencies(Data data) throws IOException {
    ArticleAnnotator annotator = new ArticleAnnotator();
    Map<String, Integer> counts = new TreeMap<>();
    int articles = 0;
    for (JsonNode row : data.lines("stories/background.jsonl.gz")) {
      Set<String> seen = new HashSet<>();
      for (Sentence sentence : annotator.annotate(StorySet.article(row)).sentences()) {
        String before = "";
        for (String term : sentence.terms()) {
          seen.add(term);
          if (!before.isEmpty()) {
            seen.add(before + " " + term);
          }
          before = term;
        }
      }
      seen.forEach(term -> counts.merge(term, 1, Integer::sum));
      articles++;
    }
    StringBuilder table = new StringBuilder();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      boolean pair = entry.getKey().indexOf(' ') > 0;
      if (entry.getValue() >= (pair ? 30 : 6) && entry.getKey().length() < 40) {
        double share = 10_000.0 * entry.getValue() / articles;
        table.append(String.format(Locale.ROOT, "%s\t%.0f%n", entry.getKey(), share));
      }
    }
    return table.toString().replace(System.lineSeparator(), "\n");
  }

  /**
   * A pair of articles.
   *
   * @param features what it is judged by
   * @param label 1 if both belong to one story
   * @param weight how much it counts
   * @param set where it comes from
   */
  record Row(List<Double> features, double label, double weight, String set) {
    /** Copies the list. */
    Row {
      features = List.copyOf(features);
    }

    double[] values() {
      return features.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  static List<String> fit(List<Row> rows, int trees, int depth, double rate) {
    return Boosting.fit(
        rows.stream().map(Row::values).toList(),
        rows.stream().mapToDouble(Row::label).toArray(),
        rows.stream().mapToDouble(Row::weight).toArray(),
        trees,
        depth,
        rate);
  }

  /** The pairs of the training streams, as far as the second article is to be used. */
  static List<Row> rows(Data data, Predicate<StorySet.Item> use) throws IOException {
    List<Row> rows = new ArrayList<>();
    StorySet background = StorySet.read(data, "background", Integer.MAX_VALUE);
    for (String name : List.of("gva", "gvc", "allsides", "ecbplus", "basil")) {
      StorySet set = StorySet.read(data, name, Integer.MAX_VALUE);
      List<StorySet.Item> stream = new ArrayList<>(set.items());
      if (name.equals("allsides")) {
        stream.addAll(background.items());
      }
      rows.addAll(rowsOf(name, StorySet.sorted(stream), use));
    }
    return rows;
  }

  static List<Row> rowsOf(String name, List<StorySet.Item> stream, Predicate<StorySet.Item> use) {
    StoryPairs pairs = new StoryPairs();
    Map<String, String> stories = new TreeMap<>();
    List<Row> rows = new ArrayList<>();
    for (StorySet.Item item : stream) {
      List<StoryPairs.Pair> near = pairs.add(item.article());
      String id = item.article().id().value();
      if (!item.story().isEmpty() && use.test(item)) {
        for (StoryPairs.Pair pair : near) {
          String story = stories.getOrDefault(pair.other().value(), "");
          if (!story.isEmpty()) {
            rows.add(new Row(pair.features(), story.equals(item.story()) ? 1 : 0, 1, name));
          }
        }
      }
      stories.put(id, item.story());
    }
    return rows;
  }
}
