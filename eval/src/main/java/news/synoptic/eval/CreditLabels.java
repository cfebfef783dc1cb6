package news.synoptic.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import news.synoptic.Attribution;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sentences that we read for whom they lean on; the repository holds their places only, and of a
 * name no more than five words. The rule of labelling stands in {@code docs/labelling.md}.
 */
final class CreditLabels {
  /**
   * Whom a sentence leans on.
   *
   * @param kind what it is
   * @param name how it is called, as in the text or shorter
   * @param certain false if the rule leaves both answers right
   */
  record Source(Attribution.Kind kind, String name, boolean certain) {}

  /**
   * A labelled sentence in its article.
   *
   * @param text the whole article
   * @param publisher who printed it, as the set names it
   * @param span the sentence
   * @param sources whom it leans on
   */
  record Labelled(String article, String text, String publisher, Span span, List<Source> sources) {
    Labelled {
      sources = List.copyOf(sources);
    }
  }

  private CreditLabels() {}

  /**
   * The sentences of a part.
   *
   * @param part {@code test}, or {@code tune}, whose errors may be read
   */
  static List<Labelled> read(Data data, String part) throws IOException {
    List<String[]> rows = rows().filter(row -> row[0].equals(part)).toList();
    Map<String, JsonNode> articles = new HashMap<>();
    List<String> sets = rows.stream().map(row -> row[1]).distinct().sorted().toList();
    for (String set : sets) {
      for (JsonNode line : data.lines("stories/" + set + ".jsonl.gz")) {
        articles.put(set + " " + line.get("id").asString(), line);
      }
    }
    return rows.stream().map(row -> labelled(row, articles.get(row[1] + " " + row[2]))).toList();
  }

  private static Labelled labelled(String[] row, @Nullable JsonNode article) {
    JsonNode found = Objects.requireNonNull(article, row[2]);
    Span span = new Span(Integer.parseInt(row[3]), Integer.parseInt(row[4]));
    return new Labelled(
        row[2],
        found.get("text").asString(),
        found.path("publisher").asString(""),
        span,
        row[5].equals("-")
            ? List.of()
            : Arrays.stream(row[5].split("; ", -1)).map(CreditLabels::source).toList());
  }

  private static Source source(String cell) {
    boolean certain = !cell.startsWith("?");
    String bare = certain ? cell : cell.substring(1);
    Attribution.Kind kind =
        switch (bare.charAt(0)) {
          case 'm' -> Attribution.Kind.MEDIUM;
          case 'a' -> Attribution.Kind.AGENCY;
          case 'd' -> Attribution.Kind.DOCUMENT;
          case 'b' -> Attribution.Kind.BODY;
          default ->
              throw new IllegalStateException("credit-labels.tsv: no kind in '" + cell + "'");
        };
    return new Source(kind, bare.substring(2), certain);
  }

  private static Stream<String[]> rows() throws IOException {
    try (InputStream in = CreditLabels.class.getResourceAsStream("credit-labels.tsv")) {
      byte[] table = Objects.requireNonNull(in, "credit-labels.tsv").readAllBytes();
      return new String(table, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1));
    }
  }
}
