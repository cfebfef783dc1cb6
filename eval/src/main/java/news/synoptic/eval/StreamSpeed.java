package news.synoptic.eval;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.synoptic.Annotated;
import news.synoptic.annotate.ArticleAnnotator;
import news.synoptic.cluster.StoryClusterer;
import tools.jackson.databind.JsonNode;

/**
 * How fast the clusterer is, and how large its state, after ever more articles of an {@link
 * InventedStream}, of which a hundred thousand are live at a time. Processor time of one thread.
 *
 * <pre>
 * StreamSpeed ARTICLES    measures as many and prints a line for each tenth; a million take a
 *                         quarter of an hour
 * </pre>
 */
public final class StreamSpeed implements Evaluation {
  private static final int BANK = 1500;
  private static final int ARTICLES = 60_000;
  private static final int LIVE = 100_000;
  private static final int WINDOW_DAYS = 14;
  private static final int STEPS = 10;
  private static final int BAR = 40;

  StreamSpeed() {}

  /**
   * A stretch of the stream.
   *
   * @param articles articles up to its end
   * @param live articles that are live at its end
   * @param aSecond articles a second
   */
  record Stretch(int articles, int live, double aSecond) {}

  /**
   * What was measured.
   *
   * @param stretches the stretches in order
   * @param bytes bytes of state for a live article, at the end
   */
  record Course(List<Stretch> stretches, double bytes) {
    Course {
      stretches = List.copyOf(stretches);
    }
  }

  /** Runs the command above. */
  public static void main(String[] args) throws IOException {
    Course course = measure(bank(Data.find().orElseThrow(), BANK), Integer.parseInt(args[0]));
    course.stretches().forEach(stretch -> System.out.print(line(stretch, course.stretches())));
    System.out.printf(Locale.ROOT, "%,.0f bytes of state for each live article%n", course.bytes());
  }

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    if (size == Size.SMALL) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    Course course = measure(bank(data, BANK / 5), ARTICLES);
    for (Stretch stretch : List.of(course.stretches().getFirst(), course.stretches().getLast())) {
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

  static Course measure(List<Annotated> bank, int articles) {
    InventedStream stream = new InventedStream(bank, LIVE / WINDOW_DAYS, 1);
    StoryClusterer clusterer = new StoryClusterer();
    StoryClusterer.State state = StoryClusterer.unending();
    List<Stretch> stretches = new ArrayList<>();
    long without = used();
    long nanos = 0;
    int from = 0;
    for (int i = 1; i <= articles; i++) {
      Annotated article = stream.next();
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      state = clusterer.add(state, article).state();
      nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      if (i == 10_000 || i % (articles / STEPS) == 0) {
        int live = StoryClusterer.size(state);
        stretches.add(new Stretch(i, live, (i - from) * 1e9 / nanos));
        from = i;
        nanos = 0;
      }
    }
    long held = used() - without; // the state is asked for its size below, so it is still there
    return new Course(stretches, (double) held / StoryClusterer.size(state));
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static String line(Stretch stretch, List<Stretch> all) {
    double most = all.stream().mapToDouble(Stretch::aSecond).max().orElse(1);
    return String.format(
        Locale.ROOT,
        "%,10d articles  %,8d live  %,6.0f/s %s%n",
        stretch.articles(),
        stretch.live(),
        stretch.aSecond(),
        "█".repeat((int) (BAR * stretch.aSecond() / most)));
  }
}
