package news.synoptic.extract.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.extract.words.Table;

/**
 * Weights of a conditional logit that chooses what stands in a field, one for each of the features
 * of the candidates: {@link TitleCandidates}, {@link AuthorCandidates}. Immutable, thread-safe.
 */
public final class FieldModel {
  private static final class Shipped {
    static final FieldModel TITLES = titles(Table.text("title-weights.tsv"));
    static final FieldModel AUTHORS = authors(Table.text("author-weights.tsv"));
  }

  private final double[] weights;

  private FieldModel(double[] weights) {
    this.weights = weights;
  }

  /** The weights for headlines that ship. */
  public static FieldModel titles() {
    return Shipped.TITLES;
  }

  /** The weights for authors that ship. */
  public static FieldModel authors() {
    return Shipped.AUTHORS;
  }

  /**
   * Reads weights for headlines, a feature's name and its weight a line.
   *
   * @throws IllegalArgumentException if a feature has no weight
   */
  public static FieldModel titles(String table) {
    return read(table, TitleCandidates.features());
  }

  /**
   * Reads weights for authors, a feature's name and its weight a line.
   *
   * @throws IllegalArgumentException if a feature has no weight
   */
  public static FieldModel authors(String table) {
    return read(table, AuthorCandidates.features());
  }

  private static FieldModel read(String table, List<String> names) {
    Map<String, Double> byName = new LinkedHashMap<>();
    for (String line : table.split("\n", -1)) {
      int tab = line.indexOf('\t');
      if (tab > 0 && line.charAt(0) != '#') {
        byName.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1).strip()));
      }
    }
    double[] weights = new double[names.size()];
    for (int i = 0; i < weights.length; i++) {
      Double weight = byName.get(names.get(i));
      if (weight == null) {
        throw new IllegalArgumentException(
            "no weight for " + names.get(i) + " among " + byName.size() + "; train them anew");
      }
      weights[i] = weight;
    }
    return new FieldModel(weights);
  }

  /** The sum of weights times features; the greater, the likelier the right candidate. */
  double score(double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }
}
