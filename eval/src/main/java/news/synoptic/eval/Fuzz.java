package news.synoptic.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import news.synoptic.Article;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.extract.ArticleExtractor;

/**
 * Gives the extractor broken pages and expects an outcome for each, within two seconds of processor
 * time.
 *
 * <p>Run: {@code eval/run fuzz [NUMBER [SEED]]}, 20,000 pages with seed 1 if not said. A page that
 * makes it throw or take longer is written to {@code fuzz-NUMBER.html}, and the exit code is 1:
 * such a page becomes a case of the extractor's tests. The pages that are broken are the tests' and
 * the examples'.
 */
public final class Fuzz {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int PAGES = 20_000;
  private static final double LONG = 2;
  private static final String[] TYPES = {"text/html", "text/html", "text/html", "text/plain", ""};

  /**
   * What came of it.
   *
   * @param kept pages with an article
   * @param refused pages without
   * @param slowest seconds for the slowest page
   * @param findings pages that made the extractor throw or take too long, with what happened
   */
  record Result(int kept, int refused, double slowest, List<Finding> findings) {}

  /** A page that is too much for the extractor. */
  // intentional: findings are never compared
  @SuppressWarnings("ArrayRecordComponent")
  record Finding(int number, byte[] page, String what) {}

  private Fuzz() {}

  /** Runs; see the class comment. */
  public static void main(String[] args) throws IOException {
    int number = args.length > 0 ? Integer.parseInt(args[0]) : PAGES;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    List<byte[]> pages = pages(Path.of("engine/src/test/resources/extract"));
    pages.addAll(pages(Path.of("examples")));
    Result result = run(pages, number, seed);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.printf(
        Locale.ROOT,
        "%d broken pages: %d articles, %d refused, %d findings; slowest %.0f ms%n",
        number,
        result.kept,
        result.refused,
        result.findings.size(),
        result.slowest * 1e3);
    for (Finding finding : result.findings) {
      Path file = Path.of("fuzz-" + finding.number + ".html");
      Files.write(file, finding.page);
      out.println(file + ": " + finding.what);
    }
    System.exit(result.findings.isEmpty() ? 0 : 1);
  }

  /** The HTML files under {@code folder}, in the order of their paths. */
  static List<byte[]> pages(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(
          files
              .filter(file -> file.toString().endsWith(".html"))
              .sorted()
              .map(Fuzz::read)
              .toList());
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Breaks {@code pages} {@code number} times and reads each. */
  static Result run(List<byte[]> pages, int number, long seed) {
    PageMutator mutator = new PageMutator(pages, seed);
    ArticleExtractor extractor = new ArticleExtractor();
    List<Finding> findings = new ArrayList<>();
    pages.forEach(page -> outcome(extractor, page, "text/html")); // the first ones load the tables
    int kept = 0;
    double slowest = 0;
    for (int i = 0; i < number; i++) {
      byte[] page = mutator.next();
      long start = CLOCK.getCurrentThreadCpuTime();
      try {
        kept += outcome(extractor, page, TYPES[i % TYPES.length]) ? 1 : 0;
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        findings.add(new Finding(i, page, e + place(e)));
      }
      double took = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
      slowest = Math.max(slowest, took);
      if (took > LONG) {
        findings.add(new Finding(i, page, "%.1f s".formatted(took)));
      }
    }
    return new Result(kept, number - kept, slowest, findings);
  }

  private static String place(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace(); // empty where the JVM throws it for the nth time
    return trace.length == 0 ? "" : " at " + trace[0];
  }

  private static boolean outcome(ArticleExtractor extractor, byte[] page, String type) {
    Page read = new Page("page", null, type.isEmpty() ? null : type, null, page, Page.Hints.NONE);
    return switch (extractor.extract(read)) {
      case Outcome.Kept<Article> kept -> true;
      case Outcome.Refused<Article> refused -> false;
    };
  }
}
