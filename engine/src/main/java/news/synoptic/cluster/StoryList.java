package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.synoptic.Annotated;
import news.synoptic.Copy;
import news.synoptic.Dated;
import news.synoptic.Probability;
import news.synoptic.Story;

/** State → stories, in the order that they are told. */
final class StoryList {
  private static final Comparator<Annotated> BY_DATE =
      Comparator.comparing(
              Annotated::date,
              Comparator.nullsLast(Comparator.comparing((Dated d) -> d.time().toInstant())))
          .thenComparing(Annotated::id);

  /** Share of the text from which an article is taken for a reprint of the whole. */
  private static final double REPRINT = 0.9;

  private StoryList() {}

  static List<Story> of(Memory memory) {
    if (!memory.keeps) {
      throw new IllegalStateException("this state keeps no articles: want one of empty()");
    }
    Map<Group, List<Member>> groups = new LinkedHashMap<>();
    for (Member member : memory.members()) {
      groups.computeIfAbsent(Memory.group(member), g -> new ArrayList<>()).add(member);
    }
    List<Story> stories = new ArrayList<>();
    groups.forEach((group, members) -> stories.add(story(group, members)));
    stories.sort(
        Comparator.comparing((Story s) -> s.articles().getFirst(), BY_DATE)
            .thenComparing(Story::id));
    return stories;
  }

  private static Story story(Group group, List<Member> members) {
    List<Annotated> articles = new ArrayList<>();
    List<Copy> copies = new ArrayList<>();
    for (Member member : members) {
      articles.add(Objects.requireNonNull(member.article));
      if (member.original != null) {
        copies.add(copy(member, member.original));
      }
    }
    articles.sort(BY_DATE);
    return new Story(group.id, articles, copies);
  }

  private static Copy copy(Member member, Member original) {
    double share =
        CopyDetector.share(
            Objects.requireNonNull(member.article).article().text(),
            Objects.requireNonNull(original.article).article().text());
    return new Copy(
        member.gist.id(),
        original.gist.id(),
        share >= REPRINT ? Copy.Kind.REPRINT : Copy.Kind.WIRE,
        new Probability(share));
  }
}
