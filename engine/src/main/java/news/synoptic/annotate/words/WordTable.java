package news.synoptic.annotate.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A table of word classes: lines of a class and its words, a tab between class and words, a blank
 * between words. A class may have several lines. Immutable and thread-safe.
 */
public final class WordTable {
  private final String name;
  private final Map<String, Set<String>> classes;

  private WordTable(String name, Map<String, Set<String>> classes) {
    this.name = name;
    this.classes = classes;
  }

  /**
   * Reads a table.
   *
   * @param owner the class that it lies beside
   * @param resource its file
   */
  public static WordTable read(Class<?> owner, String resource) {
    try (InputStream in = owner.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "class path: want %s beside %s".formatted(resource, owner.getName()));
      }
      Map<String, Set<String>> classes = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          classes
              .computeIfAbsent(line.substring(0, tab), kind -> new HashSet<>())
              .addAll(Arrays.asList(line.substring(tab + 1).split(" ", -1)));
        }
      }
      return new WordTable(resource, classes);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The words of a class. */
  public Set<String> words(String kind) {
    Set<String> words = classes.get(kind);
    if (words == null) {
      throw new IllegalStateException("%s: want a class '%s'".formatted(name, kind));
    }
    return Set.copyOf(words);
  }
}
