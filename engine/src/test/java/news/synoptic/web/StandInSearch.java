package news.synoptic.web;

import java.util.List;
import java.util.Locale;
import news.synoptic.Span;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Search;
import news.synoptic.store.Slice;
import news.synoptic.store.StoryQuery;
import org.jspecify.annotations.Nullable;

/** Finds stories by a stretch of their headline. */
record StandInSearch(StandInStore store) implements Search {
  @Override
  public Found find(ReaderId reader, String query, Kind kind, @Nullable String after, int most) {
    String wanted = query.toLowerCase(Locale.ROOT);
    List<Hit> hits =
        store.list(StoryQuery.of(reader).limit(200)).items().stream()
            .filter(story -> story.title().toLowerCase(Locale.ROOT).contains(wanted))
            .map(
                story -> {
                  int at = story.title().toLowerCase(Locale.ROOT).indexOf(wanted);
                  List<Span> marked = List.of(new Span(at, at + wanted.length()));
                  return new Hit(
                      kind,
                      kind == Kind.STORY
                          ? story.id().value()
                          : store.of(reader, story.id()).getFirst().article().id().value(),
                      story.id(),
                      story.title(),
                      marked,
                      story.lead(),
                      List.of(),
                      story.outlets().getFirst(),
                      story.to());
                })
            .toList();
    return new Found(new Slice<>(hits, null), hits.size());
  }

  @Override
  public int update() {
    return 0;
  }

  @Override
  public void rebuild() {}

  @Override
  public long bytes() {
    return 1;
  }

  @Override
  public void close() {}
}
