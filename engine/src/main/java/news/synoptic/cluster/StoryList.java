package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Copy;
import news.synoptic.Dated;
import news.synoptic.Probability;
import news.synoptic.Story;
import news.synoptic.cluster.copies.CopyDetector;

/** State and the articles themselves → stories, in the order that they are told. */
final class StoryList {
  private static final Comparator<Annotated> BY_DATE =
      Comparator.comparing(
              Annotated::date,
              Comparator.nullsLast(Comparator.comparing((Dated d) -> d.time().toInstant())))
          .thenComparing(Annotated::id);

  /** Share of two texts' sequences from which it is worth looking for passages of the one. */
  private static final double SHARED = 0.1;

  /** How many earlier articles are looked at for passages. */
  private static final int LOOKED_AT = 60;

  private StoryList() {}

  static List<Story> of(Memory memory, Collection<Annotated> articles) {
    Map<ArticleId, Annotated> byId = new HashMap<>();
    articles.forEach(article -> byId.put(article.id(), article));
    Map<Group, List<Member>> groups = new LinkedHashMap<>();
    for (Member member : memory.neighbourhood.live()) {
      if (byId.containsKey(member.gist.id())) {
        groups.computeIfAbsent(member.group(), g -> new ArrayList<>()).add(member);
      }
    }
    List<Story> stories = new ArrayList<>();
    groups.forEach((group, members) -> stories.add(story(group, members, byId)));
    stories.sort(
        Comparator.comparing((Story s) -> s.articles().getFirst(), BY_DATE)
            .thenComparing(Story::id));
    return stories;
  }

  private static Story story(Group group, List<Member> members, Map<ArticleId, Annotated> byId) {
    List<Annotated> articles = new ArrayList<>();
    List<Copy> copies = new ArrayList<>();
    for (Member member : members) {
      Annotated article = byId.get(member.gist.id());
      if (article != null) {
        articles.add(article);
        Annotated original = member.original == null ? null : byId.get(member.original.gist.id());
        if (original != null) {
          copies.add(copy(article, original));
        } else if (!member.corrected && !member.copied) {
          excerpt(article, member, members, byId)
              .filter(found -> copies.stream().noneMatch(c -> c.copy().equals(found.original())))
              .ifPresent(copies::add);
        }
      }
    }
    articles.sort(BY_DATE);
    return new Story(group.id, articles, copies);
  }

  private static Copy copy(Annotated article, Annotated original) {
    String text = article.article().text();
    String other = original.article().text();
    return new Copy(
        article.id(),
        original.id(),
        CopyDetector.kind(text, other),
        new Probability(CopyDetector.share(text, other)));
  }

  /** The earlier article out of which this one prints passages. */
  private static Optional<Copy> excerpt(
      Annotated article, Member member, List<Member> members, Map<ArticleId, Annotated> byId) {
    int end = members.indexOf(member);
    for (Member other : members.subList(Math.max(0, end - LOOKED_AT), end)) {
      Annotated earlier = other.original == null ? byId.get(other.gist.id()) : null;
      if (earlier != null
          && member.gist.sketch().containment(other.gist.sketch()) >= SHARED
          && CopyDetector.isExcerpt(article.article().text(), earlier.article().text())) {
        return Optional.of(copy(article, earlier));
      }
    }
    return Optional.empty();
  }
}
