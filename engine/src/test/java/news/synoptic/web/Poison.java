package news.synoptic.web;

import java.util.List;
import java.util.stream.IntStream;
import news.synoptic.Brief;
import news.synoptic.StoryId;
import news.synoptic.serve.Poisoned;

/** Stories in which one text stands in every field that a stranger can fill. */
final class Poison {
  private Poison() {}

  static List<Brief> briefs(List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> named("poison-" + i, Poisoned.with(texts.get(i)).briefs().getFirst()))
        .toList();
  }

  private static Brief named(String id, Brief brief) {
    return new Brief(
        new StoryId(id),
        brief.title(),
        brief.from(),
        brief.to(),
        brief.outlets(),
        brief.origins(),
        brief.articles(),
        brief.facts(),
        brief.quotes(),
        brief.silences(),
        brief.timeline(),
        brief.odds(),
        brief.spin(),
        brief.notices(),
        brief.names(),
        brief.copies(),
        brief.earlier(),
        brief.related(),
        brief.worded());
  }
}
