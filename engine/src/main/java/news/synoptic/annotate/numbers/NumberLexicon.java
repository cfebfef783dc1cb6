package news.synoptic.annotate.numbers;

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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of numbers in one language, read from {@code numbers.tsv}. Thread-safe. */
final class NumberLexicon {
  /** What a word does in a number or beside it. */
  enum Role {
    /** Counts: two. */
    CARDINAL,
    /** Multiplies: million. */
    MULTIPLE,
    /** Multiplies behind digits: 5bn. */
    SUFFIX,
    /** Follows as a unit: km, dollars. */
    UNIT,
    /** Leads as a currency: $. */
    MARK,
    /** Says that the number is rounded. */
    ABOUT,
    /** Says that it is the least. */
    LEAST,
    /** Says that it is the most. */
    MOST,
    /** Is no noun. */
    FUNCTION,
    /** May stand between a number and what it counts. */
    SKIP,
    /** Is counted though it has no plural ending. */
    PLURAL,
    /** Is counted by "one". */
    SINGLE,
    /** Makes a number behind it a name. */
    NAME
  }

  /**
   * A phrase that says how exact a number is, to be read backwards from the number.
   *
   * @param words its words
   * @param role what it says
   */
  record Hedge(List<String> words, Role role) {}

  private static final Map<String, NumberLexicon> LANGUAGES = readAll();

  private final Map<String, Map<Role, String>> words = new HashMap<>();
  private final Map<String, List<Hedge>> hedges = new HashMap<>();

  private NumberLexicon() {}

  /** The words of a language; English for texts of unknown language. */
  static NumberLexicon of(String lang) {
    NumberLexicon shared = Objects.requireNonNull(LANGUAGES.get("*"));
    return LANGUAGES.getOrDefault(lang.equals("und") ? "en" : lang, shared);
  }

  /** The value that a word has in a role; null if it has none. */
  @Nullable String value(String lower, Role role) {
    Map<Role, String> roles = words.get(lower);
    return roles == null ? null : roles.get(role);
  }

  boolean is(String lower, Role role) {
    return value(lower, role) != null;
  }

  /** The hedges that end with a word. */
  List<Hedge> hedges(String last) {
    return hedges.getOrDefault(last, List.of());
  }

  private void add(Role role, String value, String word) {
    if (role == Role.ABOUT || role == Role.LEAST || role == Role.MOST) {
      List<String> phrase = List.of(word.split("_", -1));
      hedges.computeIfAbsent(phrase.getLast(), w -> new ArrayList<>()).add(new Hedge(phrase, role));
    } else {
      words.computeIfAbsent(word, w -> new EnumMap<>(Role.class)).putIfAbsent(role, value);
    }
  }

  private static Map<String, NumberLexicon> readAll() {
    Map<String, NumberLexicon> all = new HashMap<>();
    List<String[]> rows = rows();
    Set<String> languages = new TreeSet<>();
    rows.forEach(row -> languages.add(row[2]));
    for (String language : languages) {
      NumberLexicon lexicon = new NumberLexicon();
      for (String[] row : rows) {
        if (row[2].equals(language) || row[2].equals("*")) {
          Role role = Role.valueOf(row[0].toUpperCase(Locale.ROOT));
          List.of(row[3].split(" ", -1)).forEach(word -> lexicon.add(role, row[1], word));
        }
      }
      lexicon.hedges.values().forEach(h -> h.sort((a, b) -> b.words().size() - a.words().size()));
      all.put(language, lexicon);
    }
    return all;
  }

  private static List<String[]> rows() {
    try (InputStream in = NumberLexicon.class.getResourceAsStream("numbers.tsv")) {
      byte[] table = Objects.requireNonNull(in, "numbers.tsv").readAllBytes();
      return new String(table, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException("table numbers.tsv of the class path", broken);
    }
  }
}
