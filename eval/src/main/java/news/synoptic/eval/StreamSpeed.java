package news.synoptic.eval;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import news.synoptic.Annotated;
import news.synoptic.Outcome;
import news.synoptic.annotate.ArticleAnnotator;
import news.synoptic.cluster.StoryClusterer;
import tools.jackson.databind.JsonNode;

/**
 * How fast the clusterer is, and how large its state, after ever more articles of an {@link
 * InventedStream}, of which a hundred thousand are live at a time. Processor time of one thread,
 * without what the collector of garbage takes.
 */
final class StreamSpeed implements Evaluation {
  static final int BANK = 1500;
  private static final int ARTICLES = 60_000;
  private static final int EARLY = 10_000;
  private static final int LIVE = 100_000;
  private static final int WINDOW_DAYS = 14;
  private static final int LOOK_UPS = 300;

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    if (size == Size.SMALL) {
      return List.of();
    }
    List<StreamCourse.Stretch> stretches = measure(bank(data, BANK / 5), ARTICLES, 6).stretches();
    List<Figure> figures = new ArrayList<>();
    for (StreamCourse.Stretch stretch : List.of(stretches.getFirst(), stretches.getLast())) {
      String set = String.format(Locale.ROOT, "invented, up to %,d", stretch.articles());
      figures.add(
          Figure.of("cluster", set, "articles/s, one thread", stretch.articles(), stretch.aSecond())
              .unsteady());
    }
    return figures;
  }

  static List<Annotated> bank(Data data, int size) throws IOException {
    ArticleAnnotator annotator = new ArticleAnnotator();
    List<Annotated> bank = new ArrayList<>();
    for (JsonNode row : data.lines("stories/background.jsonl.gz")) {
      if (bank.size() < size) {
        bank.add(annotator.annotate(StorySet.article(row)));
      }
    }
    return bank;
  }

  /** Runs a stream and measures at its beginning and after each of some equal parts. */
  static StreamCourse measure(List<Annotated> bank, int articles, int parts) {
    InventedStream stream = new InventedStream(bank, LIVE / WINDOW_DAYS, 1);
    StoryClusterer clusterer = new StoryClusterer();
    StoryClusterer.State state = StoryClusterer.unending();
    List<StreamCourse.Stretch> stretches = new ArrayList<>();
    long[] nanos = new long[Math.max(EARLY, articles / parts)];
    int n = 0;
    for (int i = 1; i <= articles; i++) {
      Annotated article = stream.next();
      long start = now();
      state = clusterer.add(state, article).state();
      nanos[n++] = now() - start;
      if (i == EARLY || i % (articles / parts) == 0) {
        long lookUp = lookUp(state, stream);
        byte[] snapshot = StoryClusterer.snapshot(state);
        int live = StoryClusterer.size(state);
        long with = used();
        state = StoryClusterer.empty();
        long bytes = with - used();
        state = restored(snapshot);
        Arrays.sort(nanos, 0, n);
        stretches.add(
            new StreamCourse.Stretch(
                i,
                live,
                n * 1e9 / Arrays.stream(nanos, 0, n).sum(),
                nanos[n / 2] / 1e3,
                nanos[n * 99 / 100] / 1e3,
                lookUp / 1e3,
                (double) bytes / live,
                (double) snapshot.length / live));
        n = 0;
      }
    }
    return new StreamCourse(stretches);
  }

  /** Nanoseconds that it takes to find the live articles nearest to one. */
  private static long lookUp(StoryClusterer.State state, InventedStream stream) {
    long[] nanos = new long[LOOK_UPS];
    for (int i = 0; i < LOOK_UPS; i++) {
      Annotated article = stream.next();
      long start = now();
      int found = StoryClusterer.like(state, article).size();
      nanos[i] = now() - start + (found < 0 ? 1 : 0);
    }
    Arrays.sort(nanos);
    return nanos[LOOK_UPS / 2];
  }

  private static StoryClusterer.State restored(byte[] snapshot) {
    return switch (StoryClusterer.restore("stream", snapshot)) {
      case Outcome.Kept(StoryClusterer.State state) -> state;
      case Outcome.Refused(var dropped) ->
          throw new IllegalStateException("own snapshot refused: " + dropped.message());
    };
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    System.gc();
    return Objects.requireNonNull(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage())
        .getUsed();
  }
}
