package news.synoptic.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.synoptic.Article;
import news.synoptic.Dated;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.eval.ExtractionSet.Item;
import org.jspecify.annotations.Nullable;

/**
 * The scores of an extractor on one labelled set, and a line for each page that says what failed.
 */
final class SetScore {
  final ShingleScore body = new ShingleScore();
  final FieldScore title = new FieldScore();
  final FieldScore authors = new FieldScore();

  /** The same with the agencies that the byline names counted as authors, as some labels do. */
  final FieldScore authorsAndAgencies = new FieldScore();

  final FieldScore day = new FieldScore();

  /** Pages refused. */
  int refused;

  /** Pages refused that {@link #NO_ARTICLE} does not hold. */
  int wronglyRefused;

  /** Pages of the sets that are rightly refused, as read one by one. */
  static final Set<String> NO_ARTICLE = noArticle();

  /** One line a page, beginning with the body's F1, so that sorting puts the worst first. */
  final List<String> lines = new ArrayList<>();

  private int found;
  private int extra;
  private int missed;
  private int labelled;

  private static Set<String> noArticle() {
    try (InputStream in = SetScore.class.getResourceAsStream("pages-without-article.tsv")) {
      if (in == null) {
        throw new IllegalStateException(
            "no list of pages without an article beside " + SetScore.class);
      }
      Set<String> pages = new TreeSet<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          pages.add(line.substring(0, tab));
        }
      }
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException("pages-without-article.tsv", e);
    }
  }

  /** Segment F, as trafilatura's own evaluation computes it; not a number without segments. */
  double segmentF() {
    int all = 2 * found + extra + missed;
    return all == 0 ? Double.NaN : 2.0 * found / all;
  }

  /** Number of segments that are labelled, those that must not occur among them. */
  int segments() {
    return labelled;
  }

  /** Scores what an extractor made of {@code item}. */
  void add(Item item, Outcome<Article> outcome) {
    switch (outcome) {
      case Outcome.Kept<Article>(Article article) -> score(item, article, article.text(), "");
      case Outcome.Refused<Article>(Dropped dropped) -> {
        refused++;
        wronglyRefused += NO_ARTICLE.contains(item.page().input()) ? 0 : 1;
        score(item, null, "", " REFUSED " + dropped.reason() + " " + dropped.detail());
      }
    }
  }

  /** Scores what another extractor read: the body, and the fields that it gives. */
  void add(Item item, OtherExtractor.Reading reading) {
    StringBuilder line = new StringBuilder();
    if (item.body() != null) {
      body.add(reading.text(), item.body());
    }
    segments(item, reading.text(), line);
    if (reading.title() != null) {
      title(item, reading.title(), line);
    }
    if (reading.authors() != null) {
      authors(item, reading.authors(), line);
    }
  }

  /** Scores a body alone. */
  void addText(Item item, String text) {
    score(item, null, text, "");
  }

  private void score(Item item, @Nullable Article article, String text, String note) {
    StringBuilder line = new StringBuilder();
    double f1 = 1;
    if (item.body() != null) {
      ShingleScore.PageScore score = body.add(text, item.body());
      f1 = score.f1();
      line.append("P=%.3f R=%.3f".formatted(score.precision(), score.recall()));
    }
    segments(item, text, line);
    fields(item, article, line);
    lines.add("%.3f %s %s%s %s".formatted(f1, item.page().input(), item.url(), note, line));
  }

  private void segments(Item item, String text, StringBuilder line) {
    labelled += item.with().size() + item.without().size();
    for (String with : item.with()) {
      boolean there = text.contains(with);
      found += there ? 1 : 0;
      missed += there ? 0 : 1;
      line.append(there ? "" : " MISSED{" + with + "}");
    }
    for (String without : item.without()) {
      if (text.contains(without)) {
        extra++;
        line.append(" EXTRA{").append(without).append('}');
      }
    }
  }

  private void fields(Item item, @Nullable Article article, StringBuilder line) {
    title(item, article == null ? "" : article.title(), line);
    authors(item, article == null ? List.of() : article.byline(), line);
    if (isLabelled(item)) {
      authorsAndAgencies.add(
          FieldScore.names(withAgencies(article)).equals(FieldScore.names(item.authors())));
    }
    if (!item.date().isEmpty()) {
      Dated published = article == null ? null : article.published();
      String ours = published == null ? "" : published.iso();
      if (!day.add(FieldScore.day(ours).equals(FieldScore.day(item.date())))) {
        String from = published == null ? "none" : published.from();
        line.append(" DAY{%s %s}want{%s}".formatted(ours, from, item.date()));
      }
    }
  }

  private static List<String> withAgencies(@Nullable Article article) {
    if (article == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>(article.byline());
    article.credits().stream()
        .filter(credit -> credit.where().equals("byline"))
        .forEach(credit -> names.add(credit.name()));
    return names;
  }

  private static boolean isLabelled(Item item) {
    return !item.authors().isEmpty() && !item.authors().getFirst().isEmpty();
  }

  private void title(Item item, String ours, StringBuilder line) {
    if (!item.title().isEmpty()
        && !title.add(FieldScore.fold(ours).equals(FieldScore.fold(item.title())))) {
      line.append(" TITLE{").append(ours).append("}want{").append(item.title()).append('}');
    }
  }

  private void authors(Item item, List<String> ours, StringBuilder line) {
    if (isLabelled(item)
        && !authors.add(FieldScore.names(ours).equals(FieldScore.names(item.authors())))) {
      line.append(" AUTHOR").append(ours).append("want").append(item.authors());
    }
  }
}
