package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.StoryId;
import news.synoptic.cluster.StoryClusterer.Event;
import news.synoptic.cluster.gist.Gist;
import news.synoptic.cluster.saga.Account;
import news.synoptic.cluster.saga.Sagas;
import org.jspecify.annotations.Nullable;

/**
 * The live stories by their names, and what changes them: each change is an event. A name is given
 * once; that of a story that was merged leads to the one that goes on, as long as this lives. Part
 * of the state; not thread-safe.
 */
final class Stories {
  /** By every name, old ones included. */
  private final Map<String, Group> named = new HashMap<>();

  /** What is remembered of stories that have no live article, too. */
  final Sagas sagas;

  Stories(Sagas sagas) {
    this.sagas = sagas;
  }

  /** The story of a name, be it an old one; null if there is none. */
  @Nullable Group of(StoryId id) {
    return named.get(id.value());
  }

  /** A new story, named after its first member where that name is free. */
  Group found(List<Member> members) {
    Member first = members.getFirst();
    String name = first.gist.id().value();
    for (Member member : members) {
      if (isGiven(name)) {
        name = member.gist.id().value();
      }
    }
    String free = name;
    for (int n = 2; isGiven(free); n++) {
      free = name + "~" + n;
    }
    return add(new Group(new StoryId(free), first.slot));
  }

  private boolean isGiven(String name) {
    return named.containsKey(name) || sagas.knows(name);
  }

  /** Whether none of a story's names is a live one's. */
  boolean isFree(Group group) {
    return !named.containsKey(group.id.value())
        && group.formerly.stream().noneMatch(id -> named.containsKey(id.value()));
  }

  /** A story as it was written. */
  Group add(Group group) {
    named.put(group.id.value(), group);
    group.formerly.forEach(id -> named.put(id.value(), group));
    return group;
  }

  /** Makes two stories one, under the name of the older. */
  void merge(Group a, Group b, List<Event> events) {
    if (a == b) {
      return;
    }
    Group into = a.born < b.born || (a.born == b.born && a.id.compareTo(b.id) < 0) ? a : b;
    Group from = into == a ? b : a;
    absorb(into, from, events);
  }

  /** Makes two stories one, under the name of the first. */
  void absorb(Group into, Group from, List<Event> events) {
    for (Member member : List.copyOf(from.members)) {
      into.put(member);
    }
    from.members.clear();
    from.changed();
    from.formerly.add(from.id);
    for (StoryId id : from.formerly) {
      into.formerly.add(id);
      named.put(id.value(), into);
    }
    from.formerly.clear();
    sagas.merged(into.id, from.id);
    events.add(new StoryClusterer.Merged(into.id, from.id));
  }

  /** Moves some members out of their stories into another. */
  void move(List<Member> members, Group to, List<Event> events) {
    List<Group> left = new ArrayList<>();
    for (Member member : members) {
      Group from = member.group();
      if (from != to) {
        from.remove(member);
        left.add(from);
        to.put(member);
        events.add(new StoryClusterer.Moved(member.gist.id(), from.id, to.id));
      }
    }
    for (Group from : left) {
      if (from.members.isEmpty() && named.get(from.id.value()) == from) {
        absorb(to, from, events);
      }
    }
  }

  /** Takes note of what a story is about by now, and of those that it hangs together with. */
  void tell(Group group, int today, List<Event> events) {
    List<Member> own = group.own();
    List<Gist> gists = Party.some(own, Group.JUDGES).stream().map(member -> member.gist).toList();
    Sagas.Told told = sagas.tell(group.id, Account.of(gists, own.size()), today);
    told.links().forEach(link -> events.add(new StoryClusterer.Linked(link)));
    if (told.continues() != null) {
      events.add(new StoryClusterer.Continued(group.id, told.continues()));
    }
    group.touched = false;
  }

  /** Takes some members of a story out of it, as a story of their own. */
  Group split(Group from, List<Member> leaving, List<Event> events) {
    Group own = found(leaving);
    events.add(new StoryClusterer.Split(from.id, own.id));
    move(leaving, own, events);
    return own;
  }

  /** A member is no longer live; nor is its story, if it was the last one. */
  void forget(Member member) {
    Group group = member.group();
    group.remove(member);
    if (member.copied) {
      bequeath(member, group);
    }
    if (group.members.isEmpty()) {
      sagas.ended(group.id);
      named.remove(group.id.value());
      group.formerly.forEach(id -> named.remove(id.value()));
    }
  }

  /** What copied a member copies the first of them from now on. */
  private static void bequeath(Member gone, Group group) {
    Member heir = null;
    for (Member member : group.members) {
      if (member.original == gone) {
        if (heir == null) {
          heir = member;
          member.original = null;
        } else {
          member.original = heir;
          heir.copied = true;
        }
      }
    }
  }
}
