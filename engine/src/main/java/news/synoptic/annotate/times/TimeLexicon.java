package news.synoptic.annotate.times;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of time expressions in one language, read from {@code times.tsv}. Thread-safe. */
final class TimeLexicon {
  /** What a word can be. */
  enum Kind {
    MONTH,
    WEEKDAY,
    WEEKDAYS,
    SEASON,
    UNIT,
    NUMBER,
    ORDINAL,
    DECADE,
    SOME,
    DAYPART,
    CLOCK,
    DAY,
    TONIGHT,
    OFTEN,
    LAST,
    NEXT,
    THIS,
    THAT,
    HOLIDAY,
    REF,
    ADJECTIVE
  }

  /**
   * A phrase of several words.
   *
   * @param words its words
   * @param kind what it is
   * @param value its value
   */
  record Phrase(List<String> words, Kind kind, String value) {}

  private static final TimeLexicon NONE = new TimeLexicon();
  private static final Map<String, TimeLexicon> LANGUAGES = readAll();

  private final Map<String, Map<Kind, String>> words = new HashMap<>();
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private TimeLexicon() {}

  /** The words of a language; English for texts of unknown language. */
  static TimeLexicon of(String lang) {
    return LANGUAGES.getOrDefault(lang.equals("und") ? "en" : lang, NONE);
  }

  /** What a word can be, with its values; null if it is no word of time. */
  @Nullable Map<Kind, String> word(String lower) {
    return words.get(lower);
  }

  /** The phrases that begin with a word. */
  List<Phrase> phrases(String first) {
    return phrases.getOrDefault(first, List.of());
  }

  private void add(Kind kind, String value, String word) {
    String plain = word.replace('_', ' ').strip();
    int blank = plain.indexOf(' ');
    if (blank < 0) {
      words.computeIfAbsent(plain, w -> new EnumMap<>(Kind.class)).put(kind, value);
    } else {
      phrases
          .computeIfAbsent(plain.substring(0, blank), w -> new ArrayList<>())
          .add(new Phrase(List.of(plain.replace("'", " '").split(" ", -1)), kind, value));
    }
  }

  private static Map<String, TimeLexicon> readAll() {
    Map<String, TimeLexicon> all = new HashMap<>();
    try (InputStream in = TimeLexicon.class.getResourceAsStream("times.tsv")) {
      String table =
          new String(
              Objects.requireNonNull(in, "times.tsv").readAllBytes(), StandardCharsets.UTF_8);
      for (String line : table.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = line.split("\t", -1);
        Kind kind = Kind.valueOf(cells[0].toUpperCase(Locale.ROOT));
        TimeLexicon lexicon = all.computeIfAbsent(cells[2], lang -> new TimeLexicon());
        for (String word : cells[3].split(" ", -1)) {
          lexicon.add(kind, cells[1], word);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("table times.tsv of the class path", broken);
    }
    return all;
  }
}
