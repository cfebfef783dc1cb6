package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.Annotated;
import news.synoptic.StoryId;
import news.synoptic.cluster.gist.Frequencies;
import news.synoptic.cluster.gist.Terms;

/**
 * The stories that would be held against each other in a stream in which every article is put into
 * its right story, with what would decide: what the second judgement is trained on, as Miranda et
 * al. (EMNLP 2018) train theirs. Not thread-safe.
 */
public final class StoryMeetings {
  private final Neighbourhood neighbourhood = new Neighbourhood(Frequencies.shipped());
  private final Judgement judgement;
  private final Map<String, Group> groups = new HashMap<>();
  private final PairOdds known = new PairOdds();
  private int unlabelled;

  /**
   * An empty stream.
   *
   * @param pairs the judgement of two articles, best one that was not trained on this stream
   */
  public StoryMeetings(List<String> pairs) {
    Trees trees = Trees.parse(pairs);
    this.judgement = new Judgement(trees, trees, 0, 0, 0, 0);
  }

  /**
   * Two stories.
   *
   * @param same whether they are one
   * @param features one value for each of {@link #featureNames()}
   */
  public record Pair(boolean same, List<Double> features) {
    /** Copies the list. */
    public Pair {
      features = List.copyOf(features);
    }
  }

  /**
   * What the next article gives.
   *
   * @param story its right story; empty if unknown
   */
  public List<Pair> add(Annotated article, String story) {
    Member member = neighbourhood.enter(article, 0);
    List<Neighbourhood.Neighbour> near = neighbourhood.neighbours(member);
    Set<Group> met = new LinkedHashSet<>();
    for (int i = 0; i < Math.min(Neighbourhood.JUDGED, near.size()); i++) {
      met.add(near.get(i).member().group());
    }
    String name = story.isEmpty() ? "unlabelled " + unlabelled++ : story;
    Group own = groups.computeIfAbsent(name, n -> new Group(new StoryId(n), member.slot));
    List<Pair> pairs = new ArrayList<>();
    if (!story.isEmpty()) {
      for (Group group : met) {
        if (!group.id.value().startsWith("unlabelled ")) {
          pairs.add(pair(group == own, List.of(member), group.members));
        }
      }
      stories(member, own, met, pairs);
    }
    own.put(member);
    member.indexed = true;
    neighbourhood.index(member);
    return pairs;
  }

  /** The article's story against others, and against a part of itself. */
  private void stories(Member member, Group own, Set<Group> met, List<Pair> pairs) {
    List<Member> all = new ArrayList<>(Party.some(own.members, Group.JUDGES - 1));
    all.add(member);
    if (all.size() < 2) {
      return;
    }
    for (Group group : met) {
      if (group != own && !group.id.value().startsWith("unlabelled ")) {
        pairs.add(pair(false, all, group.members));
      }
    }
    if (all.size() >= 3) {
      List<Member> one = new ArrayList<>();
      List<Member> other = new ArrayList<>();
      for (Member each : all) {
        (Terms.mix(each.slot * 31 + member.slot) % 2 == 0 ? one : other).add(each);
      }
      if (!one.isEmpty() && !other.isEmpty()) {
        pairs.add(pair(true, one, other));
      }
    }
  }

  private Pair pair(boolean same, List<Member> as, List<Member> bs) {
    double[] row = Meeting.of(Party.of(as, this::odds), Party.of(bs, this::odds), this::odds);
    return new Pair(same, Arrays.stream(row).boxed().toList());
  }

  private double odds(Member a, Member b) {
    return known.of(a, b, judgement::compared);
  }

  /** What each feature is, in words. */
  public static List<String> featureNames() {
    return Meeting.NAMES;
  }
}
