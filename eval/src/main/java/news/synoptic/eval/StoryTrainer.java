package news.synoptic.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import news.synoptic.Sentence;
import news.synoptic.annotate.ArticleAnnotator;
import news.synoptic.cluster.StoryMeetings;
import news.synoptic.cluster.StoryPairs;
import tools.jackson.databind.JsonNode;

/**
 * Trains what {@code cluster} ships.
 *
 * <pre>
 * StoryTrainer frequency FILE    counts terms in the background articles
 * StoryTrainer part FOLDER       fits both judgements on the earlier part: what ships
 * StoryTrainer all FOLDER        fits them on everything; nothing is left to measure on then
 * </pre>
 *
 * <p>Two judgements are fitted one after the other. The first sees pairs of articles; the second
 * sees pairs of stories, described by what the first says of their articles. So that it does not
 * learn to trust the first more than it may, that is fitted twice for it, on either half of the
 * stories, and each half is described by the one that has not seen it.
 */
public final class StoryTrainer {
  private static final int TREES = 200;
  private static final int DEPTH = 4;
  private static final double RATE = 0.12;

  private StoryTrainer() {}

  /** Runs one of the commands above. */
  public static void main(String[] args) throws IOException {
    Data data = Data.find().orElseThrow();
    switch (args[0]) {
      case "frequency" -> Files.writeString(Path.of(args[1]), frequencies(data));
      case "all" -> train(StoryStreams.training(StoryStreams.read(data), true), Path.of(args[1]));
      case "part" -> train(StoryStreams.training(StoryStreams.read(data), false), Path.of(args[1]));
      default -> System.err.println("unknown command " + args[0] + ": want frequency, all or part");
    }
  }

  static void train(List<StoryStreams> streams, Path folder) throws IOException {
    List<Row> first = pairs(streams, 0);
    List<Row> second = pairs(streams, 1);
    List<String> onFirst = fit(first);
    List<String> onSecond = fit(second);
    first.addAll(second);
    Files.write(folder.resolve("pairs.txt"), fit(first));
    List<Row> meetings = meetings(streams, onSecond, 0);
    meetings.addAll(meetings(streams, onFirst, 1));
    Files.write(folder.resolve("meetings.txt"), fit(meetings));
  }

  /**
   * A pair of articles or of stories.
   *
   * @param features what it is judged by
   * @param label 1 if both are of one story
   * @param weight how much it counts
   */
  private record Row(List<Double> features, double label, double weight) {
    Row {
      features = List.copyOf(features);
    }

    double[] values() {
      return features.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  private static List<String> fit(List<Row> rows) {
    return Boosting.fit(
        rows.stream().map(Row::values).toList(),
        rows.stream().mapToDouble(Row::label).toArray(),
        rows.stream().mapToDouble(Row::weight).toArray(),
        TREES,
        DEPTH,
        RATE);
  }

  private static int half(StorySet.Item item) {
    return Math.floorMod(item.story().hashCode() * 31, 2);
  }

  private static List<Row> pairs(List<StoryStreams> streams, int half) {
    List<Row> rows = new ArrayList<>();
    for (StoryStreams stream : streams) {
      StoryPairs pairs = new StoryPairs();
      Map<String, String> stories = new HashMap<>();
      for (StorySet.Item item : stream.items()) {
        for (StoryPairs.Pair pair : pairs.add(item.article())) {
          String other = stories.getOrDefault(pair.other().value(), "");
          if (!other.isEmpty() && !item.story().isEmpty() && half(item) == half) {
            double label = other.equals(item.story()) ? 1 : 0;
            rows.add(new Row(pair.features(), label, stream.weight()));
          }
        }
        stories.put(item.article().id().value(), item.story());
      }
    }
    return rows;
  }

  private static List<Row> meetings(List<StoryStreams> streams, List<String> judgement, int half) {
    List<Row> rows = new ArrayList<>();
    for (StoryStreams stream : streams) {
      StoryMeetings meetings = new StoryMeetings(judgement);
      for (StorySet.Item item : stream.items()) {
        for (StoryMeetings.Pair pair : meetings.add(item.article(), item.story())) {
          if (half(item) == half) {
            rows.add(new Row(pair.features(), pair.same() ? 1 : 0, stream.weight()));
          }
        }
      }
    }
    return rows;
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
}
