package news.synoptic.eval;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import news.synoptic.Page;
import news.synoptic.eval.ExtractionSet.Item;
import news.synoptic.extract.ArticleExtractor;
import org.jsoup.Jsoup;

/**
 * Speed of extraction, body and metadata, beside the parser alone on the same pages: best of some
 * warm passes in one thread, by turns, so that a busy machine slows both.
 *
 * @param pages number of pages
 * @param megabytes their size
 * @param parse seconds for {@code Jsoup.parse} on all pages
 * @param extract seconds for the extractor on all pages
 * @param slowest milliseconds for the slowest page
 * @param slowestPage its name
 * @param within share of pages that take at most 100 milliseconds, in [0,1]
 */
record ExtractionSpeed(
    int pages,
    double megabytes,
    double parse,
    double extract,
    double slowest,
    String slowestPage,
    double within) {
  private static final int PASSES = 4;
  private static final double LONG = 0.1;

  static ExtractionSpeed of(List<Item> items) {
    ArticleExtractor extractor = new ArticleExtractor();
    List<Page> pages = items.stream().map(Item::page).toList();
    double[] best = new double[pages.size()];
    double parse = Double.MAX_VALUE;
    double extract = Double.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      parse =
          Math.min(
              parse,
              seconds(
                  pages,
                  page ->
                      Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8)).childNodeSize(),
                  null,
                  pass));
      extract =
          Math.min(extract, seconds(pages, page -> extractor.extract(page).hashCode(), best, pass));
    }
    int worst = 0;
    for (int i = 1; i < best.length; i++) {
      worst = best[i] > best[worst] ? i : worst;
    }
    double bytes = pages.stream().mapToLong(page -> page.bytes().length).sum();
    return new ExtractionSpeed(
        pages.size(),
        bytes / 1e6,
        parse,
        extract,
        best[worst] * 1e3,
        pages.get(worst).input(),
        Arrays.stream(best).filter(one -> one <= LONG).count() / (double) best.length);
  }

  private static double seconds(
      List<Page> pages,
      ToIntFunction<Page> work,
      double @org.jspecify.annotations.Nullable [] best,
      int pass) {
    long sum = 0;
    long start = System.nanoTime();
    for (int i = 0; i < pages.size(); i++) {
      long before = System.nanoTime();
      sum += work.applyAsInt(pages.get(i));
      if (best != null) {
        double took = (System.nanoTime() - before) / 1e9;
        best[i] = pass == 0 ? took : Math.min(best[i], took);
      }
    }
    double all = (System.nanoTime() - start) / 1e9;
    return sum == Long.MIN_VALUE ? -all : all; // the sum is used, so that no work is optimised away
  }

  /** Share of the parser's speed, in [0,1]. */
  double share() {
    return parse / extract;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "speed: %d pages, %.1f MB; Jsoup.parse %.0f pages/s, %.0f MB/s; extraction %.0f pages/s,"
            + " %.0f MB/s: %.1f %% of the parser's; slowest page %.1f ms (%s)",
        pages,
        megabytes,
        pages / parse,
        megabytes / parse,
        pages / extract,
        megabytes / extract,
        100 * share(),
        slowest,
        slowestPage);
  }
}
