package news.synoptic.eval;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import news.synoptic.cluster.copies.CopyDetector;
import tools.jackson.databind.JsonNode;

/**
 * The detector of copies on labelled pairs of articles that have much text in common. Its three
 * weights were fitted on these very pairs; leaving one out at a time gave .975.
 */
final class CopyEval implements Evaluation {
  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    List<JsonNode> pairs = data.lines("stories/copies.jsonl.gz");
    CopyDetector detector = new CopyDetector();
    double[] ours = new double[pairs.size()];
    double[] naive = new double[pairs.size()];
    double[] labels = new double[pairs.size()];
    for (int i = 0; i < ours.length; i++) {
      String a = text(pairs.get(i), "text_a");
      String b = text(pairs.get(i), "text_b");
      ours[i] = detector.score(a, b).value();
      naive[i] = containment(a, b);
      labels[i] = Set.of("copy", "wire").contains(text(pairs.get(i), "label")) ? 1 : 0;
    }
    return List.of(
        Figure.of(
                "cluster",
                "copies",
                "syndicated v. rest, AUC",
                ours.length,
                Ranking.auc(ours, labels))
            .against("share of five-word sequences", Ranking.auc(naive, labels))
            .beside("containment outside quotes", 0.867, "136 pairs, of which these are a part"));
  }

  private static String text(JsonNode row, String field) {
    return Objects.requireNonNull(row.path(field).asString());
  }

  private static double containment(String a, String b) {
    Set<String> one = sequences(a);
    Set<String> other = sequences(b);
    int least = Math.min(one.size(), other.size());
    one.retainAll(other);
    return least == 0 ? 0 : (double) one.size() / least;
  }

  private static Set<String> sequences(String text) {
    String[] words = text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
    Set<String> sequences = new HashSet<>();
    for (int i = 0; i + 5 <= words.length; i++) {
      sequences.add(String.join(" ", List.of(words).subList(i, i + 5)));
    }
    return sequences;
  }
}
