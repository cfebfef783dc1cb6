package news.synoptic.align;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.align.Likeness.Pair;

/**
 * Sentences of a story in, groups of those that assert the same out. Deterministic.
 *
 * <p>Agglomerative clustering, best pair first. Two groups become one only if their members are
 * alike on average and no two of them are unlike: between average and complete linkage. A chain of
 * sentences of which each resembles the next therefore does not snowball.
 */
final class Grouping {
  /** A pair from which a group may start or grow. */
  static final double ALIKE = 0.9;

  /** Mean of all pairs across two groups that become one. */
  private static final double ALIKE_ON_AVERAGE = 0.8;

  /** The least alike pair across two groups that become one. */
  private static final double NOT_UNLIKE = 0.5;

  private Grouping() {}

  /** Every index once; groups by their first member, members in order. */
  static List<List<Integer>> of(int size, Likeness likeness) {
    List<List<Integer>> groups = new ArrayList<>();
    int[] groupOf = new int[size];
    for (int i = 0; i < size; i++) {
      groups.add(new ArrayList<>(List.of(i)));
      groupOf[i] = i;
    }
    for (Pair pair : likeness.pairs(ALIKE)) {
      List<Integer> left = groups.get(groupOf[pair.a()]);
      List<Integer> right = groups.get(groupOf[pair.b()]);
      if (groupOf[pair.a()] != groupOf[pair.b()] && belongTogether(left, right, likeness)) {
        int kept = groupOf[pair.a()];
        left.addAll(right);
        right.forEach(moved -> groupOf[moved] = kept);
        right.clear();
      }
    }
    groups.removeIf(List::isEmpty);
    groups.forEach(group -> group.sort(null));
    groups.sort((g, h) -> Integer.compare(g.getFirst(), h.getFirst()));
    return groups;
  }

  private static boolean belongTogether(
      List<Integer> left, List<Integer> right, Likeness likeness) {
    double sum = 0;
    for (int a : left) {
      for (int b : right) {
        double score = likeness.of(a, b);
        if (score < NOT_UNLIKE) {
          return false;
        }
        sum += score;
      }
    }
    return sum >= ALIKE_ON_AVERAGE * left.size() * right.size();
  }
}
