package news.synoptic.extract.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.extract.words.Table;

/**
 * Weights of the conditional logit that chooses the line of a page that is its headline: one for
 * each of the features of {@link TitleCandidates}. Immutable, thread-safe.
 */
public final class TitleModel {
  private static final class Shipped {
    static final TitleModel MODEL = read(Table.text("title-weights.tsv"));
  }

  private final double[] weights;

  private TitleModel(double[] weights) {
    this.weights = weights;
  }

  /** The weights that ship. */
  public static TitleModel shipped() {
    return Shipped.MODEL;
  }

  /**
   * Reads weights, a feature's name and its weight a line.
   *
   * @throws IllegalArgumentException if a feature has no weight
   */
  public static TitleModel read(String table) {
    Map<String, Double> byName = new LinkedHashMap<>();
    for (String line : table.split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0 && line.charAt(0) != '#') {
        byName.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1).strip()));
      }
    }
    List<String> names = TitleCandidates.features();
    double[] weights = new double[names.size()];
    for (int i = 0; i < weights.length; i++) {
      Double weight = byName.get(names.get(i));
      if (weight == null) {
        throw new IllegalArgumentException(
            "no weight for " + names.get(i) + " among " + byName.size() + "; train them anew");
      }
      weights[i] = weight;
    }
    return new TitleModel(weights);
  }

  /** The sum of weights times features; the greater, the likelier a headline. */
  double score(double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }
}
