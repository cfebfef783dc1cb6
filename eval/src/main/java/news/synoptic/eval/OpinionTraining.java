package news.synoptic.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import news.synoptic.annotate.kinds.OpinionScorer;

/**
 * Makes the model that tells opinion from report.
 *
 * <pre>
 * OpinionTraining FILE     writes the weights
 * </pre>
 *
 * <p>Two sources together: many sentences whose kind is guessed from where they were printed
 * ({@link OpinionSentences}), and those that we read ({@link OpinionLabels}), each of which counts
 * as much as {@value #OWN_WEIGHT} guessed ones. Bias and scale are fitted to the sentences that we
 * read, as models see them that were trained without their articles. What was tried besides stands
 * in {@code docs/annotation-experiments.md}.
 */
public final class OpinionTraining {
  /** What a sentence that we read counts, in guessed ones. */
  static final int OWN_WEIGHT = 30;

  private static final double PENALTY = 10;
  private static final int FOLDS = 5;
  private static final int ROUNDS = 4000;

  private final List<OpinionSentences.Guessed> guessed;
  private final List<OpinionLabels.Labelled> own;

  private OpinionTraining(Data data) throws IOException {
    guessed = OpinionSentences.read(data);
    own = OpinionLabels.read(data);
  }

  /** Trains and writes. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Data data = Data.find().orElse(null);
    if (args.length != 1 || data == null) {
      out.println("usage: OpinionTraining FILE, with SYNOPTIC_DATA set");
      return;
    }
    OpinionTraining training = new OpinionTraining(data);
    double[] unseen = training.unseen();
    int sentences = training.guessed.size();
    out.printf(Locale.ROOT, "%d guessed, %d read%n", sentences, training.own.size());
    double[] weights = training.fit(Set.of());
    Files.write(Path.of(args[0]), bytes(weights, training.line(unseen, -1)));
  }

  /**
   * Whether each sentence that we read, in their order, is opinion to a model that was trained and
   * fitted without it and its article.
   */
  static List<Boolean> judgedUnseen(Data data) throws IOException {
    OpinionTraining training = new OpinionTraining(data);
    double[] unseen = training.unseen();
    List<Boolean> judged = new ArrayList<>(Collections.nCopies(unseen.length, false));
    for (int fold = 0; fold < FOLDS; fold++) {
      double[] line = training.line(unseen, fold);
      for (int i = fold; i < unseen.length; i += FOLDS) {
        judged.set(i, line[0] + line[1] * unseen[i] >= 0);
      }
    }
    return judged;
  }

  /** The logit of each sentence that we read, by a model that did not see its article. */
  private double[] unseen() {
    double[] logits = new double[own.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      Set<String> articles = new HashSet<>();
      for (int i = fold; i < logits.length; i += FOLDS) {
        articles.add(own.get(i).article());
      }
      double[] weights = fit(articles);
      for (int i = fold; i < logits.length; i += FOLDS) {
        logits[i] = SparseLogistic.logit(weights, OpinionScorer.features(own.get(i).text()));
      }
    }
    return logits;
  }

  private double[] fit(Set<String> without) {
    List<SparseLogistic.Row> rows = new ArrayList<>();
    for (OpinionSentences.Guessed sentence : guessed) {
      if (!without.contains(sentence.article())) {
        rows.add(sentence.row());
      }
    }
    for (OpinionLabels.Labelled sentence : own) {
      if (!without.contains(sentence.article())) {
        int[] features = OpinionScorer.features(sentence.text());
        rows.add(new SparseLogistic.Row(features, sentence.opinion(), OWN_WEIGHT));
      }
    }
    return SparseLogistic.fit(rows, OpinionScorer.BUCKETS, PENALTY);
  }

  /**
   * Intercept and slope that fit the logits to the labels, by gradient descent. News differ in
   * their share of opinion; half way between that of our labels and one half serves most of them.
   *
   * @param without the fold to leave out; -1 for none
   */
  private double[] line(double[] logits, int without) {
    int[] used = IntStream.range(0, logits.length).filter(i -> i % FOLDS != without).toArray();
    double opinions = IntStream.of(used).filter(i -> own.get(i).opinion()).count();
    double ofOpinion = Math.sqrt(0.5 * used.length / Math.max(1, opinions));
    double ofReport = Math.sqrt(0.5 * used.length / Math.max(1, used.length - opinions));
    double intercept = 0;
    double slope = 1;
    for (int round = 0; round < ROUNDS; round++) {
      double byIntercept = 0;
      double bySlope = 0;
      for (int i : used) {
        double p = 1 / (1 + Math.exp(-intercept - slope * logits[i]));
        boolean opinion = own.get(i).opinion();
        double error = ((opinion ? 1 : 0) - p) * (opinion ? ofOpinion : ofReport);
        byIntercept += error;
        bySlope += error * logits[i];
      }
      intercept += 0.5 * byIntercept / used.length;
      slope += 0.1 * bySlope / used.length;
    }
    return new double[] {intercept, slope};
  }

  /** The model as it ships: bias, scale, a byte a weight. */
  private static byte[] bytes(double[] weights, double[] line) {
    double largest = 0;
    for (int i = 0; i < OpinionScorer.BUCKETS; i++) {
      largest = Math.max(largest, Math.abs(weights[i]));
    }
    ByteBuffer buffer = ByteBuffer.allocate(8 + OpinionScorer.BUCKETS);
    buffer.putFloat((float) (line[0] + line[1] * weights[OpinionScorer.BUCKETS]));
    buffer.putFloat((float) (line[1] * largest / 127));
    for (int i = 0; i < OpinionScorer.BUCKETS; i++) {
      buffer.put((byte) Math.round(127 * weights[i] / largest));
    }
    return buffer.array();
  }
}
