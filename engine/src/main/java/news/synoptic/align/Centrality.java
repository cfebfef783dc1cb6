package news.synoptic.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.align.words.Bag;

/**
 * How central a statement or claim is to its story, in [0,1]: how many articles tell it, how much
 * of the story's vocabulary it covers, and how early in the text it stands. The vocabulary part
 * follows [1] Radev et al., Centroid-based summarization of multiple documents, IPM 40(6) 2004.
 */
final class Centrality {
  private final Bag centroid;
  private final int articles;

  Centrality(List<Told> all, int articles) {
    Map<Integer, Double> weights = new HashMap<>();
    for (Told told : all) {
      Bag terms = told.wording().terms();
      for (int i = 0; i < terms.size(); i++) {
        weights.merge(terms.key(i), terms.weight(i), Double::sum);
      }
    }
    this.centroid = Bag.of(weights);
    this.articles = articles;
  }

  /** Of one statement. */
  double of(Told told) {
    double lead = 1 / (1 + told.sentence().index() / 4.0);
    return 0.6 * told.wording().terms().cosine(centroid) + 0.4 * lead;
  }

  /** Of the statements of one claim together. */
  double of(List<Told> members) {
    double best = members.stream().mapToDouble(this::of).max().orElse(0);
    long tellers = members.stream().map(told -> told.article().id()).distinct().count();
    double share = articles < 2 ? 0 : (tellers - 1) / (articles - 1.0);
    return 0.5 * best + 0.5 * Math.sqrt(share);
  }
}
