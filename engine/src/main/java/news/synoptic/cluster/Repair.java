package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.synoptic.cluster.StoryClusterer.Event;

/**
 * Sets stories right with what is known by now. In a run that has an end every story is gathered
 * anew, so that the order of arrival decides nothing; in a stream, stories that are one are merged,
 * because what was told of an article should stand. What readers have said is never undone.
 */
final class Repair {
  private final Memory memory;
  private final Judgement judgement;
  private final List<Event> events;

  Repair(Memory memory, Judgement judgement, List<Event> events) {
    this.memory = memory;
    this.judgement = judgement;
    this.events = events;
  }

  /** All stories. */
  void everything() {
    List<Member> live = memory.neighbourhood.live();
    if (memory.window.equals(Window.BOUNDLESS)) {
      gather(live);
    } else {
      merge(live);
    }
    tell(live);
  }

  /** Tells the sagas of what has changed. */
  private void tell(List<Member> members) {
    for (Member member : members) {
      if (member.group().touched) {
        memory.stories.tell(member.group(), memory.today.day(), events);
      }
    }
  }

  /** The stories that changed since the last repair, and those that they may belong with. */
  void mend() {
    Set<Group> some = new LinkedHashSet<>();
    for (Member member : memory.neighbourhood.live()) {
      if (member.group().touched) {
        some.add(member.group());
      }
    }
    for (Group group : List.copyOf(some)) {
      for (Member member : group.members) {
        for (int slot : member.near) {
          if (memory.neighbourhood.isLive(slot)) {
            some.add(memory.neighbourhood.at(slot).group());
          }
        }
      }
    }
    List<Member> members = some.stream().flatMap(group -> group.members.stream()).toList();
    merge(members);
    tell(members);
  }

  /** Merges stories that are one. */
  private void merge(List<Member> members) {
    Map<Group, List<Member>> own = new LinkedHashMap<>();
    for (Member member : members) {
      if (member.original == null) {
        own.computeIfAbsent(member.group(), g -> new ArrayList<>()).add(member);
      }
    }
    Agglomeration stories =
        new Agglomeration(judgement, memory.corrections, List.copyOf(own.values()));
    for (List<Member> cluster : stories.run(story -> story.getFirst().group().touched)) {
      for (Member member : cluster) {
        memory.stories.merge(cluster.getFirst().group(), member.group(), events);
      }
    }
  }

  /** Gathers all stories anew. */
  private void gather(List<Member> members) {
    Map<Member, List<Member>> copies = new HashMap<>();
    Map<String, List<Member>> first = new LinkedHashMap<>();
    for (Member member : members) {
      if (member.original != null) {
        copies.computeIfAbsent(member.original, m -> new ArrayList<>()).add(member);
      } else if (memory.corrections.tie(member)) {
        String tied = memory.corrections.tied(member.gist.id().value()).first();
        first.computeIfAbsent("tied " + tied, t -> new ArrayList<>()).add(member);
      } else {
        first.put("slot " + member.slot, List.of(member));
      }
    }
    List<List<Member>> clusters = new ArrayList<>();
    Agglomeration stories =
        new Agglomeration(judgement, memory.corrections, List.copyOf(first.values()));
    for (List<Member> cluster : stories.run()) {
      for (List<Member> part : Outliers.split(cluster, judgement, memory.corrections)) {
        List<Member> all = new ArrayList<>();
        for (Member member : part) {
          all.add(member);
          all.addAll(copies.getOrDefault(member, List.of()));
        }
        all.sort(Comparator.comparingInt(m -> m.slot));
        clusters.add(all);
      }
    }
    clusters.sort(Comparator.comparingInt(cluster -> cluster.getFirst().slot));
    place(clusters);
  }

  /** A cluster and a story that have members in common. */
  private record Overlap(int cluster, Group group, int members) {}

  /** Lets each cluster take over the story that it has most in common with. */
  private void place(List<List<Member>> clusters) {
    List<Overlap> overlaps = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      Map<Group, Integer> shared = new LinkedHashMap<>();
      clusters.get(i).forEach(member -> shared.merge(member.group(), 1, Integer::sum));
      int cluster = i;
      shared.forEach((group, n) -> overlaps.add(new Overlap(cluster, group, n)));
    }
    overlaps.sort(
        Comparator.comparingInt((Overlap o) -> -o.members)
            .thenComparingInt(o -> o.group.born)
            .thenComparingInt(o -> o.cluster));
    Map<Integer, Group> heirs = new TreeMap<>();
    Set<Group> taken = new LinkedHashSet<>();
    for (Overlap overlap : overlaps) {
      if (!heirs.containsKey(overlap.cluster) && taken.add(overlap.group)) {
        heirs.put(overlap.cluster, overlap.group);
      }
    }
    Set<Integer> homeless = new TreeSet<>();
    for (int i = 0; i < clusters.size(); i++) {
      if (!heirs.containsKey(i)) {
        homeless.add(i);
      }
    }
    // those that leave a story go before others come, so that none empties too early
    for (int i : homeless) {
      memory.stories.split(clusters.get(i).getFirst().group(), clusters.get(i), events);
    }
    heirs.forEach((i, group) -> memory.stories.move(clusters.get(i), group, events));
  }
}
