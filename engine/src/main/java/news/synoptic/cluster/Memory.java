package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Probability;
import news.synoptic.cluster.StoryClusterer.Event;
import news.synoptic.cluster.gist.Frequencies;
import news.synoptic.cluster.saga.Sagas;
import org.jspecify.annotations.Nullable;

/** The state of the fold, and its steps. Not thread-safe. */
final class Memory {
  /** Share of a text from which it is a copy. */
  private static final double COPIED = 0.6;

  /** A text with fewer sequences of words than this is nobody's copy. */
  private static final int FEWEST_SEQUENCES = 12;

  final Window window;
  final Neighbourhood neighbourhood;
  final Stories stories;
  final Corrections corrections;
  final Today today;
  int sinceRepair;

  Memory(Window window) {
    this(
        window,
        new Neighbourhood(Frequencies.shipped()),
        new Stories(new Sagas()),
        new Corrections(),
        new Today());
  }

  Memory(
      Window window,
      Neighbourhood neighbourhood,
      Stories stories,
      Corrections corrections,
      Today today) {
    this.window = window;
    this.neighbourhood = neighbourhood;
    this.stories = stories;
    this.corrections = corrections;
    this.today = today;
  }

  void add(Annotated article, Judgement judgement, List<Event> events) {
    Member member = neighbourhood.enter(article, today.day());
    if (member.gist.dated()) {
      today.note(member.gist.day());
    }
    member.corrected = corrections.know(member.gist.id());
    Member original = member.corrected ? null : originalOf(member);
    if (original != null) {
      member.original = original;
      original.copied = true;
      join(member, original.group(), original.gist.sketch().containment(sketch(member)), events);
    } else {
      judge(member, judgement, events);
      member.indexed = true;
    }
    neighbourhood.index(member);
    forget(events);
    if (window.repairEvery() > 0 && ++sinceRepair >= window.repairEvery()) {
      sinceRepair = 0;
      new Repair(this, judgement, events).mend();
    }
  }

  private static news.synoptic.cluster.gist.Sketch sketch(Member member) {
    return member.gist.sketch();
  }

  private @Nullable Member originalOf(Member member) {
    for (Member other : neighbourhood.sharingText(member)) {
      if (!other.corrected
          && sketch(member).containment(sketch(other)) >= COPIED
          && Math.min(sketch(member).size(), sketch(other).size()) >= FEWEST_SEQUENCES) {
        return other.original == null ? other : other.original;
      }
    }
    return null;
  }

  private static void join(Member member, Group group, double sure, List<Event> events) {
    group.put(member);
    events.add(new StoryClusterer.Joined(member.gist.id(), group.id, new Probability(sure)));
  }

  private void judge(Member member, Judgement judgement, List<Event> events) {
    Map<Group, Double> near = compare(member, judgement);
    Group told = toldBy(member);
    if (told != null) {
      join(member, told, 1, events);
      return;
    }
    near.keySet().removeIf(group -> corrections.part(List.of(member), group.members));
    List<Map.Entry<Group, Double>> ranked = new ArrayList<>(near.entrySet());
    ranked.sort(
        Map.Entry.<Group, Double>comparingByValue()
            .reversed()
            .thenComparingInt(e -> e.getKey().born));
    if (ranked.isEmpty() || ranked.getFirst().getValue() < judgement.join()) {
      join(member, stories.found(List.of(member)), 1, events);
      return;
    }
    double odds = ranked.getFirst().getValue();
    join(member, ranked.getFirst().getKey(), Judgement.probability(odds), events);
    for (Map.Entry<Group, Double> other : ranked.subList(1, ranked.size())) {
      if (other.getValue() >= judgement.join()) {
        mergeIfSure(member.group(), other.getKey(), judgement, events);
      }
    }
  }

  private void mergeIfSure(Group a, Group b, Judgement judgement, List<Event> events) {
    if (judgement.ofStories(a.party(judgement), b.party(judgement)) >= judgement.join()
        && !corrections.part(a.members, b.members)) {
      stories.merge(a, b, events);
    }
  }

  /** The story of a live article to which a reader has tied this one. */
  private @Nullable Group toldBy(Member member) {
    if (corrections.tie(member)) {
      SortedSet<String> tied = corrections.tied(member.gist.id().value());
      for (Member other : neighbourhood.live()) {
        if (other.corrected && other != member && tied.contains(other.gist.id().value())) {
          return other.group();
        }
      }
    }
    return null;
  }

  /** How surely an article belongs to each of the stories of its neighbours. */
  private Map<Group, Double> compare(Member member, Judgement judgement) {
    List<Neighbourhood.Neighbour> found = neighbourhood.neighbours(member);
    int n = 0;
    int[] slots = new int[Math.min(Neighbourhood.JUDGED, found.size())];
    float[] odds = new float[slots.length];
    Map<Group, Double> near = new LinkedHashMap<>();
    for (int i = 0; i < slots.length; i++) {
      Member other = found.get(i).member();
      float likeness = (float) judgement.compared(member, other);
      if (likeness >= Judgement.WORTH_A_LOOK) {
        slots[n] = other.slot;
        odds[n++] = likeness;
        near.put(other.group(), 0.0);
      }
    }
    member.near = java.util.Arrays.copyOf(slots, n);
    member.odds = java.util.Arrays.copyOf(odds, n);
    Party alone = Party.of(member);
    near.replaceAll((group, none) -> judgement.ofStories(alone, group.party(judgement)));
    return near;
  }

  /** Two articles are of one story: a reader says so. */
  void together(ArticleId a, ArticleId b, List<Event> events) {
    corrections.together(a, b);
    List<Member> tied = named(corrections.tied(a.value()));
    if (tied.isEmpty()) {
      return;
    }
    Group into = tied.getFirst().group();
    for (Member member : tied) {
      Group other = member.group();
      if (other != into && !corrections.part(into.members, other.members)) {
        stories.merge(into, other, events);
        into = member.group();
      }
    }
    Group one = into;
    if (tied.stream().anyMatch(member -> member.group() != one)) {
      // what readers keep apart stands between the stories: only those that are tied leave them
      stories.split(one, withCopies(tied), events);
    }
  }

  /** Two articles are of two stories: a reader says so. */
  void apart(ArticleId a, ArticleId b, List<Event> events) {
    corrections.apart(a, b);
    List<Member> ones = named(corrections.tied(a.value()));
    List<Member> others = named(corrections.tied(b.value()));
    if (!ones.isEmpty()
        && !others.isEmpty()
        && ones.getFirst().group() == others.getFirst().group()) {
      boolean later = ones.getFirst().slot < others.getFirst().slot;
      stories.split(ones.getFirst().group(), withCopies(later ? others : ones), events);
    }
  }

  /** The live ones of some articles, from now on marked as corrected and nobody's copy. */
  private List<Member> named(Set<String> ids) {
    List<Member> named = new ArrayList<>();
    for (Member member : neighbourhood.live()) {
      if (ids.contains(member.gist.id().value())) {
        member.corrected = true;
        member.original = null;
        member.group().changed();
        named.add(member);
      }
    }
    return named;
  }

  private static List<Member> withCopies(List<Member> members) {
    List<Member> all = new ArrayList<>(members);
    for (Member member : members) {
      for (Member other : member.group().members) {
        if (other.original == member) {
          all.add(other);
        }
      }
    }
    all.sort((x, y) -> Integer.compare(x.slot, y.slot));
    return all;
  }

  void repair(Judgement judgement, List<Event> events) {
    sinceRepair = 0;
    new Repair(this, judgement, events).everything();
  }

  private void forget(List<Event> events) {
    stories.sagas.forget(today.day());
    while (neighbourhood.size() > window.atLeast()) {
      Member earliest = neighbourhood.at(neighbourhood.floor());
      boolean old = (long) today.day() - earliest.arrived > window.days();
      if (!old && neighbourhood.size() <= window.atMost()) {
        return;
      }
      if (earliest.group().touched && earliest.group().members.size() == 1) {
        stories.tell(earliest.group(), today.day(), events);
      }
      stories.forget(earliest);
      neighbourhood.forgetEarliest();
    }
  }
}
