package news.synoptic.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which stories of a set are told in the same words as another: the hard negatives. By the share of
 * their first articles' terms in common, each weighed by how few stories have it.
 */
final class LookAlikes {
  private static final int SENTENCES = 8;

  private final Map<String, TreeSet<String>> terms = new TreeMap<>();
  private final Map<String, Integer> stories = new TreeMap<>();

  private LookAlikes() {}

  static LookAlikes of(Map<String, List<StorySet.Item>> byStory) {
    LookAlikes all = new LookAlikes();
    byStory.forEach(
        (story, items) -> {
          TreeSet<String> own = new TreeSet<>(items.getFirst().article().titleTerms());
          items.getFirst().article().sentences().stream()
              .limit(SENTENCES)
              .forEach(sentence -> own.addAll(sentence.terms()));
          all.terms.put(story, own);
          own.forEach(term -> all.stories.merge(term, 1, Integer::sum));
        });
    return all;
  }

  /** The stories that are most like one, the most alike first. */
  List<String> nearest(String story, int most) {
    TreeSet<String> own = Objects.requireNonNull(terms.get(story));
    Map<String, Double> shared = new TreeMap<>();
    terms.forEach((other, theirs) -> shared.put(other, shared(own, theirs)));
    shared.remove(story);
    List<String> nearest = new ArrayList<>(shared.keySet());
    nearest.sort(Comparator.comparingDouble(other -> -shared.getOrDefault(other, 0.0)));
    return nearest.subList(0, Math.min(most, nearest.size()));
  }

  private double shared(TreeSet<String> own, TreeSet<String> theirs) {
    double both = 0;
    double all = 0;
    for (String term : own) {
      double rarity = Math.log((double) terms.size() / stories.getOrDefault(term, 1));
      all += rarity;
      both += theirs.contains(term) ? rarity : 0;
    }
    return all == 0 ? 0 : both / all;
  }
}
