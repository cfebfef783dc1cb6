package news.synoptic.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.cluster.StoryClusterer;

/**
 * The clusterer on streams that it was not trained on: what ships was fitted on what comes before
 * them, or on other topics.
 */
final class StoryEval implements Evaluation {
  /** Baselines as measured on other parts of the same sets. */
  private static final Map<String, double[]> LEARNED_JOIN =
      Map.of(
          "gva", new double[] {0.740, 0.916},
          "gvc", new double[] {0.875, 0.957},
          "allsides", new double[] {0.775, 0.917},
          "ecbplus", new double[] {0.841, 0.899},
          "basil", new double[] {0.963, 0.985});

  private static final String SOURCE = "plain or learned join on another part of the set";
  private static final int FEW = 500;

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    List<Figure> figures = new ArrayList<>();
    if (size == Size.SMALL) {
      figures.addAll(
          figures(new StoryStreams("basil", 1, StorySet.read(data, "basil", FEW).items())));
      return figures;
    }
    int articles = 0;
    long nanos = 0;
    for (StoryStreams stream : StoryStreams.measured(StoryStreams.read(data))) {
      long start = System.nanoTime();
      figures.addAll(figures(stream));
      nanos += System.nanoTime() - start;
      articles += stream.items().size();
    }
    figures.add(
        Figure.of("cluster", "all streams", "articles a second", articles, articles * 1e9 / nanos)
            .unsteady());
    return figures;
  }

  private static List<Figure> figures(StoryStreams stream) {
    ClusterScore ours = score(stream);
    ClusterScore alone = ClusterScore.of(gold(stream), ids(stream));
    String set = stream.name();
    double[] known =
        LEARNED_JOIN.getOrDefault(set.split("[ ,]", -1)[0], new double[] {Double.NaN, Double.NaN});
    return List.of(
        Figure.of("cluster", set, "pairwise F1 (Miranda et al. 2018)", ours.items(), ours.pairF1())
            .against("every article alone", alone.pairF1())
            .beside("learned join", known[0], SOURCE),
        Figure.of("cluster", set, "BCubed F1 (Bagga and Baldwin 1998)", ours.items(), ours.f1())
            .against("every article alone", alone.f1())
            .beside("learned join", known[1], SOURCE));
  }

  static ClusterScore score(StoryStreams stream) {
    StoryClusterer clusterer = new StoryClusterer();
    Map<String, String> stories = new HashMap<>();
    Map<String, String> redirects = new HashMap<>();
    StoryClusterer.State state = StoryClusterer.unending();
    for (StorySet.Item item : stream.items()) {
      StoryClusterer.Step step = clusterer.add(state, item.article());
      state = step.state();
      note(step.events(), stories, redirects);
    }
    note(clusterer.repair(state).events(), stories, redirects);
    List<String> given = new ArrayList<>();
    for (StorySet.Item item : stream.items()) {
      if (!item.story().isEmpty()) {
        String story = stories.getOrDefault(item.article().id().value(), "");
        while (redirects.containsKey(story)) {
          story = redirects.getOrDefault(story, "");
        }
        given.add(story);
      }
    }
    return ClusterScore.of(gold(stream), given);
  }

  private static void note(
      List<StoryClusterer.Event> events,
      Map<String, String> stories,
      Map<String, String> redirects) {
    for (StoryClusterer.Event event : events) {
      switch (event) {
        case StoryClusterer.Joined(var article, var story, var probability) ->
            stories.put(article.value(), story.value());
        case StoryClusterer.Moved(var article, var from, var to) ->
            stories.put(article.value(), to.value());
        case StoryClusterer.Split split -> {}
        case StoryClusterer.Linked linked -> {}
        case StoryClusterer.Continued continued -> {}
        case StoryClusterer.Merged(var into, var from) -> redirects.put(from.value(), into.value());
      }
    }
  }

  private static List<String> gold(StoryStreams stream) {
    return stream.items().stream().map(StorySet.Item::story).filter(s -> !s.isEmpty()).toList();
  }

  private static List<String> ids(StoryStreams stream) {
    return stream.items().stream()
        .filter(i -> !i.story().isEmpty())
        .map(i -> i.article().id().value())
        .toList();
  }
}
