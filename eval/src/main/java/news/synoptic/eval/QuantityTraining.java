package news.synoptic.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.synoptic.Quantity;
import news.synoptic.align.NumberMatcher;
import news.synoptic.align.NumberMatcher.Relation;

/**
 * Fits the weights by which two numbers are judged to measure the same to the tuning half of the
 * pairs that we read, and writes them to the file that is named.
 */
public final class QuantityTraining {
  private static final double PENALTY = .5;

  /** Pairs of values that differ are few in the half and count more. */
  private static final double DIFFERING = 1.5;

  private QuantityTraining() {}

  /** Writes the weights. */
  public static void main(String[] args) throws IOException {
    Data data = Data.find().orElseThrow(() -> new IOException("no data: set SYNOPTIC_DATA"));
    List<Double> weights = fit(QuantityLabels.read(data, "tune"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < weights.size(); i++) {
      String name = i == 0 ? "bias" : NumberMatcher.featureNames().get(i - 1);
      lines.append(String.format(Locale.ROOT, "%.4f\t%s\n", weights.get(i), name));
    }
    Files.writeString(Path.of(args[0]), lines);
  }

  /** The bias, then a weight a feature. */
  static List<Double> fit(List<QuantityLabels.Labelled> pairs) {
    int size = NumberMatcher.featureNames().size();
    NumberMatcher matcher = NumberMatcher.of(Collections.nCopies(size + 1, 0.0));
    List<double[]> rows = new ArrayList<>();
    List<Relation> labels = new ArrayList<>();
    for (QuantityLabels.Labelled pair : pairs) {
      Optional<Quantity> one = pair.first();
      Optional<Quantity> other = pair.second();
      if (one.isPresent() && other.isPresent()) {
        rows.add(matcher.features(pair.a(), one.get(), pair.b(), other.get()));
        labels.add(pair.label());
      }
    }
    double[] same = labels.stream().mapToDouble(l -> l == Relation.OTHER ? 0 : 1).toArray();
    double[] weights =
        labels.stream()
            .mapToDouble(l -> l == Relation.CONFLICT || l == Relation.UPDATE ? DIFFERING : 1)
            .toArray();
    List<Double> fitted = new ArrayList<>();
    for (double weight : Logistic.fit(rows, same, weights, PENALTY)) {
      fitted.add(weight);
    }
    return fitted;
  }
}
