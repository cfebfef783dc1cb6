package news.synoptic.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import news.synoptic.Annotated;
import news.synoptic.Sentence;
import news.synoptic.Story;
import news.synoptic.align.ClaimAligner;
import news.synoptic.align.SentenceMatcher;
import news.synoptic.brief.FactLikelihood;

/**
 * Fits what tells the facts of an event from the rest of its articles' sentences, on the tuning
 * part of the labelled stories, and writes the weights: {@code FactTraining FILE}.
 */
public final class FactTraining {
  private static final double PENALTY = 5;

  private FactTraining() {}

  /** Writes the weights to the file that is named. */
  public static void main(String[] args) throws IOException {
    Data data = Data.find().orElseThrow();
    List<double[]> rows = new ArrayList<>();
    List<Double> labels = new ArrayList<>();
    ClaimAligner aligner = new ClaimAligner(new SentenceMatcher());
    FactEvaluation stories = new FactEvaluation();
    for (FactLabels.LabelledStory labelled : FactLabels.read("tune")) {
      Story story = stories.story(data, labelled);
      Iterator<List<Double>> features =
          FactLikelihood.features(story, aligner.align(story)).iterator();
      for (Annotated article : story.articles()) {
        for (Sentence sentence : article.sentences()) {
          double[] row = features.next().stream().mapToDouble(value -> value).toArray();
          FactLabels.Kind kind = labelled.at(article.id(), sentence.span()).kind();
          if (kind != FactLabels.Kind.OPEN) {
            rows.add(row);
            labels.add(kind == FactLabels.Kind.FACT ? 1.0 : 0.0);
          }
        }
      }
    }
    double[] all = new double[rows.size()];
    Arrays.fill(all, 1);
    double[] beta =
        Logistic.fit(rows, labels.stream().mapToDouble(label -> label).toArray(), all, PENALTY);
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < beta.length; i++) {
      String name = i == 0 ? "bias" : FactLikelihood.names().get(i - 1);
      table.append(String.format(Locale.ROOT, "%.3f\t%s\n", beta[i], name));
    }
    Files.writeString(Path.of(args[0]), table.toString());
  }
}
