package news.synoptic.eval;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.synoptic.StoryId;
import news.synoptic.cluster.StoryClusterer;

/**
 * Whether what comes a month or more after a shooting finds the storyline, in a stream that forgets
 * articles after two weeks. An article is a follow-up if another on the same shooting came 30 days
 * before it or more; it is found if its storyline is that of one of these.
 */
final class SagaEval implements Evaluation {
  private static final int DAYS = 30;
  private static final int WINDOW = 14;

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    if (size == Size.SMALL) {
      return List.of();
    }
    List<StorySet.Item> items = StorySet.read(data, "gva", Integer.MAX_VALUE).items();
    StoryClusterer clusterer = new StoryClusterer();
    StoryClusterer.State state = StoryClusterer.unending(WINDOW);
    Map<String, StoryId> where = new HashMap<>();
    Map<StoryId, StoryId> continues = new HashMap<>();
    for (StorySet.Item item : items) {
      StoryClusterer.Step step = clusterer.add(state, item.article());
      state = step.state();
      note(step.events(), where, continues);
    }
    note(clusterer.repair(state).events(), where, continues);
    return figures(items, lines(items, where, continues), where, continues);
  }

  private static void note(
      List<StoryClusterer.Event> events,
      Map<String, StoryId> where,
      Map<StoryId, StoryId> continues) {
    for (StoryClusterer.Event event : events) {
      switch (event) {
        case StoryClusterer.Joined(var article, var story, var probability) ->
            where.put(article.value(), story);
        case StoryClusterer.Moved(var article, var from, var to) -> where.put(article.value(), to);
        case StoryClusterer.Merged(var into, var from) -> {
          where.replaceAll((article, story) -> story.equals(from) ? into : story);
          continues.replaceAll((story, earlier) -> earlier.equals(from) ? into : earlier);
        }
        case StoryClusterer.Continued(var story, var earlier) -> continues.put(story, earlier);
        case StoryClusterer.Split split -> {}
        case StoryClusterer.Linked linked -> {}
      }
    }
  }

  /** The first story of each article's storyline. */
  private static Map<String, StoryId> lines(
      List<StorySet.Item> items, Map<String, StoryId> where, Map<StoryId, StoryId> continues) {
    Map<String, StoryId> lines = new HashMap<>();
    for (StorySet.Item item : items) {
      String id = item.article().id().value();
      StoryId at = Objects.requireNonNull(where.get(id));
      Set<StoryId> seen = new HashSet<>();
      while (seen.add(at) && continues.containsKey(at)) {
        at = Objects.requireNonNull(continues.get(at));
      }
      lines.put(id, at);
    }
    return lines;
  }

  private static List<Figure> figures(
      List<StorySet.Item> items,
      Map<String, StoryId> lines,
      Map<String, StoryId> where,
      Map<StoryId, StoryId> continues) {
    int followUps = 0;
    int found = 0;
    Map<StoryId, Set<String>> golds = new HashMap<>();
    for (StorySet.Item item : items) {
      String id = item.article().id().value();
      golds
          .computeIfAbsent(Objects.requireNonNull(where.get(id)), s -> new HashSet<>())
          .add(item.story());
      List<StorySet.Item> before = items.stream().filter(other -> isLong(other, item)).toList();
      followUps += before.isEmpty() ? 0 : 1;
      found +=
          before.stream()
                  .anyMatch(
                      other ->
                          Objects.equals(lines.get(other.article().id().value()), lines.get(id)))
              ? 1
              : 0;
    }
    List<Boolean> right = new ArrayList<>();
    continues.forEach(
        (story, earlier) -> {
          Set<String> both = new HashSet<>(golds.getOrDefault(story, Set.of()));
          both.retainAll(golds.getOrDefault(earlier, Set.of()));
          right.add(!both.isEmpty());
        });
    double precise = right.stream().filter(r -> r).count();
    return List.of(
        Figure.of(
            "cluster",
            "gva, follow-ups after 30 days",
            "share found in the storyline",
            followUps,
            (double) found / Math.max(1, followUps)),
        Figure.of(
            "cluster",
            "gva, stories that continue another",
            "share on one shooting",
            right.size(),
            precise / Math.max(1, right.size())));
  }

  private static boolean isLong(StorySet.Item earlier, StorySet.Item item) {
    LocalDate from = earlier.day();
    LocalDate to = item.day();
    return earlier.story().equals(item.story())
        && from != null
        && to != null
        && !from.plusDays(DAYS).isAfter(to);
  }
}
