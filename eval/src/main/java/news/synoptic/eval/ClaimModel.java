package news.synoptic.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.synoptic.align.SentenceMatcher;

/**
 * Weights of the matcher of sentences, fitted to labelled pairs.
 *
 * @param beta the bias, then a weight for each of {@link SentenceMatcher#featureNames()}
 */
record ClaimModel(List<Double> beta) {
  private static final SentenceMatcher MATCHER = SentenceMatcher.untrained();
  private static final double PENALTY = 3;

  /** Copies the weights. */
  ClaimModel {
    beta = List.copyOf(beta);
  }

  /** Fits the weights; a topic counts by the root of its size, so that none outweighs the rest. */
  static ClaimModel fit(List<ClaimPair> pairs) {
    Map<String, Integer> sizes = new TreeMap<>();
    pairs.forEach(pair -> sizes.merge(pair.topic(), 1, Integer::sum));
    List<double[]> rows = new ArrayList<>();
    double[] weights = new double[pairs.size()];
    for (int i = 0; i < weights.length; i++) {
      rows.add(MATCHER.features(pairs.get(i).a(), pairs.get(i).b()));
      weights[i] = 20 / Math.sqrt(sizes.getOrDefault(pairs.get(i).topic(), 1));
    }
    double[] labels = pairs.stream().mapToDouble(ClaimPair::label).toArray();
    List<Double> beta = new ArrayList<>();
    for (double weight : Logistic.fit(rows, labels, weights, PENALTY)) {
      beta.add(weight);
    }
    return new ClaimModel(beta);
  }

  /** The weighted sum of a pair's features; ranks as the probability does. */
  double score(ClaimPair pair) {
    double[] features = MATCHER.features(pair.a(), pair.b());
    double sum = beta.getFirst();
    for (int i = 0; i < features.length; i++) {
      sum += beta.get(i + 1) * features[i];
    }
    return sum;
  }

  /** The cosine of words weighted by their rarity: the first of the features. */
  static double cosine(ClaimPair pair) {
    return MATCHER.features(pair.a(), pair.b())[0];
  }
}
