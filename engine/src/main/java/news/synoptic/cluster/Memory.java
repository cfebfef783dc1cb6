package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.Annotated;
import news.synoptic.Score;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/** The state of the fold, and its steps. Not thread-safe. */
final class Memory {
  private static final int WINDOW_DAYS = 14;
  private static final int AT_LEAST = 50_000;
  private static final int JUDGES = 8;
  private static final double COPIED = 0.6;

  final boolean keeps;
  private final Neighbourhood neighbourhood = new Neighbourhood(Frequencies.shipped());
  private int latestDay = Integer.MIN_VALUE;

  Memory(boolean keeps) {
    this.keeps = keeps;
  }

  List<Member> members() {
    return neighbourhood.all();
  }

  void add(Annotated article, Judgement judgement, List<StoryClusterer.Event> events) {
    Member member = neighbourhood.enter(article, keeps);
    if (member.gist.dated()) {
      latestDay = Math.max(latestDay, member.gist.day());
    }
    Member original = originalOf(member);
    if (original != null) {
      member.original = original;
      put(member, group(original));
      member.why = copied(member, original);
      neighbourhood.indexSketch(member);
      events.add(new StoryClusterer.Joined(member.gist.id(), group(member).id, member.why));
    } else {
      judge(member, judgement, events);
      neighbourhood.index(member);
    }
    forget();
  }

  private @Nullable Member originalOf(Member member) {
    for (Member other : neighbourhood.sharingText(member)) {
      if (member.gist.sketch().containment(other.gist.sketch()) >= COPIED
          && Math.min(member.gist.sketch().size(), other.gist.sketch().size()) >= 12) {
        return other.original == null ? other : other.original;
      }
    }
    return null;
  }

  private static Score copied(Member member, Member original) {
    double share = member.gist.sketch().containment(original.gist.sketch());
    return new Score(
        share,
        List.of(new Score.Part("share of the text that stands in an earlier one", share, 1)));
  }

  private void judge(Member member, Judgement judgement, List<StoryClusterer.Event> events) {
    Map<Group, Double> near = compare(member, judgement);
    List<Map.Entry<Group, Double>> ranked = new ArrayList<>(near.entrySet());
    ranked.sort(
        Map.Entry.<Group, Double>comparingByValue()
            .reversed()
            .thenComparingInt(e -> e.getKey().born));
    if (ranked.isEmpty() || ranked.getFirst().getValue() < judgement.join()) {
      Group own = new Group(new StoryId(member.gist.id().value()), member.slot);
      put(member, own);
      events.add(new StoryClusterer.Joined(member.gist.id(), own.id, member.why));
      return;
    }
    Group best = ranked.getFirst().getKey();
    member.why = why(member, best, ranked.getFirst().getValue(), judgement);
    put(member, best);
    events.add(new StoryClusterer.Joined(member.gist.id(), best.id, member.why));
    for (Map.Entry<Group, Double> other : ranked.subList(1, ranked.size())) {
      if (other.getValue() >= judgement.join()
          && linkage(group(member), other.getKey(), judgement) >= judgement.join()) {
        merge(group(member), other.getKey(), events);
      }
    }
  }

  /** Mean log odds of the stories of an article's neighbours. */
  private Map<Group, Double> compare(Member member, Judgement judgement) {
    List<Neighbourhood.Neighbour> found = neighbourhood.neighbours(member);
    int n = Math.min(Neighbourhood.JUDGED, found.size());
    int[] slots = new int[n];
    float[] odds = new float[n];
    Map<Group, Double> near = new LinkedHashMap<>();
    for (int i = 0; i < n; i++) {
      Member other = found.get(i).member();
      slots[i] = other.slot;
      odds[i] = (float) judgement.compared(member, other);
      if (odds[i] >= Judgement.WORTH_A_LOOK) {
        near.put(group(other), 0.0);
      }
    }
    member.near = slots;
    member.odds = odds;
    near.replaceAll((group, none) -> judgement.ofStories(List.of(member), group.judges(JUDGES)));
    return near;
  }

  private static double linkage(Group a, Group b, Judgement judgement) {
    return judgement.ofStories(a.judges(JUDGES), b.judges(JUDGES));
  }

  private static Score why(Member member, Group group, double mean, Judgement judgement) {
    Member nearest =
        group.judges(JUDGES).stream()
            .max(
                Comparator.comparingDouble((Member m) -> judgement.logOdds(member, m))
                    .thenComparingInt(m -> -m.slot))
            .orElseThrow();
    return judgement.explained(member, nearest, mean);
  }

  private static void put(Member member, Group group) {
    member.group = group;
    group.members.add(member);
  }

  static Group group(Member member) {
    if (member.group == null) {
      throw new IllegalStateException("article " + member.gist.id() + " is in no story");
    }
    return member.group;
  }

  static void merge(Group a, Group b, List<StoryClusterer.Event> events) {
    Group into = a.born < b.born ? a : b;
    Group from = into == a ? b : a;
    for (Member member : from.members) {
      put(member, into);
    }
    from.members.clear();
    events.add(new StoryClusterer.Merged(into.id, from.id));
  }

  void repair(Judgement judgement, List<StoryClusterer.Event> events) {
    Repair repair = new Repair(neighbourhood.live(), judgement, events);
    if (keeps) {
      repair.gather();
    } else {
      repair.merge();
    }
  }

  private void forget() {
    if (keeps || neighbourhood.size() <= AT_LEAST) {
      return;
    }
    Member oldest = neighbourhood.at(neighbourhood.floor());
    if (!oldest.gist.dated() || oldest.gist.day() < latestDay - WINDOW_DAYS) {
      group(oldest).members.remove(oldest);
      neighbourhood.forget(oldest.slot + 1);
    }
  }
}
