package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * Some articles that stand for a story where it is held against another.
 *
 * @param members at least one
 * @param within how alike they are, on the mean of the pairs; {@link #ALONE} if there is but one
 */
record Party(List<Member> members, double within) {
  /** Stands for the likeness within a story of one article. */
  static final double ALONE = -9;

  /** Copies the list. */
  Party {
    members = List.copyOf(members);
  }

  static Party of(Member member) {
    return new Party(List.of(member), ALONE);
  }

  /** Of many members the first and the latest. */
  static Party of(List<Member> all, ToDoubleBiFunction<Member, Member> odds) {
    List<Member> some = some(all, Group.JUDGES);
    double sum = 0;
    int n = some.size();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        sum += odds.applyAsDouble(some.get(i), some.get(j));
      }
    }
    return new Party(some, n < 2 ? ALONE : sum / (n * (n - 1) / 2.0));
  }

  /** Of many members the first and the latest. */
  static List<Member> some(List<Member> members, int most) {
    if (members.size() <= most) {
      return members;
    }
    List<Member> some = new ArrayList<>(members.subList(0, most / 3));
    some.addAll(members.subList(members.size() - (most - most / 3), members.size()));
    return some;
  }
}
