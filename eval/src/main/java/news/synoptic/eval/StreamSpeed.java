package news.synoptic.eval;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
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
  private static final StoryClusterer.State NOTHING = StoryClusterer.empty();

  private final StoryClusterer clusterer = new StoryClusterer();
  private StoryClusterer.State state = StoryClusterer.unending();

  StreamSpeed() {}

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    if (size == Size.SMALL) {
      return List.of();
    }
    List<StreamCourse.Stretch> stretches =
        measure(bank(data, BANK / 5), ARTICLES, 6, course -> {}).stretches();
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

  /**
   * Runs a stream and measures at its beginning and after each of some equal parts.
   *
   * @param soFar is given what was measured, each time that there is more
   */
  static StreamCourse measure(
      List<Annotated> bank, int articles, int parts, Consumer<StreamCourse> soFar) {
    InventedStream stream = new InventedStream(bank, LIVE / WINDOW_DAYS, 1);
    return new StreamSpeed().run(stream, articles, parts, soFar);
  }

  private StreamCourse run(
      InventedStream stream, int articles, int parts, Consumer<StreamCourse> soFar) {
    List<StreamCourse.Stretch> stretches = new ArrayList<>();
    long[] nanos = new long[Math.max(EARLY, articles / parts)];
    int n = 0;
    for (int i = 1; i <= articles; i++) {
      nanos[n++] = add(stream.next());
      if (i == EARLY || i % (articles / parts) == 0) {
        stretches.add(stretch(i, Arrays.copyOf(nanos, n), stream));
        soFar.accept(new StreamCourse(stretches));
        n = 0;
      }
    }
    return new StreamCourse(stretches);
  }

  private long add(Annotated article) {
    long start = now();
    state = clusterer.add(state, article).state();
    return now() - start;
  }

  /** Measures the state, and goes on with one that was written and read. */
  private StreamCourse.Stretch stretch(int articles, long[] nanos, InventedStream stream) {
    long lookUp = lookUp(state, stream);
    byte[] snapshot = StoryClusterer.snapshot(state);
    int live = StoryClusterer.size(state);
    long with = used();
    state = NOTHING;
    long bytes = with - used();
    state = restored(snapshot);
    Arrays.sort(nanos);
    return new StreamCourse.Stretch(
        articles,
        live,
        nanos.length * 1e9 / Arrays.stream(nanos).sum(),
        nanos[nanos.length / 2] / 1e3,
        nanos[nanos.length * 99 / 100] / 1e3,
        lookUp / 1e3,
        (double) bytes / live,
        (double) snapshot.length / live);
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

  /** Bytes in use. Some collectors leave gaps but every fourth time. */
  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
      least = Math.min(least, Objects.requireNonNull(heap).getUsed());
    }
    return least;
  }
}
