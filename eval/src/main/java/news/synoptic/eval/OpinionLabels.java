package news.synoptic.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Sentences that we labelled ourselves; the repository holds their places only. */
final class OpinionLabels {
  /**
   * A labelled sentence.
   *
   * @param article id of its article
   * @param text the sentence
   * @param opinion whether it is the writer's opinion; those between are left out
   */
  record Labelled(String article, String text, boolean opinion) {}

  private record Place(String set, String article, int start, int end, String label) {}

  private OpinionLabels() {}

  /** The labelled sentences. */
  static List<Labelled> read(Data data) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (String set : List.of("background", "allsides")) {
      for (JsonNode line : data.lines("stories/" + set + ".jsonl.gz")) {
        texts.put(line.get("id").asString(), line.get("text").asString());
      }
    }
    List<Labelled> labelled = new ArrayList<>();
    for (Place place : places()) {
      String text = Objects.requireNonNull(texts.get(place.article()), place.article());
      if (!place.label().equals("mixed")) {
        String sentence = text.substring(place.start(), place.end());
        labelled.add(new Labelled(place.article(), sentence, place.label().equals("opinion")));
      }
    }
    return labelled;
  }

  private static List<Place> places() throws IOException {
    try (InputStream in = OpinionLabels.class.getResourceAsStream("opinion-labels.tsv")) {
      byte[] table = Objects.requireNonNull(in, "opinion-labels.tsv").readAllBytes();
      return new String(table, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(c -> new Place(c[0], c[1], Integer.parseInt(c[2]), Integer.parseInt(c[3]), c[4]))
          .toList();
    }
  }
}
