package news.synoptic.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import news.synoptic.Annotated;
import news.synoptic.annotate.ArticleAnnotator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the set of Miranda et al. (EMNLP 2018), on which English pairwise F1 .940 was published,
 * and measures the clusterer on it. The set is not among ours; its authors give it out as {@code
 * dataset.test.json} (<a href="https://github.com/Priberam/news-clustering">Priberam</a>, {@code
 * download_data.sh}).
 *
 * <pre>
 * MirandaSet dataset.test.json [eng]    prints pairwise and BCubed P, R, F1
 * </pre>
 *
 * <p>One array of objects with {@code id}, {@code lang} of three letters, {@code date} as {@code
 * 2014-06-02 08:00:00}, {@code title}, {@code text} and {@code cluster}.
 */
public final class MirandaSet {
  private static final Map<String, String> SHORT = Map.of("eng", "en", "deu", "de", "spa", "es");

  private MirandaSet() {}

  /** Runs the command above. */
  public static void main(String[] args) throws IOException {
    String lang = args.length > 1 ? args[1] : "eng";
    ClusterScore score =
        StoryEval.score(new StoryStreams("miranda", 1, read(Path.of(args[0]), lang)));
    System.out.printf(
        Locale.ROOT,
        "%d articles: pairwise P %.4f R %.4f F1 %.4f, BCubed P %.4f R %.4f F1 %.4f%n",
        score.items(),
        score.pairPrecision(),
        score.pairRecall(),
        score.pairF1(),
        score.precision(),
        score.recall(),
        score.f1());
  }

  /** The articles of one language, in the order of their times. */
  static List<StorySet.Item> read(Path file, String lang) throws IOException {
    ArticleAnnotator annotator = new ArticleAnnotator();
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode row : new JsonMapper().readTree(Files.readString(file))) {
      if (lang.equals(text(row, "lang"))) {
        rows.add(row);
      }
    }
    rows.sort(
        Comparator.comparing((JsonNode row) -> text(row, "date"))
            .thenComparing(row -> text(row, "id")));
    List<StorySet.Item> items = new ArrayList<>();
    for (JsonNode row : rows) {
      ObjectNode own = ((ObjectNode) row).deepCopy();
      own.put("id", text(row, "id"));
      own.put("published", text(row, "date"));
      own.put("lang", SHORT.getOrDefault(lang, lang));
      Annotated article = annotator.annotate(StorySet.article(own));
      items.add(new StorySet.Item(article, text(row, "cluster"), ""));
    }
    return items;
  }

  /** A field as text, though it be a number; empty if there is none. */
  private static String text(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isMissingNode() || value.isNull() ? "" : Objects.requireNonNull(value.asString());
  }
}
