package news.synoptic.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.synoptic.Annotated;
import news.synoptic.Media;
import news.synoptic.Medium;
import news.synoptic.Origin;
import news.synoptic.Span;
import news.synoptic.Statement;

/**
 * Statements that we read for where they come from; the repository holds their places only. The
 * rule of labelling stands in {@code docs/labelling.md}.
 */
final class OriginLabels {
  private static final String TABLE = "origin-labels.tsv";

  /**
   * A labelled statement.
   *
   * @param set its set
   * @param story its gold story
   * @param article its article
   * @param span its sentence
   * @param origins the answers that are right, such as {@code own} or {@code m:Reuters}
   */
  record Labelled(String set, String story, String article, Span span, List<String> origins) {
    Labelled {
      origins = List.copyOf(origins);
    }

    /** Whether nobody but the outlet itself is right. */
    boolean isOwn() {
      return origins.contains("own");
    }

    boolean isRight(Statement statement, Annotated article) {
      return origins.stream().anyMatch(one -> agrees(one, statement.origin(), article));
    }

    private static boolean agrees(String label, Origin origin, Annotated article) {
      if (label.equals("own")) {
        return isAlike(article.article().label(), origin.name());
      }
      boolean document = origin.kind() == Origin.Kind.DOCUMENT;
      boolean kind = label.charAt(0) == 'd' ? document : !document;
      return kind && (label.length() < 2 || isAlike(label.substring(2), origin.name()));
    }

    private static boolean isAlike(String a, String b) {
      String one = folded(a);
      String other = folded(b);
      return one.contains(other) || other.contains(one);
    }

    private static String folded(String name) {
      String known = Media.known().named(name).map(Medium::name).orElse(name);
      return known.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+|^the ", "");
    }
  }

  private OriginLabels() {}

  /** The statements of a part, by story. */
  static Map<String, List<Labelled>> read(String part) throws IOException {
    try (InputStream in = OriginLabels.class.getResourceAsStream(TABLE)) {
      byte[] table = Objects.requireNonNull(in, TABLE).readAllBytes();
      return new String(table, StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(row -> row[0].equals(part))
          .map(OriginLabels::labelled)
          .collect(
              Collectors.groupingBy(
                  one -> one.set() + " " + one.story(), TreeMap::new, Collectors.toList()));
    }
  }

  private static Labelled labelled(String[] row) {
    Span span = new Span(Integer.parseInt(row[4]), Integer.parseInt(row[5]));
    return new Labelled(row[1], row[2], row[3], span, Arrays.asList(row[6].split("\\|", -1)));
  }
}
