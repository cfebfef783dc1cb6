package news.synoptic.annotate.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of single words and of fixed names: countries with their peoples, capitals and
 * seats of power, places, given names, and the words that names are made of.
 *
 * <p>Immutable and thread-safe; a look-up costs a hash look-up. The tables beside this class were
 * written for Synoptic; they are a help and not a limit.
 */
public final class Gazetteer {
  /** Given name of women. */
  public static final int WOMAN = 1;

  /** Given name of men. */
  public static final int MAN = 1 << 1;

  /** Given name of either, or a family name that comes first. */
  static final int EITHER = 1 << 2;

  /** "President", "Dr": stands before a name with a capital. */
  public static final int TITLE = 1 << 3;

  /** "spokesman": what somebody is. */
  public static final int ROLE = 1 << 4;

  /** "Committee": ends the name of an organisation, or its first part. */
  public static final int ORG_HEAD = 1 << 5;

  /** "Inc": ends the name of a company. */
  public static final int ORG_TAIL = 1 << 6;

  /** "Ministry": its name goes on behind "of". */
  public static final int ORG_FROM = 1 << 7;

  /** "River". */
  public static final int PLACE_TAIL = 1 << 8;

  /** "Lake". */
  public static final int PLACE_HEAD = 1 << 9;

  /** "Summit". */
  public static final int EVENT_TAIL = 1 << 10;

  /** "Operation". */
  public static final int EVENT_HEAD = 1 << 11;

  /** A month. */
  public static final int MONTH = 1 << 12;

  /** A day of the week. */
  public static final int DAY = 1 << 13;

  /** Begins sentences and is no name. */
  public static final int ORDINARY = 1 << 14;

  /** "van", "al": inside a person's name. */
  public static final int PARTICLE = 1 << 15;

  /** "Jr". */
  public static final int PERSON_TAIL = 1 << 16;

  /** A country. */
  public static final int COUNTRY = 1 << 17;

  /** A people or its adjective. */
  public static final int PEOPLE = 1 << 18;

  /** A capital or another word for a government. */
  public static final int SEAT = 1 << 19;

  /** Another place. */
  static final int PLACE = 1 << 20;

  /** The members of a group. */
  public static final int GROUP = 1 << 21;

  /** A family name. */
  static final int FAMILY = 1 << 22;

  /** An organisation that no word of its name tells. */
  public static final int BODY = 1 << 23;

  /** Any given name. */
  public static final int GIVEN = WOMAN | MAN | EITHER;

  private static final Map<String, Integer> CLASSES =
      Map.ofEntries(
          Map.entry("org-head", ORG_HEAD),
          Map.entry("org-tail", ORG_TAIL),
          Map.entry("org-from", ORG_FROM),
          Map.entry("place-tail", PLACE_TAIL),
          Map.entry("place-head", PLACE_HEAD),
          Map.entry("event-tail", EVENT_TAIL),
          Map.entry("event-head", EVENT_HEAD),
          Map.entry("title", TITLE),
          Map.entry("role", ROLE),
          Map.entry("person-tail", PERSON_TAIL),
          Map.entry("particle", PARTICLE),
          Map.entry("month", MONTH),
          Map.entry("day", DAY),
          Map.entry("ordinary", ORDINARY));

  /** Read at the first use, by the class loader's own lock. */
  private static final class Known {
    static final Gazetteer GAZETTEER = new Gazetteer();
  }

  /**
   * A fixed name.
   *
   * @param words its words
   * @param flag what it is: {@link #COUNTRY}, {@link #PEOPLE}, {@link #SEAT}, {@link #PLACE},
   *     {@link #GROUP} or {@link #BODY}
   * @param party the country or union that it is or stands for; empty if none
   */
  public record Fixed(List<String> words, int flag, String party) {}

  private final Map<String, Integer> flags = new HashMap<>();
  private final Map<String, List<Fixed>> byFirstWord = new HashMap<>();
  private final Map<String, Fixed> byName = new HashMap<>();

  private Gazetteer() {
    read("countries.tsv", this::addCountry);
    read("places.txt", line -> addFixed(line, PLACE, ""));
    read("groups.txt", this::addGroup);
    read("/news/synoptic/given-names.txt", this::addGivenNames);
    read("family-names.txt", line -> addFlag(line, FAMILY));
    read("name-words.tsv", this::addWords);
    read("bodies.txt", line -> addFixed(line, BODY, ""));
    byFirstWord.values().forEach(list -> list.sort((a, b) -> b.words().size() - a.words().size()));
  }

  /** The tables that ship. */
  public static Gazetteer known() {
    return Known.GAZETTEER;
  }

  /** What is known of a word, as a set of the flags above; 0 if nothing. Case matters. */
  public int flags(String word) {
    return flags.getOrDefault(word, 0);
  }

  /** Whether a word has one of some flags. */
  public boolean is(String word, int anyOf) {
    return (flags(word) & anyOf) != 0;
  }

  /** The fixed name of some words but an organisation's; null if it is none. */
  public @Nullable Fixed named(String name) {
    return byName.get(name);
  }

  /** Whether a fixed name may begin with a word: a quick look before {@link #at}. */
  public boolean mayBegin(String word) {
    return byFirstWord.containsKey(word);
  }

  /** The longest fixed name that begins at a word of a list; null if there is none. */
  public @Nullable Fixed at(List<String> words, int start) {
    return at(words, word -> word, start);
  }

  /** The same for words of another kind, which a function writes. */
  public <W> @Nullable Fixed at(List<W> words, Function<W, String> written, int start) {
    String first = written.apply(words.get(start));
    for (Fixed fixed : byFirstWord.getOrDefault(first, List.of())) {
      int k = 0;
      int most = Math.min(fixed.words().size(), words.size() - start);
      while (k < most && written.apply(words.get(start + k)).equals(fixed.words().get(k))) {
        k++;
      }
      if (k == fixed.words().size()) {
        return fixed;
      }
    }
    return null;
  }

  /** The country or union that a name is or stands for; empty if none. */
  public String party(String name) {
    Fixed fixed = byName.get(name);
    return fixed == null ? "" : fixed.party();
  }

  private void addCountry(String line) {
    String[] cells = line.split("\t", -1);
    addFixed(cells[0], COUNTRY, cells[0]);
    several(cells[1]).forEach(name -> addFixed(name, COUNTRY, cells[0]));
    several(cells[2]).forEach(name -> addFixed(name, PEOPLE, cells[0]));
    several(cells[3]).forEach(name -> addFixed(name, SEAT, cells[0]));
  }

  private void addGroup(String line) {
    String[] cells = line.split("\t", -1);
    addFixed(cells[0], GROUP, cells.length > 1 ? cells[1] : "");
  }

  private static List<String> several(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
  }

  private void addFixed(String name, int flag, String party) {
    List<String> words = List.of(name.split("(?=[-,])|(?<=[-,])|\\s+"));
    words = words.stream().filter(word -> !word.isBlank()).toList();
    Fixed fixed = new Fixed(words, flag, party);
    if (flag != BODY) {
      byName.putIfAbsent(name, fixed);
    }
    byFirstWord.computeIfAbsent(words.getFirst(), word -> new ArrayList<>()).add(fixed);
    if (words.size() == 1) {
      flags.merge(name, flag, (a, b) -> a | b);
    }
  }

  private void addGivenNames(String line) {
    int flag =
        switch (line.charAt(0)) {
          case 'f' -> WOMAN;
          case 'm' -> MAN;
          default -> EITHER;
        };
    addFlag(line.substring(2), flag);
  }

  private void addFlag(String words, int flag) {
    for (String word : words.split(" ", -1)) {
      flags.merge(word, flag, (a, b) -> a | b);
    }
  }

  private void addWords(String line) {
    String[] cells = line.split("\t", -1);
    Integer flag = CLASSES.get(cells[0]);
    if (flag == null) {
      throw new IllegalStateException(
          "name-words.tsv: class '" + cells[0] + "', want one of " + CLASSES.keySet());
    }
    addFlag(cells[1], flag);
  }

  /** Hands every line of a table on but empty ones and those that begin with a hash sign. */
  static void read(String table, Consumer<String> line) {
    try (InputStream in = Gazetteer.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException(
            "class path: want %s beside %s".formatted(table, Gazetteer.class.getName()));
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).forEach(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
