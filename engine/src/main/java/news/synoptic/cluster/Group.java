package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.StoryId;

/** A story in the making. Part of the state. */
final class Group {
  final StoryId id;

  /** Number of its first article in the stream: the older of two gives its id to both. */
  final int born;

  /** Every member, in the order of arrival. */
  final List<Member> members = new ArrayList<>();

  Group(StoryId id, int born) {
    this.id = id;
    this.born = born;
  }

  /** Those by which the story is judged: no copies, and of many the first and the latest. */
  List<Member> judges(int most) {
    List<Member> own = new ArrayList<>();
    for (Member member : members) {
      if (member.original == null) {
        own.add(member);
      }
    }
    return some(own.isEmpty() ? members : own, most);
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
