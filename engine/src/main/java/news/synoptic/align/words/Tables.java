package news.synoptic.align.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The word lists of this stage: titles, and what people are counted as. Read once. Immutable. */
public final class Tables {
  private static final String EVERYBODY = "everybody";
  private static final String SOME = "some";
  private static final String ALLOWED = "allowed";
  private static final Set<String> NO_FATES = Set.of(EVERYBODY, SOME, ALLOWED);
  private static final int SHORTEST = 3;
  private static final Tables ALL = new Tables();

  private final Set<String> titles = new HashSet<>();
  private final Map<String, Set<String>> counted = new LinkedHashMap<>();

  private Tables() {
    lines("titles.txt").forEach(stems -> stems.forEach(stem -> titles.add(Stem.of(stem))));
    for (List<String> words : lines("counted.txt")) {
      counted.put(words.getFirst(), Set.copyOf(words.subList(1, words.size())));
    }
  }

  /** Whether a stem names an office or role. */
  public static boolean isTitle(String stem) {
    return ALL.titles.contains(stem);
  }

  /** Whether a word or stem counts people: whoever was there, or a part of them. */
  public static boolean isPerson(String word) {
    return isEverybody(word) || holds(SOME, word);
  }

  /** Whether a word or stem counts whoever was there. */
  public static boolean isEverybody(String word) {
    return holds(EVERYBODY, word) || !fate(word).isEmpty();
  }

  /** Whether a word says that a number is what is allowed, not what is. */
  public static boolean isAllowance(String word) {
    return holds(ALLOWED, word);
  }

  /** What a word or stem says has happened to those counted, such as {@code dead}; else empty. */
  public static String fate(String word) {
    for (String kind : ALL.counted.keySet()) {
      if (!NO_FATES.contains(kind) && holds(kind, word)) {
        return kind;
      }
    }
    return "";
  }

  private static boolean holds(String kind, String word) {
    Set<String> words = ALL.counted.getOrDefault(kind, Set.of());
    if (words.contains(word)) {
      return true;
    }
    for (int end = SHORTEST; end <= word.length(); end++) {
      if (words.contains(word.substring(0, end) + '*')) {
        return true;
      }
    }
    return false;
  }

  private static List<List<String>> lines(String name) {
    try (InputStream in = Tables.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.asList(line.split(" ")))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException("table " + name + " of the class path", broken);
    }
  }
}
