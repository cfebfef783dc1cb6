package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.StoryId;

/**
 * Sets stories right with what is known by now. In a state that keeps its articles every story is
 * gathered anew, so that the order of arrival decides nothing; in one that does not, stories that
 * are one are merged, because what was told of an article should stand.
 */
final class Repair {
  private final List<Member> members;
  private final Judgement judgement;
  private final List<StoryClusterer.Event> events;

  Repair(List<Member> members, Judgement judgement, List<StoryClusterer.Event> events) {
    this.members = members;
    this.judgement = judgement;
    this.events = events;
  }

  /** Merges stories that are one. */
  void merge() {
    Map<Group, List<Member>> own = new LinkedHashMap<>();
    for (Member member : members) {
      if (member.original == null) {
        own.computeIfAbsent(Memory.group(member), g -> new ArrayList<>()).add(member);
      }
    }
    for (List<Member> cluster : new Agglomeration(judgement, List.copyOf(own.values())).run()) {
      Group into = Memory.group(cluster.getFirst());
      for (Member member : cluster) {
        into = Memory.group(member).born < into.born ? Memory.group(member) : into;
      }
      for (Member member : cluster) {
        if (Memory.group(member) != into) {
          Memory.merge(into, Memory.group(member), events);
        }
      }
    }
  }

  /** Gathers all stories anew; each is named after its first article. */
  void gather() {
    List<List<Member>> single = new ArrayList<>();
    Map<Member, List<Member>> copies = new LinkedHashMap<>();
    for (Member member : members) {
      if (member.original == null) {
        single.add(List.of(member));
      } else {
        copies.computeIfAbsent(member.original, m -> new ArrayList<>()).add(member);
      }
    }
    for (List<Member> cluster : new Agglomeration(judgement, single).run()) {
      for (List<Member> part : Outliers.split(cluster, judgement)) {
        List<Member> all = new ArrayList<>();
        for (Member member : part) {
          all.add(member);
          all.addAll(copies.getOrDefault(member, List.of()));
        }
        place(all);
      }
    }
  }

  private void place(List<Member> cluster) {
    cluster.sort((a, b) -> Integer.compare(a.slot, b.slot));
    Member first = cluster.getFirst();
    StoryId id = new StoryId(first.gist.id().value());
    Group group = new Group(id, first.slot);
    for (Member member : cluster) {
      StoryId from = Memory.group(member).id;
      if (!from.equals(id)) {
        events.add(new StoryClusterer.Moved(member.gist.id(), from, id));
      }
      member.group = group;
      group.members.add(member);
    }
  }
}
