package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import news.synoptic.Score;

/**
 * Two members, or two stories, in; the logarithm of the odds that they tell of one event out.
 * Immutable, thread-safe.
 *
 * @param pairs judges two articles
 * @param meetings judges two stories, given how alike their articles are
 * @param join log odds from which an article joins a story at once; high, for what is not done at
 *     once is done by the next repair, and what is done is not undone in an unending stream
 * @param merge log odds from which two stories are one
 * @param looseness by how many log odds a member may be less like the others than they are like one
 *     another
 * @param fading log odds that are lost whenever the time between two stories, counted in
 *     fortnights, grows by the factor e: what comes months later is another event, unless it is
 *     plainly the same
 */
record Judgement(
    Trees pairs, Trees meetings, double join, double merge, double looseness, double fading) {
  /** Two stories are not worth a look if no two articles of them are alike at least so much. */
  static final double WORTH_A_LOOK = -2;

  /** No single pair may outweigh all the others. */
  private static final double MOST = 7;

  /**
   * Articles that share no word rarer than this, which about one in ten uses, share nothing:
   * however short and of one day they are, they do not tell of one event.
   */
  private static final double EVERYDAY = 2.2;

  private static final double JOIN = 2.5;
  private static final double MERGE = 0.0;
  private static final double LOOSENESS = 1.25;
  private static final double FADING = 1.5;
  private static final double FRESH_DAYS = 14;
  private static final double WORTH_SAYING = 0.05;

  static Judgement shipped() {
    return new Judgement(
        Trees.shipped("pairs.txt"), Trees.shipped("meetings.txt"), JOIN, MERGE, LOOSENESS, FADING);
  }

  /** How surely two stories are one. */
  double ofStories(Party one, Party other) {
    return ofStories(one, other, this::logOdds);
  }

  /** The same where {@code odds} may know the log odds of two members already. */
  double ofStories(Party one, Party other, ToDoubleBiFunction<Member, Member> odds) {
    double[] row = Meeting.of(one, other, odds);
    return meetings.logOdds(row) - faded(row);
  }

  private double faded(double[] row) {
    double gap = row[Meeting.GAP];
    return gap > FRESH_DAYS ? fading * Math.log(gap / FRESH_DAYS) : 0;
  }

  /** How surely two articles tell of one event; as found before, if they have been compared. */
  double logOdds(Member a, Member b) {
    Member later = a.slot > b.slot ? a : b;
    int earlier = Math.min(a.slot, b.slot);
    for (int i = 0; i < later.near.length; i++) {
      if (later.near[i] == earlier) {
        return later.odds[i];
      }
    }
    return compared(a, b);
  }

  /** How surely two articles tell of one event, found anew. */
  double compared(Member a, Member b) {
    double[] row = new double[Comparison.SIZE];
    Comparison.of(a.gist, a.crowd, b.gist, b.crowd, row);
    return row[Comparison.RAREST] < EVERYDAY ? -MOST : Math.clamp(pairs.logOdds(row), -MOST, MOST);
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** Why two articles tell of one event, or do not: the features that weigh most. */
  Score explained(Member a, Member b) {
    double[] row = new double[Comparison.SIZE];
    Comparison.of(a.gist, a.crowd, b.gist, b.crowd, row);
    return new Score(probability(logOdds(a, b)), because(pairs, row, Comparison.NAMES));
  }

  /** Why two stories are one, or are not: the features that weigh most. */
  Score explained(Party one, Party other) {
    double[] row = Meeting.of(one, other, this::logOdds);
    List<Score.Part> because = new ArrayList<>(because(meetings, row, Meeting.NAMES));
    if (faded(row) > 0) {
      because.add(new Score.Part("the time between them", 1, -faded(row)));
    }
    return new Score(probability(ofStories(one, other)), because);
  }

  private static List<Score.Part> because(Trees trees, double[] row, List<String> names) {
    double[] parts = trees.contributions(row);
    List<Score.Part> because = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      if (Math.abs(parts[i]) >= WORTH_SAYING) {
        String what = String.format(Locale.ROOT, "%s (%.2f)", names.get(i), row[i]);
        because.add(new Score.Part(what, 1, parts[i]));
      }
    }
    because.sort(Comparator.comparingDouble(part -> -Math.abs(part.weight())));
    because.add(new Score.Part("before anything is compared", 1, parts[row.length]));
    return because;
  }
}
