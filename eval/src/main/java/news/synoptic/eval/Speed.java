package news.synoptic.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.Brief;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Story;
import news.synoptic.cluster.StoryClusterer;
import news.synoptic.serve.HtmlSite;
import news.synoptic.serve.Report;
import news.synoptic.wire.Embedded;
import news.synoptic.wire.Pipeline;
import news.synoptic.wire.Settings;
import org.jsoup.Jsoup;

/**
 * How fast each stage and the whole way is, in items a second: the median of several passes over
 * real articles, after passes that warm the JVM up. What a stage gives is summed up and checked, so
 * that nothing can be left out. Speeds differ from run to run and have no floor.
 */
final class Speed implements Evaluation {
  private static final int WARM_UP = 1;
  private static final int PASSES = 3;
  private static final int PAGES = 60;
  private static final int ARTICLES = 150;

  private final Pipeline pipeline = new Pipeline();

  @Override
  public List<Figure> measure(Data data, Size size) throws IOException {
    if (size == Size.SMALL) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    List<Page> pages = pages(data);
    List<String> markup =
        pages.stream().map(page -> new String(page.bytes(), StandardCharsets.UTF_8)).toList();
    double parse = median(markup, html -> Jsoup.parse(html).childNodeSize(), 1);
    figures.add(
        speed("extract", "pages of wcxb, naeb", "pages/s, one thread", pages, 1, this::extracted)
            .below("Jsoup.parse alone", parse, "measured here"));
    figures.add(
        speed("extract", "pages of wcxb, naeb", "pages/s, two threads", pages, 2, this::extracted));
    List<Article> articles =
        data.lines("stories/allsides.jsonl.gz").stream()
            .limit(ARTICLES)
            .map(StorySet::article)
            .toList();
    String set = "articles of allsides";
    figures.add(speed("annotate", set, "articles/s, one thread", articles, 1, this::annotated));
    figures.add(speed("annotate", set, "articles/s, two threads", articles, 2, this::annotated));
    stories(articles.stream().map(pipeline::annotate).toList(), figures);
    examples(figures);
    return figures;
  }

  private int extracted(Page page) {
    return switch (pipeline.extract(page)) {
      case Outcome.Kept(Article article) -> article.text().length();
      case Outcome.Refused<Article> refused -> 1;
    };
  }

  private int annotated(Article article) {
    return pipeline.annotate(article).sentences().size();
  }

  private static List<Page> pages(Data data) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String set : List.of("wcxb", "naeb")) {
      ExtractionSet.read(data.folder(), set, PAGES).items().forEach(item -> pages.add(item.page()));
    }
    return pages;
  }

  private void stories(List<Annotated> articles, List<Figure> figures) throws IOException {
    String set = "articles of allsides, annotated";
    double cluster = median(() -> gathered(articles).size(), articles.size());
    figures.add(figure("cluster", set, "articles/s, one thread", articles.size(), cluster));
    List<Story> stories = gathered(articles);
    double write =
        median(
            () -> stories.stream().mapToInt(s -> pipeline.write(s, List.of()).facts().size()).sum(),
            articles.size());
    figures.add(figure("align and brief", set, "articles/s, one thread", articles.size(), write));
    List<Brief> briefs = stories.stream().map(s -> pipeline.write(s, List.of())).toList();
    Path folder = Files.createTempDirectory("synoptic-speed");
    double serve = median(() -> written(briefs, folder), articles.size());
    delete(folder);
    figures.add(
        figure("serve", set + ", to HTML", "articles/s, one thread", articles.size(), serve));
  }

  private List<Story> gathered(List<Annotated> articles) {
    StoryClusterer.State state = StoryClusterer.empty();
    for (Annotated article : articles) {
      state = pipeline.cluster(state, article).state();
    }
    return pipeline.stories(pipeline.repair(state).state(), articles);
  }

  private static int written(List<Brief> briefs, Path folder) throws IOException {
    return new HtmlSite().write(new Report(briefs, List.of()), folder).getNameCount();
  }

  /** The whole way from files to briefs, on the example pages. */
  private static void examples(List<Figure> figures) {
    List<String> inputs = List.of("examples");
    for (int threads = 1; threads <= 2; threads++) {
      Embedded embedded = new Embedded(Settings.DEFAULT.withThreads(threads));
      int articles =
          embedded.read(inputs).briefs().stream().mapToInt(b -> b.articles().size()).sum();
      double speed = median(() -> embedded.read(inputs).briefs().size(), articles);
      String metric = "articles/s, " + (threads == 1 ? "one thread" : "two threads");
      figures.add(figure("whole way", "examples, files to briefs", metric, articles, speed));
    }
  }

  private static <T> Figure speed(
      String stage, String set, String metric, List<T> items, int threads, ToIntFunction<T> work) {
    return figure(stage, set, metric, items.size(), median(items, work, threads));
  }

  private static Figure figure(String stage, String set, String metric, int items, double value) {
    return Figure.of("speed", stage + ", " + set, metric, items, value).unsteady();
  }

  private static <T> double median(List<T> items, ToIntFunction<T> work, int threads) {
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      IntFunction<Callable<Integer>> part =
          of ->
              () -> {
                int sum = 0;
                for (int i = of; i < items.size(); i += threads) {
                  sum += work.applyAsInt(items.get(i));
                }
                return sum;
              };
      return median(
          () -> {
            List<Future<Integer>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
              parts.add(workers.submit(part.apply(i)));
            }
            int sum = 0;
            for (Future<Integer> one : parts) {
              sum += one.get();
            }
            return sum;
          },
          items.size());
    }
  }

  /** Items a second, by the median of the passes. */
  private static double median(Callable<Integer> pass, int items) {
    double[] seconds = new double[PASSES];
    int sum = 0;
    for (int i = -WARM_UP; i < PASSES; i++) {
      long start = System.nanoTime();
      int given = call(pass);
      if (i < 0) {
        sum = given;
      } else if (given != sum) {
        throw new IllegalStateException("two passes gave %d and %d".formatted(sum, given));
      } else {
        seconds[i] = (System.nanoTime() - start) / 1e9;
      }
    }
    Arrays.sort(seconds);
    return items / seconds[PASSES / 2];
  }

  private static int call(Callable<Integer> pass) {
    try {
      return pass.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
