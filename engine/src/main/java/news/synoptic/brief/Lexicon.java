package news.synoptic.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.synoptic.Span;

/**
 * Words that judge, and verbs of saying with their colour: two small tables written for this
 * project. Shown to the reader as the evidence for a stance, never summed into a score of bias.
 */
final class Lexicon {
  private static final Set<String> NEGATIONS =
      Set.of("no", "not", "never", "nor", "neither", "without", "hardly", "scarcely", "nothing");

  private static final Lexicon TABLES = new Lexicon();

  private final Map<String, Integer> judgements = new HashMap<>();
  private final Map<String, String> colours = new HashMap<>();

  private Lexicon() {
    for (String[] words : table("evaluative.txt")) {
      for (int i = 1; i < words.length; i++) {
        judgements.put(words[i], words[0].equals("+") ? 1 : -1);
      }
    }
    for (String[] words : table("saying.txt")) {
      for (int i = 1; i < words.length; i++) {
        colours.put(words[i], words[0]);
      }
    }
  }

  /** 1 if a word praises, -1 if it blames, else 0. */
  static int judgement(Words.Word word) {
    String text = word.text().toLowerCase(Locale.ROOT);
    Integer as = TABLES.judgements.get(text);
    // "Lies", "failures": the plural of a noun judges like it; other forms may not ("promised").
    String bare = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    return as != null ? as : TABLES.judgements.getOrDefault(bare, 0);
  }

  /** Whether a word is a verb of saying that does more than report. */
  static boolean isColoured(Words.Word word) {
    return !TABLES
        .colours
        .getOrDefault(word.text().toLowerCase(Locale.ROOT), "neutral")
        .equals("neutral");
  }

  /** Whether a word judges, by itself or as a verb of saying. */
  static boolean isJudgingOrColoured(Words.Word word) {
    return judgement(word) != 0 || isColoured(word);
  }

  /** Whether a word is a verb of saying. */
  static boolean isSaying(Words.Word word) {
    return TABLES.colours.containsKey(word.text().toLowerCase(Locale.ROOT));
  }

  /** Whether a word turns the next ones into their opposite. */
  static boolean isNegation(Words.Word word) {
    String text = word.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    return NEGATIONS.contains(text) || text.endsWith("n't");
  }

  /** The words of a text that judge. */
  static List<Span> judging(String text) {
    return Words.of(text).stream().filter(w -> judgement(w) != 0).map(Words.Word::span).toList();
  }

  private static List<String[]> table(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" "))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException("table " + name + " of the class path", broken);
    }
  }
}
