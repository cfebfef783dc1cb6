package news.synoptic.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.synoptic.Annotated;
import news.synoptic.Quantity;
import news.synoptic.Span;
import news.synoptic.align.NumberMatcher.Relation;
import news.synoptic.annotate.ArticleAnnotator;
import tools.jackson.databind.JsonNode;

/**
 * Pairs of numbers that we read; the repository holds their places only. The rule of labelling
 * stands in {@code docs/labelling.md}.
 */
final class QuantityLabels {
  private static final String TABLE = "quantity-labels.tsv";

  /**
   * A labelled pair.
   *
   * @param label how the two stand to each other
   * @param a the article of the one
   * @param one its place
   * @param b the article of the other
   * @param other its place
   */
  record Labelled(Relation label, Annotated a, Span one, Annotated b, Span other) {
    /** The number at the one place, if it is found there. */
    Optional<Quantity> first() {
      return at(a, one);
    }

    /** The number at the other place, if it is found there. */
    Optional<Quantity> second() {
      return at(b, other);
    }

    private static Optional<Quantity> at(Annotated article, Span span) {
      return article.numbers().stream().filter(n -> n.span().overlaps(span)).findFirst();
    }
  }

  private QuantityLabels() {}

  /**
   * The pairs of a part.
   *
   * @param part {@code test}, or {@code tune}, whose errors may be read
   */
  static List<Labelled> read(Data data, String part) throws IOException {
    List<String[]> rows = rows().stream().filter(row -> row[0].equals(part)).toList();
    Set<String> wanted = new HashSet<>();
    rows.forEach(row -> wanted.addAll(List.of(row[2] + row[3], row[2] + row[6])));
    ArticleAnnotator annotator = new ArticleAnnotator();
    Map<String, Annotated> articles = new HashMap<>();
    for (String set : List.of("allsides", "gva")) {
      for (JsonNode line : data.lines("stories/" + set + ".jsonl.gz")) {
        String key = set + line.path("id").asString();
        if (wanted.contains(key)) {
          articles.put(key, annotator.annotate(StorySet.article(line)));
        }
      }
    }
    return rows.stream()
        .map(
            row ->
                new Labelled(
                    Relation.valueOf(row[1].toUpperCase(Locale.ROOT)),
                    Objects.requireNonNull(articles.get(row[2] + row[3]), row[3]),
                    span(row, 4),
                    Objects.requireNonNull(articles.get(row[2] + row[6]), row[6]),
                    span(row, 7)))
        .toList();
  }

  private static Span span(String[] row, int at) {
    return new Span(Integer.parseInt(row[at]), Integer.parseInt(row[at + 1]));
  }

  private static List<String[]> rows() throws IOException {
    try (InputStream in = QuantityLabels.class.getResourceAsStream(TABLE)) {
      byte[] table = Objects.requireNonNull(in, TABLE).readAllBytes();
      return new String(table, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
