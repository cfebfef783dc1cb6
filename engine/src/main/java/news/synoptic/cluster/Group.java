package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/** A story in the making. Part of the state. */
final class Group {
  /** How many members a story is judged by. */
  static final int JUDGES = 8;

  final StoryId id;

  /** Number of its first article in the stream: the older of two gives its id to both. */
  final int born;

  /** Every member, in the order of arrival. */
  final List<Member> members = new ArrayList<>(2);

  /** Ids of stories that were merged into this one. */
  final List<StoryId> formerly = new ArrayList<>(0);

  /** Whether it has changed since the last repair. */
  boolean touched;

  private @Nullable Party party;

  Group(StoryId id, int born) {
    this.id = id;
    this.born = born;
  }

  /** Puts a member here; where it was before does not learn of it. */
  void put(Member member) {
    member.group = this;
    int at = members.size();
    while (at > 0 && members.get(at - 1).slot > member.slot) {
      at--;
    }
    members.add(at, member);
    changed();
  }

  /** Takes a member out. */
  void remove(Member member) {
    members.remove(member);
    party = null;
  }

  /** Forgets what was concluded from the members. */
  void changed() {
    touched = true;
    party = null;
  }

  /** Those by which the story is judged: no copies, and of many the first and the latest. */
  Party party(Judgement judgement) {
    if (party == null) {
      party = Party.of(own(), judgement::logOdds);
    }
    return party;
  }

  /** The members that are no copies; all if there are no others. */
  List<Member> own() {
    List<Member> own = members.stream().filter(member -> member.original == null).toList();
    return own.isEmpty() ? members : own;
  }
}
