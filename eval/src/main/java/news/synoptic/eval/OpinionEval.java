package news.synoptic.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import news.synoptic.Annotated;
import news.synoptic.Sentence;
import news.synoptic.annotate.ArticleAnnotator;
import tools.jackson.databind.JsonNode;

/**
 * Opinion against report: macro-F1 on BABE, which trains nothing here, by the model that ships; and
 * on sentences that we read, each judged by a model that was trained without its article, in five
 * folds ({@link OpinionTraining}).
 */
public final class OpinionEval implements Evaluation {
  private static final Pattern NAIVE =
      Pattern.compile("\\b(i|we|our|should|must|you)\\b|[?!]", Pattern.CASE_INSENSITIVE);

  private final ArticleAnnotator annotator = new ArticleAnnotator();

  /** An evaluation of the annotator that ships. */
  public OpinionEval() {}

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    List<OpinionLabels.Labelled> babe = babe(data);
    int most = size == Size.SMALL ? 600 : babe.size();
    List<OpinionLabels.Labelled> some = babe.subList(0, Math.min(most, babe.size()));
    List<Figure> figures = new ArrayList<>();
    figures.add(
        figure("babe, opinion v. factual", some)
            .beside("words and pairs, trained on BABE", 0.873, "measured on the same set, 5 folds")
            .beside("MiniLM, trained on BABE", 0.900, "measured on the same set, 5 folds"));
    if (size == Size.FULL) {
      figures.add(ownLabels(data));
    }
    return figures;
  }

  /** The sentences that we read train the model that ships, so others judge them here. */
  private static Figure ownLabels(Data data) throws IOException {
    List<OpinionLabels.Labelled> sentences = OpinionLabels.read(data);
    List<Boolean> judged = OpinionTraining.judgedUnseen(data);
    return Figure.of(
            "annotate",
            "own labels, opinion v. factual",
            "macro-F1",
            sentences.size(),
            macroF1(sentences, judged))
        .against("first person, modals, question marks", macroF1(sentences, naive(sentences)));
  }

  private static List<Boolean> naive(List<OpinionLabels.Labelled> sentences) {
    return sentences.stream().map(s -> NAIVE.matcher(s.text()).find()).toList();
  }

  private Figure figure(String set, List<OpinionLabels.Labelled> sentences) {
    List<Boolean> judged = sentences.stream().map(s -> isOpinion(s.text())).toList();
    return Figure.of("annotate", set, "macro-F1", sentences.size(), macroF1(sentences, judged))
        .against("first person, modals, question marks", macroF1(sentences, naive(sentences)));
  }

  private boolean isOpinion(String text) {
    Annotated annotated = annotator.annotate(PlainArticle.of("sentence", text, null));
    double highest =
        annotated.sentences().stream()
            .map(Sentence::opinion)
            .mapToDouble(probability -> probability.value())
            .average()
            .orElse(0);
    return highest >= 0.5;
  }

  private static double macroF1(List<OpinionLabels.Labelled> sentences, List<Boolean> judged) {
    int[][] counts = new int[2][2];
    for (int i = 0; i < sentences.size(); i++) {
      counts[sentences.get(i).opinion() ? 1 : 0][judged.get(i) ? 1 : 0]++;
    }
    return (f1(counts[1][1], counts[0][1], counts[1][0])
            + f1(counts[0][0], counts[1][0], counts[0][1]))
        / 2;
  }

  private static double f1(int right, int surplus, int missed) {
    return right == 0 ? 0 : 2.0 * right / (2.0 * right + surplus + missed);
  }

  private static List<OpinionLabels.Labelled> babe(Data data) throws IOException {
    List<OpinionLabels.Labelled> sentences = new ArrayList<>();
    for (JsonNode line : data.lines("opinion/babe-sg2.jsonl.gz")) {
      String label = line.get("opinion").asString().toLowerCase(Locale.ROOT);
      boolean opinion = label.startsWith("expresses");
      if (opinion || label.startsWith("entirely")) {
        sentences.add(new OpinionLabels.Labelled("", line.get("sentence").asString(), opinion));
      }
    }
    return sentences;
  }
}
