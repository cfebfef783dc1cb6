package news.synoptic.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import news.synoptic.Brief;
import news.synoptic.wire.Pipeline;
import tools.jackson.databind.JsonNode;

/**
 * Lines printed for or against an actor, of those that were read: how many are right. The labelled
 * lines are those of an earlier rule that printed more; what it never printed is not counted.
 */
final class StanceEvaluation implements Evaluation {
  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    Map<String, Boolean> verdicts = verdicts();
    Set<String> stories = new TreeSet<>();
    for (JsonNode row : data.lines("stories/allsides.jsonl.gz")) {
      String id = row.path("id").asString("");
      if (verdicts.keySet().stream().anyMatch(key -> key.startsWith(id + ' '))) {
        stories.add(Objects.requireNonNull(row.path("story").asString("")));
      }
    }
    Pipeline pipeline = new Pipeline();
    FactEvaluation sets = new FactEvaluation();
    int printed = 0;
    int right = 0;
    for (String story : stories) {
      FactLabels.LabelledStory named =
          new FactLabels.LabelledStory("allsides", story, new HashMap<>());
      for (Brief.Stance stance :
          pipeline.write(sets.story(data, named), List.of()).spin().stances()) {
        for (Brief.Voice line : stance.lines()) {
          Boolean verdict =
              verdicts.get(line.evidence().article() + " " + line.evidence().span().start());
          printed += verdict == null ? 0 : 1;
          right += verdict != null && verdict ? 1 : 0;
        }
      }
    }
    double share = printed == 0 ? Double.NaN : (double) right / printed;
    return List.of(
        Figure.of("brief", "stances, lines that were read", "printed lines right", printed, share));
  }

  /** Whether a line is right, by its article and offset. */
  private static Map<String, Boolean> verdicts() throws IOException {
    Map<String, Boolean> verdicts = new HashMap<>();
    try (InputStream in = StanceEvaluation.class.getResourceAsStream("stance-labels.tsv")) {
      byte[] table = Objects.requireNonNull(in, "stance-labels.tsv").readAllBytes();
      new String(table, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .forEach(row -> verdicts.put(row[1] + ' ' + row[2], row[5].equals("right")));
    }
    return verdicts;
  }
}
