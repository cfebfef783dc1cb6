package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Merges what is nearest until nothing is near enough: agglomerative clustering, where how near two
 * clusters are is judged as a whole. Only clusters of which two members have been compared are
 * considered, so the cost grows with the articles and not with their pairs. The order in which the
 * clusters are given decides nothing but ties. Not thread-safe.
 */
final class Agglomeration {
  private final Judgement judgement;
  private final Corrections corrections;
  private final List<List<Member>> clusters;
  private final List<@Nullable Party> parties = new ArrayList<>();
  private final List<TreeSet<Integer>> beside = new ArrayList<>();
  private final int[] versions;
  private final PairOdds known = new PairOdds();
  private final PriorityQueue<Twins> queue = new PriorityQueue<>();

  /** Begins with some clusters of members, none of them a copy. */
  Agglomeration(Judgement judgement, Corrections corrections, List<List<Member>> clusters) {
    this.judgement = judgement;
    this.corrections = corrections;
    this.clusters = new ArrayList<>(clusters);
    this.versions = new int[clusters.size()];
    for (int i = 0; i < clusters.size(); i++) {
      beside.add(new TreeSet<>());
      parties.add(null);
    }
  }

  /**
   * Two clusters that may be one.
   *
   * @param a index of one
   * @param b index of the other, greater
   * @param stamp sum of both versions when it was judged
   * @param odds log odds that they are one
   */
  private record Twins(int a, int b, int stamp, double odds) implements Comparable<Twins> {
    @Override
    public int compareTo(Twins other) {
      if (odds != other.odds) {
        return Double.compare(other.odds, odds);
      }
      return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
    }
  }

  /** Runs where every cluster may have changed. */
  List<List<Member>> run() {
    return run(cluster -> true);
  }

  /**
   * The clusters in the end, each with the lists that it was made of merged into the first.
   *
   * @param changed which clusters may have changed since they were last held against each other
   */
  List<List<Member>> run(Predicate<List<Member>> changed) {
    boolean[] fresh = new boolean[clusters.size()];
    Map<Integer, Integer> where = new HashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      fresh[i] = changed.test(clusters.get(i));
      for (Member member : clusters.get(i)) {
        where.put(member.slot, i);
      }
    }
    for (int i = 0; i < clusters.size(); i++) {
      for (Member member : clusters.get(i)) {
        for (int n = 0; n < member.near.length; n++) {
          Integer other = where.get(member.near[n]);
          if (other != null && other != i && (fresh[i] || fresh[other])) {
            consider(Math.min(i, other), Math.max(i, other));
          }
        }
      }
    }
    while (!queue.isEmpty()) {
      Twins twins = queue.remove();
      if (versions[twins.a] >= 0
          && versions[twins.b] >= 0
          && versions[twins.a] + versions[twins.b] == twins.stamp) {
        unite(twins.a, twins.b);
      }
    }
    return clusters.stream().filter(cluster -> !cluster.isEmpty()).toList();
  }

  private void consider(int a, int b) {
    if (beside.get(a).add(b)) {
      beside.get(b).add(a);
      offer(a, b);
    }
  }

  private Party party(int cluster) {
    Party party = parties.get(cluster);
    if (party == null) {
      party = Party.of(clusters.get(cluster), this::odds);
      parties.set(cluster, party);
    }
    return party;
  }

  private void offer(int a, int b) {
    double odds = judgement.ofStories(party(a), party(b), this::odds);
    if (odds >= judgement.merge() && !corrections.part(clusters.get(a), clusters.get(b))) {
      queue.add(new Twins(a, b, versions[a] + versions[b], odds));
    }
  }

  private void unite(int a, int b) {
    List<Member> all = new ArrayList<>(clusters.get(a));
    all.addAll(clusters.get(b));
    all.sort((x, y) -> Integer.compare(x.slot, y.slot));
    clusters.set(a, all);
    clusters.set(b, List.of());
    parties.set(a, null);
    versions[a]++;
    versions[b] = -1;
    beside.get(a).addAll(beside.get(b));
    beside.get(a).removeIf(i -> i == a || versions[i] < 0);
    for (int other : List.copyOf(beside.get(a))) {
      beside.get(other).add(a);
      offer(Math.min(a, other), Math.max(a, other));
    }
  }

  private double odds(Member a, Member b) {
    return known.of(a, b, judgement::logOdds);
  }
}
