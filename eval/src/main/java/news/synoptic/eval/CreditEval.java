package news.synoptic.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Media;
import news.synoptic.Medium;
import news.synoptic.annotate.ArticleAnnotator;
import tools.jackson.databind.JsonNode;

/**
 * Credits: precision and recall on sentences that we read ourselves, half of them without a cue of
 * credit; and, over many more, how many of the sentences that a rule took for a credit ("according
 * to the FT") give that credit. About 88 % of the rule's are right; the rest are polls, affiliates
 * and media that act.
 */
public final class CreditEval implements Evaluation {
  /** An evaluation of the annotator that ships. */
  public CreditEval() {}

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    int most = size == Size.SMALL ? 300 : Integer.MAX_VALUE;
    ArticleAnnotator annotator = new ArticleAnnotator();
    List<Figure> figures = new ArrayList<>(labelled(data, size, annotator));
    int found = 0;
    List<JsonNode> lines =
        data.lines("stories/credits_mined.jsonl.gz").stream().limit(most).toList();
    for (JsonNode line : lines) {
      String outlet = line.path("outlet").asString();
      String name = Media.known().named(outlet).map(Medium::name).orElse(outlet);
      Annotated annotated =
          annotator.annotate(
              LabelledText.of(
                  line.path("id").asString(), line.path("sentence").asString(), "en", null));
      boolean credits =
          annotated.attributions().stream()
              .anyMatch(credit -> credit.name().equals(name) || credit.name().contains(outlet));
      found += credits ? 1 : 0;
    }
    double share = lines.isEmpty() ? 0 : (double) found / lines.size();
    figures.add(
        Figure.of("annotate", "credits, mined sentences", "share found", lines.size(), share));
    return figures;
  }

  private static List<Figure> labelled(Data data, Size size, ArticleAnnotator annotator)
      throws IOException {
    if (size == Size.SMALL) {
      return List.of();
    }
    List<CreditLabels.Labelled> sentences = CreditLabels.read(data, "test");
    CreditScore score = new CreditScore(annotator);
    sentences.forEach(score::add);
    String set = "credits, own labels, test part";
    return List.of(
        Figure.of("annotate", set, "precision", sentences.size(), score.precision())
            .beside("rule that mined", 0.88, "one reader, credits_mined"),
        Figure.of("annotate", set, "recall", sentences.size(), score.recall()));
  }
}
