package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.synoptic.Score;

/**
 * Two members in, the logarithm of the odds that they tell of one event out. Immutable,
 * thread-safe.
 *
 * @param pairs the trees
 * @param join mean log odds from which an article joins a story
 * @param merge mean log odds from which two stories are one
 */
record Judgement(Trees pairs, double join, double merge) {
  /** No single pair may outweigh all the others. */
  private static final double MOST = 5;

  static Judgement shipped() {
    return new Judgement(Trees.shipped("pairs.txt"), Settings.JOIN, Settings.MERGE);
  }

  /** Where joins and merges begin, as tuned on the training streams. */
  private static final class Settings {
    static final double JOIN = 0.0;
    static final double MERGE = 0.0;
  }

  double logOdds(Member a, Member b) {
    double[] row = new double[Comparison.SIZE];
    Comparison.of(a.gist, a.crowd, b.gist, b.crowd, row);
    return Math.clamp(pairs.logOdds(row), -MOST, MOST);
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Why two members belong together: the features that weigh most. */
  Score explained(Member a, Member b, double logOdds) {
    double[] row = new double[Comparison.SIZE];
    Comparison.of(a.gist, a.crowd, b.gist, b.crowd, row);
    double[] parts = pairs.contributions(row);
    List<Score.Part> because = new ArrayList<>();
    because.add(new Score.Part("before anything is compared", 1, parts[row.length]));
    for (int i = 0; i < row.length; i++) {
      if (Math.abs(parts[i]) >= 0.05) {
        String what = String.format(Locale.ROOT, "%s (%.2f)", Comparison.NAMES.get(i), row[i]);
        because.add(new Score.Part(what, 1, parts[i]));
      }
    }
    return new Score(probability(logOdds), because);
  }
}
