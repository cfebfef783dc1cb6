package news.synoptic.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import news.synoptic.ArticleId;
import news.synoptic.Changes;
import news.synoptic.Outcome;
import news.synoptic.StoryId;
import news.synoptic.live.ImportReport;
import news.synoptic.live.Live;
import news.synoptic.live.LiveEvent;
import news.synoptic.live.Status;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Source;
import org.jspecify.annotations.Nullable;

/** A service that notes what it is told, and happens what the test lets happen. */
final class StandInLive implements Live {
  final List<Consumer<LiveEvent>> listeners = new CopyOnWriteArrayList<>();
  final Map<StoryId, Changes> changes = new HashMap<>();
  final List<String> told = new ArrayList<>();
  private final StandInStore store;

  StandInLive(StandInStore store) {
    this.store = store;
  }

  void happen(LiveEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  @Override
  public Outcome<List<Candidate>> discover(String address) {
    Candidate feed = new Candidate(address, "feed", "Feed of " + address);
    return Outcome.kept(
        address.contains("site")
            ? List.of(feed, new Candidate(address + "2", "sitemap", ""))
            : List.of(feed));
  }

  @Override
  public Outcome<Source> follow(
      ReaderId reader, String address, @Nullable String kind, String folder) {
    told.add("follow " + address);
    store.add(
        reader, URI.create("http://feeds.example/1.xml"), "feed", "", folder, StandInStore.NOW);
    return Outcome.kept(store.find(reader, 1).orElseThrow());
  }

  @Override
  public boolean unfollow(ReaderId reader, long source) {
    return store.remove(reader, source);
  }

  @Override
  public boolean hurry(ReaderId reader, long source) {
    return store.hurry(reader, source, StandInStore.NOW);
  }

  @Override
  public Outcome<ImportReport> importOutline(ReaderId reader, InputStream outline) {
    try {
      String words = new String(outline.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return Outcome.kept(
          new ImportReport(
              List.of(
                  new ImportReport.Line(
                      words,
                      "javascript:alert(1)",
                      "A",
                      ImportReport.Result.REFUSED,
                      "no address"))));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public String exportOutline(ReaderId reader) {
    return "<opml version=\"2.0\"/>";
  }

  @Override
  public boolean merge(ReaderId reader, StoryId a, StoryId b) {
    told.add("merge " + a + " " + b);
    return store.find(reader, a).isPresent() && store.find(reader, b).isPresent();
  }

  @Override
  public boolean split(ReaderId reader, StoryId story, Collection<ArticleId> leave) {
    told.add("split " + story + " " + leave);
    return store.find(reader, story).isPresent();
  }

  @Override
  public Optional<Changes> changes(ReaderId reader, StoryId story) {
    return Optional.ofNullable(changes.get(story));
  }

  @Override
  public int take(ReaderId reader, Path folder) {
    told.add("take " + folder);
    store.follow(reader, 1);
    return 1;
  }

  @Override
  public AutoCloseable subscribe(Consumer<LiveEvent> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Status status() {
    return new Status(StandInStore.NOW, true, 7, 0, 0, 2, 3, 1, 0, 0, 7, listeners.size());
  }

  @Override
  public void close() {}
}
