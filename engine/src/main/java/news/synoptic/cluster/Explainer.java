package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.synoptic.ArticleId;
import news.synoptic.Explanation;
import news.synoptic.Score;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * State, story and article → why the one is in the other, or is not: the article is held against
 * the others of the story, as if it came now.
 */
final class Explainer {
  private static final Score NOTHING = new Score(0, List.of());

  private final Memory memory;
  private final Judgement judgement;

  Explainer(Memory memory, Judgement judgement) {
    this.memory = memory;
    this.judgement = judgement;
  }

  Optional<Explanation> why(StoryId story, ArticleId article) {
    Group group = memory.stories.of(story);
    Member member = find(article);
    return group == null || member == null
        ? Optional.empty()
        : Optional.of(explained(group, member));
  }

  private @Nullable Member find(ArticleId article) {
    for (Member member : memory.neighbourhood.live()) {
      if (member.gist.id().equals(article)) {
        return member;
      }
    }
    return null;
  }

  private Explanation explained(Group group, Member member) {
    List<Member> others = new ArrayList<>(group.members);
    others.remove(member);
    List<Member> judges = others.stream().filter(other -> other.original == null).toList();
    List<Member> against = judges.isEmpty() ? others : judges;
    Optional<Member> nearest =
        Optional.ofNullable(member.original)
            .filter(others::contains)
            .or(() -> against.stream().max(likeness(member)));
    return new Explanation(
        member.gist.id(),
        group.id,
        member.group() == group,
        ground(member, others),
        nearest.map(other -> other.gist.id()).orElse(null),
        nearest.map(other -> pair(member, other)).orElse(NOTHING),
        against.isEmpty()
            ? NOTHING
            : judgement.explained(Party.of(member), Party.of(against, judgement::logOdds)));
  }

  private Comparator<Member> likeness(Member member) {
    return Comparator.comparingDouble((Member other) -> judgement.logOdds(member, other))
        .thenComparingInt(other -> -other.slot);
  }

  private Explanation.Ground ground(Member member, List<Member> others) {
    if (others.isEmpty()) {
      return Explanation.Ground.ALONE;
    }
    boolean told =
        member.corrected
            && (memory.corrections.part(List.of(member), others)
                || others.stream().anyMatch(other -> memory.corrections.tied(member, other)));
    if (told) {
      return Explanation.Ground.READER;
    }
    return member.original != null && others.contains(member.original)
        ? Explanation.Ground.COPY
        : Explanation.Ground.LIKENESS;
  }

  private Score pair(Member member, Member other) {
    if (member.original == other) {
      double share = member.gist.sketch().containment(other.gist.sketch());
      return new Score(
          share,
          List.of(new Score.Part("share of the text that stands in an earlier one", share, 1)));
    }
    return judgement.explained(member, other);
  }
}
