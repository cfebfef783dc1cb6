package news.synoptic.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import news.synoptic.Article;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.eval.ExtractionSet.Item;
import news.synoptic.extract.ArticleExtractor;
import org.jsoup.Jsoup;

/**
 * Measures extraction on the labelled sets: body by 4-grams, segments, headline, authors, day of
 * publication, refusals, speed against the parser alone.
 *
 * <p>Run: {@code java -cp … news.synoptic.eval.ExtractionEval [--data DIR] [--errors FILE]
 * [--speed] [SET…]}. With {@code --errors} each page that is not right in all it is labelled with
 * is written to the file, worst body first within a set.
 */
public final class ExtractionEval {
  private static final List<String> SETS =
      List.of("wcxb", "naeb", "fundus", "trafilatura", "htmldate", "postlight");

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final PrintStream out;
  private final List<String> errors = new ArrayList<>();

  private ExtractionEval(PrintStream out) {
    this.out = out;
  }

  /** Runs the measurement; see the class comment. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(System.getenv().getOrDefault("SYNOPTIC_DATA", "../shared/data"));
    Path errors = null;
    boolean speed = false;
    List<String> sets = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--data" -> data = Path.of(args[++i]);
        case "--errors" -> errors = Path.of(args[++i]);
        case "--speed" -> speed = true;
        default -> sets.add(args[i]);
      }
    }
    ExtractionEval eval =
        new ExtractionEval(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    eval.run(data, sets.isEmpty() ? SETS : sets, speed);
    if (errors != null) {
      Files.write(errors, eval.errors);
    }
  }

  private void run(Path data, List<String> names, boolean speed) throws IOException {
    out.printf(
        "%-12s %5s %6s %6s %6s %6s %6s %6s %6s %7s%n",
        "set", "pages", "F1", "P", "R", "segF", "title", "author", "day", "refused");
    List<Item> all = new ArrayList<>();
    for (String name : names) {
      ExtractionSet set = ExtractionSet.read(data, name, Integer.MAX_VALUE);
      measure(set);
      all.addAll(set.items());
    }
    if (speed) {
      speed(all);
    }
  }

  private void measure(ExtractionSet set) {
    ShingleScore body = new ShingleScore();
    FieldScore title = new FieldScore();
    FieldScore authors = new FieldScore();
    FieldScore day = new FieldScore();
    int[] segments = new int[3];
    int refused = 0;
    List<String> wrong = new ArrayList<>();
    for (Item item : set.items()) {
      String text = "";
      String note = "";
      Article article = null;
      switch (extractor.extract(item.page())) {
        case Outcome.Kept<Article>(Article value) -> {
          article = value;
          text = value.text();
        }
        case Outcome.Refused<Article>(Dropped dropped) -> {
          refused++;
          note = " REFUSED " + dropped.reason() + " " + dropped.detail();
        }
      }
      StringBuilder line = new StringBuilder();
      double f1 = 1;
      if (item.body() != null) {
        ShingleScore.PageScore score = body.add(text, item.body());
        f1 = score.f1();
        line.append("P=%.3f R=%.3f".formatted(score.precision(), score.recall()));
      }
      if (!item.with().isEmpty() || !item.without().isEmpty()) {
        segments(item, text, segments, line);
      }
      fields(item, article, title, authors, day, line);
      wrong.add("%.3f %s/%s %s%s %s".formatted(f1, set.name(), item.id(), item.url(), note, line));
    }
    wrong.sort(null);
    errors.addAll(wrong);
    double segF = 2.0 * segments[0] / (2.0 * segments[0] + segments[1] + segments[2]);
    out.printf(
        Locale.ROOT,
        "%-12s %5d %6.4f %6.4f %6.4f %6.4f %6.3f %6.3f %6.3f %7d%n",
        set.name(),
        set.items().size(),
        body.pages() == 0 ? Double.NaN : body.f1(),
        body.pages() == 0 ? Double.NaN : body.precision(),
        body.pages() == 0 ? Double.NaN : body.recall(),
        segF,
        title.share(),
        authors.share(),
        day.share(),
        refused);
  }

  private static void segments(Item item, String text, int[] counts, StringBuilder line) {
    for (String with : item.with()) {
      boolean found = text.contains(with);
      counts[found ? 0 : 2]++;
      line.append(found ? "" : " MISSED{" + with + "}");
    }
    for (String without : item.without()) {
      if (text.contains(without)) {
        counts[1]++;
        line.append(" EXTRA{").append(without).append('}');
      }
    }
  }

  private static void fields(
      Item item,
      @org.jspecify.annotations.Nullable Article article,
      FieldScore title,
      FieldScore authors,
      FieldScore day,
      StringBuilder line) {
    if (!item.title().isEmpty()) {
      String ours = article == null ? "" : article.title();
      if (!title.add(FieldScore.fold(ours).equals(FieldScore.fold(item.title())))) {
        line.append(" TITLE{").append(ours).append("}want{").append(item.title()).append('}');
      }
    }
    if (!item.authors().isEmpty() && !item.authors().getFirst().isEmpty()) {
      List<String> ours = article == null ? List.of() : article.byline();
      if (!authors.add(FieldScore.names(ours).equals(FieldScore.names(item.authors())))) {
        line.append(" AUTHOR").append(ours).append("want").append(item.authors());
      }
    }
    if (!item.date().isEmpty()) {
      String ours = article == null || article.published() == null ? "" : article.published().iso();
      if (!day.add(FieldScore.day(ours).equals(FieldScore.day(item.date())))) {
        String from =
            article == null || article.published() == null ? "" : article.published().from();
        line.append(" DAY{")
            .append(ours)
            .append(" ")
            .append(from)
            .append("}want{")
            .append(item.date())
            .append('}');
      }
    }
  }

  /**
   * Best of three warm passes over all pages, one thread: extraction whole, and the parser alone.
   */
  private void speed(List<Item> items) {
    List<String> pages =
        items.stream()
            .map(item -> new String(item.page().bytes(), StandardCharsets.UTF_8))
            .toList();
    double megabytes = items.stream().mapToLong(item -> item.page().bytes().length).sum() / 1e6;
    double parse = Double.MAX_VALUE;
    double extract = Double.MAX_VALUE;
    long slowest = 0;
    long sum = 0;
    for (int pass = 0; pass < 4; pass++) {
      long start = System.nanoTime();
      for (String page : pages) {
        sum += Jsoup.parse(page).childNodeSize();
      }
      parse = Math.min(parse, (System.nanoTime() - start) / 1e9);
      start = System.nanoTime();
      long worst = 0;
      for (Item item : items) {
        long before = System.nanoTime();
        sum += extractor.extract(item.page()).hashCode() & 1;
        worst = Math.max(worst, System.nanoTime() - before);
      }
      slowest = pass == 0 ? worst : Math.min(slowest, worst);
      extract = Math.min(extract, (System.nanoTime() - start) / 1e9);
    }
    out.printf(
        Locale.ROOT,
        "speed: %d pages, %.1f MB; Jsoup.parse %.0f pages/s %.1f MB/s; whole %.0f pages/s %.1f MB/s"
            + " = %.1f %%; slowest page %.1f ms (%d)%n",
        pages.size(),
        megabytes,
        pages.size() / parse,
        megabytes / parse,
        pages.size() / extract,
        megabytes / extract,
        100 * parse / extract,
        slowest / 1e6,
        sum % 10);
  }

  /** The names of the sets, for tests. */
  static List<String> sets() {
    return List.copyOf(SETS);
  }

  @Override
  public String toString() {
    return "ExtractionEval" + Arrays.toString(SETS.toArray());
  }
}
