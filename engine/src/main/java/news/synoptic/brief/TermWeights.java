package news.synoptic.brief;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a term tells within one story, and how alike two lists of terms are.
 *
 * <p>The weight is the inverse document frequency over the story's sentences [1]: terms that every
 * sentence of a story has tell nothing about which sentences assert the same.
 *
 * <p>[1] Karen Spärck Jones, A statistical interpretation of term specificity and its application
 * in retrieval, Journal of Documentation 28 (1972), https://doi.org/10.1108/eb026526
 */
final class TermWeights {
  private final Map<String, Integer> frequency = new HashMap<>();
  private int documents;

  /** Counts one sentence's terms. */
  void add(Collection<String> terms) {
    documents++;
    for (String term : new HashSet<>(terms)) {
      frequency.merge(term, 1, Integer::sum);
    }
  }

  /** Weight of a term, above 0; a term never counted weighs most. */
  double of(String term) {
    return Math.log(1 + (documents + 1.0) / (frequency.getOrDefault(term, 0) + 0.5));
  }

  /** Cosine of two bags, each term counted once, in [0,1]. */
  double cosine(List<String> a, List<String> b) {
    Set<String> left = new LinkedHashSet<>(a);
    Set<String> right = new LinkedHashSet<>(b);
    double norm = Math.sqrt(squares(left) * squares(right));
    return norm == 0 ? 0 : shared(left, right) / norm;
  }

  /** Share of the weight of {@code part} that {@code whole} has too, in [0,1]. */
  double containment(List<String> part, List<String> whole) {
    Set<String> left = new LinkedHashSet<>(part);
    double all = squares(left);
    return all == 0 ? 0 : shared(left, new LinkedHashSet<>(whole)) / all;
  }

  private double shared(Set<String> a, Set<String> b) {
    return squares(a.stream().filter(b::contains).toList());
  }

  private double squares(Collection<String> terms) {
    double sum = 0;
    for (String term : terms) {
      double weight = of(term);
      sum += weight * weight;
    }
    return sum;
  }
}
