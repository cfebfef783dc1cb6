package news.synoptic.eval;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import news.synoptic.Article;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.extract.ArticleExtractor;

/**
 * Gives the extractor pages that are as large or as deep as it takes, in a cold JVM with 500 MB of
 * memory, and expects an outcome for each within two seconds of processor time.
 *
 * <p>Run: {@code eval/run huge}. Prints what came of each page, the time it took and the most
 * memory that was in use; the exit code is 1 if one took longer. A page that does not fit ends the
 * JVM.
 */
public final class HugePages {
  private static final double LONG = 2;
  private static final int LARGE = 20_000_000;
  private static final String PARAGRAPH =
      "<p>The ferry to Saint Orla was late again on Friday, and the line said"
          + " that its second engine would not be mended before spring.</p>\n";

  private HugePages() {}

  /** Runs; see the class comment. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ArticleExtractor extractor = new ArticleExtractor();
    boolean longer = false;
    for (Map.Entry<String, String> one : pages().entrySet()) {
      byte[] bytes = one.getValue().getBytes(StandardCharsets.UTF_8);
      long wall = System.nanoTime();
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      String what = outcome(extractor, new Page("page", null, null, null, bytes, Page.Hints.NONE));
      double took = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
      out.printf(
          Locale.ROOT,
          "%-32s %5.1f MB %5.2f s of processor time %5.2f s by the clock; memory %3.0f MB; %s%n",
          one.getKey(),
          bytes.length / 1e6,
          took,
          (System.nanoTime() - wall) / 1e9,
          memory(),
          what);
      longer |= took > LONG;
    }
    System.exit(longer ? 1 : 0);
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("100,000 nested elements", "<html>" + "<div>".repeat(100_000) + PARAGRAPH);
    pages.put("drawings in drawings", "<html>" + "<p><svg>".repeat(300_000));
    pages.put("scripts that do not end", "<html>" + "<p><script> ".repeat(300_000));
    pages.put("comments that do not end", "<html>" + "<p><!-- ".repeat(300_000));
    pages.put("20 MB of article", "<html><body>" + PARAGRAPH.repeat(LARGE / PARAGRAPH.length()));
    return pages;
  }

  private static String outcome(ArticleExtractor extractor, Page page) {
    return switch (extractor.extract(page)) {
      case Outcome.Kept(Article article) -> article.blocks().size() + " blocks";
      case Outcome.Refused<Article> refused -> "refused as " + refused.dropped().reason();
    };
  }

  /** The most memory that was in use so far, in MB. */
  private static double memory() {
    double bytes = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      bytes += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    return bytes / 1e6;
  }
}
