package news.synoptic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registry of known media: a name, an alias, a host or a place in a text comes in, a {@link
 * Medium} goes out.
 *
 * <p>Immutable and thread-safe; looking up costs a hash look-up. The table {@code media.tsv} beside
 * this class is read once, in a few milliseconds. It is a help, not a limit: a medium that is not
 * in it is still one where a sentence credits it.
 */
public final class Media {
  /**
   * A medium named in a text.
   *
   * @param medium the medium
   * @param end offset behind the name
   * @param certain whether the name stands for a medium wherever it occurs; "Time" and "Sun" are
   *     media only where the sentence credits them
   */
  public record Named(Medium medium, int end, boolean certain) {}

  private record Alias(String words, Medium medium, boolean certain) {}

  /** Read at the first use, by the class loader's own lock. */
  private static final class Known {
    static final Media MEDIA = read("media.tsv");
  }

  /** Up to this length a name must be written as in the table: "AP", "DW", "taz". */
  private static final int SHORT = 4;

  private final List<Medium> all = new ArrayList<>();
  private final Map<String, Alias> byName = new HashMap<>();
  private final Map<String, Alias> byFoldedName = new HashMap<>();
  private final Map<String, Medium> byDomain = new HashMap<>();
  private final Map<String, List<Alias>> byFirstWord = new HashMap<>();

  private Media() {}

  /** The media that Synoptic knows. */
  public static Media known() {
    return Known.MEDIA;
  }

  /** All media, in the order of the table. */
  public List<Medium> all() {
    return List.copyOf(all);
  }

  /**
   * The medium of a name or alias that stands alone, as in a byline. A leading "the" does not
   * matter; case does for names of up to four letters.
   */
  public Optional<Medium> named(String name) {
    String bare = withoutArticle(straight(name.strip()));
    Alias exact = byName.get(bare);
    if (exact == null && bare.length() > SHORT) {
      exact = byFoldedName.get(bare.toLowerCase(Locale.ROOT));
    }
    return Optional.ofNullable(exact).map(Alias::medium);
  }

  /** The medium of a host, such as {@code edition.cnn.com}; its parent domains are tried too. */
  public Optional<Medium> ofHost(String host) {
    String rest = host.toLowerCase(Locale.ROOT);
    while (rest.indexOf('.') > 0) {
      Medium medium = byDomain.get(rest);
      if (medium != null) {
        return Optional.of(medium);
      }
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return Optional.empty();
  }

  /**
   * The medium with the longest name that begins at {@code start} and ends at the end of a word.
   * Case must be as in the table. An article before the name is not part of it.
   *
   * @param start zero-based offset of the first letter of a word
   */
  public Optional<Named> at(CharSequence text, int start) {
    return Optional.ofNullable(longestAt(text, start));
  }

  /** Whether the name of a medium may begin with a word: a quick look before {@link #at}. */
  public boolean mayBegin(String word) {
    return byFirstWord.containsKey(word.substring(0, wordEnd(word, 0)));
  }

  private @Nullable Named longestAt(CharSequence text, int start) {
    int wordEnd = wordEnd(text, start);
    if (wordEnd == start) {
      return null;
    }
    List<Alias> candidates = byFirstWord.get(text.subSequence(start, wordEnd).toString());
    if (candidates != null) {
      for (Alias alias : candidates) {
        int end = start + alias.words().length();
        if (startsWith(text, start, alias.words()) && endsWord(text, end)) {
          return new Named(alias.medium(), end, alias.certain());
        }
      }
    }
    return null;
  }

  private static boolean startsWith(CharSequence text, int start, String words) {
    if (start + words.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < words.length(); i++) {
      char c = text.charAt(start + i);
      if ((c == '’' ? '\'' : c) != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a name may end here: not within a word, nor before its hyphen ("Times-Leader"). */
  private static boolean endsWord(CharSequence text, int end) {
    if (end == text.length()) {
      return true;
    }
    boolean joined =
        text.charAt(end) == '-'
            && end + 1 < text.length()
            && Character.isUpperCase(text.charAt(end + 1));
    return !joined && !Character.isLetterOrDigit(text.charAt(end));
  }

  private static int wordEnd(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String withoutArticle(String name) {
    return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
  }

  private static String straight(String name) {
    return name.replace('’', '\'');
  }

  private static Media read(String table) {
    Media media = new Media();
    try (InputStream in = Media.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("class path: want news/synoptic/" + table);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          media.add(line.split("\t", -1), line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Comparator<Alias> longestFirst = Comparator.comparingInt(a -> -a.words().length());
    media.byFirstWord.values().forEach(aliases -> aliases.sort(longestFirst));
    return media;
  }

  private void add(String[] cells, String line) {
    if (cells.length != 6) {
      throw new IllegalStateException("media.tsv: want 6 columns in '" + line + "'");
    }
    List<String> aliases = several(cells[5]);
    Medium medium =
        new Medium(
            plain(cells[0]),
            aliases.stream().map(Media::plain).toList(),
            Medium.Kind.valueOf(cells[1]),
            one(cells[2]),
            one(cells[3]),
            several(cells[4]));
    all.add(medium);
    medium.domains().forEach(domain -> byDomain.putIfAbsent(domain, medium));
    addAlias(cells[0], medium);
    aliases.forEach(alias -> addAlias(alias, medium));
  }

  /** Of two media with one name the first in the table has it. */
  private void addAlias(String marked, Medium medium) {
    String words = withoutArticle(straight(plain(marked)));
    Alias alias = new Alias(words, medium, !marked.startsWith("~"));
    if (byName.putIfAbsent(words, alias) == null) {
      byFoldedName.putIfAbsent(words.toLowerCase(Locale.ROOT), alias);
      String first = words.substring(0, wordEnd(words, 0));
      byFirstWord.computeIfAbsent(first, word -> new ArrayList<>()).add(alias);
    }
  }

  private static String plain(String marked) {
    return marked.startsWith("~") ? marked.substring(1) : marked;
  }

  private static String one(String cell) {
    return cell.equals("-") ? "" : cell;
  }

  private static List<String> several(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
  }
}
