package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits off what hangs on a story by a thread: a member that is clearly less like the others than
 * they are like one another. How much less is a matter of the story itself, so it holds in a sparse
 * stream as in a dense one. Pure.
 */
final class Outliers {
  private static final int FEWEST_OTHERS = 3;
  private static final int MOST_OTHERS = 12;

  /** Who is as like the others as this stays, however like they are to one another. */
  private static final double LIKE_ENOUGH = 1.5;

  private Outliers() {}

  /** A cluster as it stays, then each member that was split off as a cluster of its own. */
  static List<List<Member>> split(
      List<Member> cluster, Judgement judgement, Corrections corrections) {
    List<Member> stay = new ArrayList<>(cluster);
    List<List<Member>> parts = new ArrayList<>();
    while (stay.size() > FEWEST_OTHERS) {
      Member worst = stay.getFirst();
      double least = Double.MAX_VALUE;
      for (Member member : stay) {
        double closeness = corrections.tie(member) ? 0 : closeness(member, stay, judgement);
        if (closeness < least) {
          least = closeness;
          worst = member;
        }
      }
      if (least >= -judgement.looseness()) {
        break;
      }
      stay.remove(worst);
      parts.add(List.of(worst));
    }
    parts.addFirst(stay);
    return parts;
  }

  /** Mean likeness to the others, less the mean likeness among these; 0 if it is like enough. */
  private static double closeness(Member member, List<Member> all, Judgement judgement) {
    List<Member> others = new ArrayList<>(all);
    others.remove(member);
    others = Party.some(others, MOST_OTHERS);
    double to = 0;
    double among = 0;
    int n = others.size();
    for (int i = 0; i < n; i++) {
      to += judgement.logOdds(member, others.get(i));
      for (int j = 0; j < i; j++) {
        among += judgement.logOdds(others.get(i), others.get(j));
      }
    }
    return to / n >= LIKE_ENOUGH ? 0 : to / n - among / (n * (n - 1) / 2.0);
  }
}
