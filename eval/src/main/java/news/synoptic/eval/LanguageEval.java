package news.synoptic.eval;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Sentence;
import news.synoptic.cluster.saga.AcrossLanguages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Articles of two languages on one event or not (SemEval-2022 task 8: overall at most 2 reads as
 * the same event), judged by names and numbers. What judges was fitted on pairs of one language.
 */
final class LanguageEval implements Evaluation {
  private static final double SAME = 2;

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    List<JsonNode> pairs =
        data.lines("stories/similarity_semeval22.jsonl.gz").stream()
            .filter(pair -> !text(pair, "lang_a").equals(text(pair, "lang_b")))
            .toList();
    AcrossLanguages judge = new AcrossLanguages();
    double[] ours = new double[pairs.size()];
    double[] labels = new double[pairs.size()];
    int found = 0;
    int told = 0;
    for (int i = 0; i < ours.length; i++) {
      JsonNode pair = pairs.get(i);
      ours[i] = judge.score(article(pair, "a"), article(pair, "b")).value();
      labels[i] = pair.path("overall").asDouble() <= SAME ? 1 : 0;
      told += ours[i] >= 0.5 ? 1 : 0;
      found += ours[i] >= 0.5 && labels[i] > 0 ? 1 : 0;
    }
    double same = Arrays.stream(labels).sum();
    String set = "semeval-2022 task 8, pairs across languages";
    return List.of(
        Figure.of("cluster", set, "same event, AUC", ours.length, Ranking.auc(ours, labels)),
        Figure.of("cluster", set, "same event, F1", ours.length, 2 * found / (told + same))
            .against("all are the same", 2 * same / (ours.length + same)));
  }

  private static Annotated article(JsonNode pair, String side) {
    List<Block> blocks =
        text(pair, "text_" + side)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> new Block(Block.Kind.PARAGRAPH, line))
            .toList();
    Article article =
        new Article(
            new ArticleId(text(pair, side)),
            text(pair, side),
            null,
            null,
            null,
            "",
            List.of(),
            null,
            null,
            text(pair, "lang_" + side),
            Article.Kind.NEWS,
            "",
            null,
            blocks,
            List.of(),
            List.of(),
            Article.textOf(blocks));
    List<Sentence> none = List.of();
    return new Annotated(
        article, null, List.of(), none, List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of());
  }

  private static String text(JsonNode row, String field) {
    @Nullable String value = row.path(field).asString();
    return Objects.requireNonNull(value);
  }
}
