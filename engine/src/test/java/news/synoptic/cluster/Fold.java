package news.synoptic.cluster;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Story;

/**
 * A whole run.
 *
 * @param stories what it gave
 * @param events what happened on the way
 */
record Fold(List<Story> stories, List<StoryClusterer.Event> events) {
  static Fold of(List<Annotated> articles) {
    StoryClusterer clusterer = new StoryClusterer();
    StoryClusterer.State state = StoryClusterer.empty();
    List<StoryClusterer.Event> events = new ArrayList<>();
    for (Annotated article : articles) {
      StoryClusterer.Step step = clusterer.add(state, article);
      state = step.state();
      events.addAll(step.events());
    }
    StoryClusterer.Step last = clusterer.repair(state);
    events.addAll(last.events());
    return new Fold(clusterer.stories(last.state(), articles), events);
  }
}
