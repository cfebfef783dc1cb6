package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /** Share of the text from which an article is taken for a reprint of the whole. */
  private static final double REPRINT = 0.9;

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
        }
      }
    }
    articles.sort(BY_DATE);
    return new Story(group.id, articles, copies);
  }

  private static Copy copy(Annotated article, Annotated original) {
    double share = CopyDetector.share(article.article().text(), original.article().text());
    return new Copy(
        article.id(),
        original.id(),
        share >= REPRINT ? Copy.Kind.REPRINT : Copy.Kind.WIRE,
        new Probability(share));
  }
}
