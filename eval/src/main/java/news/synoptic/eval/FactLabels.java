package news.synoptic.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.synoptic.ArticleId;
import news.synoptic.Span;

/**
 * Forty stories that we read: which sentences are facts of the event, and which say what the
 * articles agree or disagree on. The repository holds places only; the rule of labelling stands in
 * {@code docs/labelling.md}.
 */
final class FactLabels {
  /** What a sentence was read as. A sentence without a label is {@link #OTHER}. */
  enum Kind {
    /** A fact of the event that can be read alone. */
    FACT,
    /** The rule leaves both answers right. */
    OPEN,
    /** Background, opinion, another event, furniture, or a sentence that leans on another. */
    OTHER
  }

  /** A labelled sentence; {@code claims} are the claims of its story that it asserts. */
  record Labelled(Span span, Kind kind, Set<String> claims) {}

  /**
   * A story with its labels.
   *
   * @param set the set that its articles are in
   * @param story its name there
   */
  record LabelledStory(String set, String story, Map<ArticleId, List<Labelled>> sentences) {
    /** The label that covers most of a span. */
    Labelled at(ArticleId article, Span span) {
      return sentences.getOrDefault(article, List.of()).stream()
          .filter(label -> label.span().overlaps(span))
          .max(Comparator.comparingInt(label -> shared(label.span(), span)))
          .orElse(new Labelled(span, Kind.OTHER, Set.of()));
    }

    private static int shared(Span a, Span b) {
      return Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    }

    /**
     * The claims of a letter ({@code a} agreed, {@code d} disputed) that some sentence tells as a
     * fact of the event that can be read alone.
     */
    Set<String> claims(char letter) {
      Set<String> claims = new LinkedHashSet<>();
      sentences.values().stream()
          .flatMap(List::stream)
          .filter(label -> label.kind() == Kind.FACT)
          .forEach(label -> claims.addAll(label.claims()));
      claims.removeIf(claim -> claim.charAt(0) != letter);
      return claims;
    }
  }

  private FactLabels() {}

  /**
   * The stories of a part.
   *
   * @param part {@code test}, or {@code tune}, whose errors may be read
   */
  static List<LabelledStory> read(String part) throws IOException {
    Map<String, LabelledStory> stories = new LinkedHashMap<>();
    try (InputStream in = FactLabels.class.getResourceAsStream("fact-labels.tsv")) {
      byte[] table = Objects.requireNonNull(in, "fact-labels.tsv").readAllBytes();
      for (String line : new String(table, StandardCharsets.UTF_8).lines().toList()) {
        String[] row = line.split("\t", -1);
        if (row[0].equals(part)) {
          stories
              .computeIfAbsent(
                  row[1] + ' ' + row[2], key -> new LabelledStory(row[1], row[2], new HashMap<>()))
              .sentences()
              .computeIfAbsent(new ArticleId(row[3]), id -> new ArrayList<>())
              .add(labelled(row));
        }
      }
    }
    return List.copyOf(stories.values());
  }

  private static Labelled labelled(String[] row) {
    Kind kind =
        switch (row[6]) {
          case "fact" -> Kind.FACT;
          case "open" -> Kind.OPEN;
          case "other" -> Kind.OTHER;
          default -> throw new IllegalStateException("fact-labels.tsv: label '" + row[6] + "'");
        };
    return new Labelled(
        new Span(Integer.parseInt(row[4]), Integer.parseInt(row[5])),
        kind,
        row[7].equals("-") ? Set.of() : new LinkedHashSet<>(Arrays.asList(row[7].split(","))));
  }
}
