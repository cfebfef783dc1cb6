package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;

/**
 * Merges stories that are one: agglomerative clustering by average linkage, which begins with the
 * stories as they are and considers only those of which two members have been compared.
 */
final class Repair {
  private static final int JUDGES = 16;

  private final Neighbourhood neighbourhood;
  private final Judgement judgement;
  private final Map<Group, Integer> versions = new HashMap<>();
  private final Map<Group, List<Group>> beside = new HashMap<>();
  private final PriorityQueue<Twins> queue = new PriorityQueue<>();

  Repair(Neighbourhood neighbourhood, Judgement judgement) {
    this.neighbourhood = neighbourhood;
    this.judgement = judgement;
  }

  /** Two stories that may be one. */
  private record Twins(Group a, Group b, int versionA, int versionB, double linkage)
      implements Comparable<Twins> {
    @Override
    public int compareTo(Twins other) {
      if (linkage != other.linkage) {
        return Double.compare(other.linkage, linkage);
      }
      return a.born != other.a.born
          ? Integer.compare(a.born, other.a.born)
          : Integer.compare(b.born, other.b.born);
    }
  }

  void run(BiConsumer<Group, Group> merge) {
    for (Member member : neighbourhood.all()) {
      if (member.slot >= neighbourhood.floor()) {
        for (int i = 0; i < member.near.length; i++) {
          if (member.near[i] >= neighbourhood.floor() && member.odds[i] >= judgement.merge() - 2) {
            consider(Memory.group(member), Memory.group(neighbourhood.at(member.near[i])));
          }
        }
      }
    }
    while (!queue.isEmpty()) {
      Twins twins = queue.remove();
      if (version(twins.a) == twins.versionA && version(twins.b) == twins.versionB) {
        unite(twins, merge);
      }
    }
  }

  private int version(Group group) {
    return versions.getOrDefault(group, 0);
  }

  private void consider(Group a, Group b) {
    if (a != b && !beside.getOrDefault(a, List.of()).contains(b)) {
      beside.computeIfAbsent(a, g -> new ArrayList<>()).add(b);
      beside.computeIfAbsent(b, g -> new ArrayList<>()).add(a);
      offer(a, b);
    }
  }

  private void offer(Group a, Group b) {
    double linkage = linkage(a, b);
    if (linkage >= judgement.merge()) {
      Group older = a.born < b.born ? a : b;
      Group newer = older == a ? b : a;
      queue.add(new Twins(older, newer, version(older), version(newer), linkage));
    }
  }

  private void unite(Twins twins, BiConsumer<Group, Group> merge) {
    merge.accept(twins.a, twins.b);
    versions.merge(twins.a, 1, Integer::sum);
    versions.put(twins.b, -1);
    List<Group> others = new ArrayList<>(beside.getOrDefault(twins.a, List.of()));
    for (Group other : beside.getOrDefault(twins.b, List.of())) {
      if (!others.contains(other)) {
        others.add(other);
      }
    }
    others.removeIf(g -> g == twins.a || g == twins.b || version(g) < 0);
    beside.put(twins.a, others);
    for (Group other : others) {
      beside.computeIfAbsent(other, g -> new ArrayList<>()).add(twins.a);
      offer(twins.a, other);
    }
  }

  private double linkage(Group a, Group b) {
    double sum = 0;
    List<Member> as = a.judges(JUDGES);
    List<Member> bs = b.judges(JUDGES);
    for (Member x : as) {
      for (Member y : bs) {
        sum += judgement.logOdds(x, y);
      }
    }
    return sum / (as.size() * bs.size());
  }
}
