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

  boolean touched = true;

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
    if (own.size() <= most) {
      return own;
    }
    List<Member> some = new ArrayList<>(own.subList(0, most / 3));
    some.addAll(own.subList(own.size() - (most - most / 3), own.size()));
    return some;
  }
}
