package news.synoptic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two names of one kind in, why they are one's out: "Kiev" and "Kyiv", "Gaddafi" and "Qadhafi",
 * "WHO" and "World Health Organization".
 *
 * <p>In this order: equal but for accents and marks; in the table {@code variants.tsv} beside this
 * class; made of the other's initials; the same words in another order or spelling; the same sounds
 * by another romanisation ({@link SoundDistance}). Two names that the table knows apart are never
 * one. Immutable and thread-safe; the cost is that of comparing two short strings letter by letter.
 *
 * <p>Known limits: it judges by the names alone, so two people of one name are one; a misspelling
 * that changes a sound is another name.
 */
public final class NameVariants {
  /** Why two names are one's. */
  public enum Reason {
    /** Equal but for case, accents, hyphens and full stops. */
    SAME,
    /** The table says so. */
    KNOWN,
    /** One is made of the initials of the other. */
    INITIALS,
    /** The same words: "Ministry of Defence", "Defense Ministry". */
    WORDS,
    /** The same sounds, written in another way. */
    SOUND
  }

  /** Read at the first use, by the class loader's own lock. */
  private static final class Known {
    static final NameVariants VARIANTS = new NameVariants();
  }

  private static final Set<String> ARTICLES =
      Set.of("al", "el", "ad", "ar", "as", "ash", "an", "ul", "ut", "the");
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "on", "to", "de", "du", "des", "la", "le");
  private static final Set<String> TAILS =
      Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");

  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> bodies = new HashMap<>();
  private final Map<String, Set<Integer>> given = new HashMap<>();
  private int groups;

  private NameVariants() {
    try (InputStream in = NameVariants.class.getResourceAsStream("variants.tsv")) {
      if (in == null) {
        throw new IllegalStateException("class path: want news/synoptic/variants.tsv");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0) {
      throw new IllegalStateException("variants.tsv: want two columns in '" + line + "'");
    }
    for (String name : line.substring(tab + 1).split("\\|", -1)) {
      switch (line.substring(0, tab)) {
        case "place" -> places.put(fold(name), groups);
        case "organisation" -> bodies.put(fold(name), groups);
        case "given" -> given.computeIfAbsent(fold(name), n -> new HashSet<>()).add(groups);
        default -> throw new IllegalStateException("variants.tsv: no kind in '" + line + "'");
      }
    }
    groups++;
  }

  /** The names that Synoptic knows. */
  public static NameVariants known() {
    return Known.VARIANTS;
  }

  /** Why two names of things of one type are one's; nothing if they are not. */
  public Optional<Reason> same(String a, String b, Entity.Type type) {
    String left = fold(a);
    String right = fold(b);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    if (left.replace(" ", "").equals(right.replace(" ", ""))) {
      return Optional.of(Reason.SAME);
    }
    return switch (type) {
      case PERSON -> Optional.ofNullable(samePerson(a, b) ? Reason.SOUND : null);
      case PLACE -> samePlace(left, right);
      case ORGANISATION, EVENT, GROUP, OTHER -> sameBody(a, b, left, right);
    };
  }

  private Optional<Reason> samePlace(String a, String b) {
    Integer left = places.get(a);
    Integer right = places.get(b);
    if (left != null && right != null) {
      return left.equals(right) ? Optional.of(Reason.KNOWN) : Optional.empty();
    }
    return soundAlike(a, b) ? Optional.of(Reason.SOUND) : Optional.empty();
  }

  private Optional<Reason> sameBody(String a, String b, String left, String right) {
    Integer one = bodies.get(left);
    Integer other = bodies.get(right);
    if (one != null && other != null) {
      return one.equals(other) ? Optional.of(Reason.KNOWN) : Optional.empty();
    }
    if (areInitials(a, right) || areInitials(b, left)) {
      return Optional.of(Reason.INITIALS);
    }
    if (contentWords(left).equals(contentWords(right))) {
      return Optional.of(Reason.WORDS);
    }
    return soundAlike(left, right) ? Optional.of(Reason.SOUND) : Optional.empty();
  }

  /**
   * Whether a name is written in capitals that begin the words of the other, small words or not.
   */
  private static boolean areInitials(String word, String name) {
    String letters = word.replace(".", "");
    if (letters.length() < 2 || !letters.chars().allMatch(Character::isUpperCase)) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    StringBuilder large = new StringBuilder();
    for (String part : name.split(" ", -1)) {
      all.append(part.charAt(0));
      if (!SMALL.contains(part)) {
        large.append(part.charAt(0));
      }
    }
    String initials = letters.toLowerCase(Locale.ROOT);
    return large.length() > 1 && (initials.contentEquals(all) || initials.contentEquals(large));
  }

  private static Set<String> contentWords(String name) {
    Set<String> words = new HashSet<>();
    for (String word : name.split(" ", -1)) {
      if (!SMALL.contains(word)) {
        words.add(plainSpelling(word));
      }
    }
    return words;
  }

  /** British and American ways to write a word as one. */
  private static String plainSpelling(String word) {
    String plain = word.replace("isation", "ization").replace("programme", "program");
    if (plain.length() > 4 && plain.endsWith("our")) {
      plain = plain.substring(0, plain.length() - 2) + "r";
    } else if (plain.endsWith("ence")) {
      plain = plain.substring(0, plain.length() - 2) + "se";
    } else if (plain.endsWith("tre")) {
      plain = plain.substring(0, plain.length() - 2) + "er";
    }
    return plain;
  }

  /** Every word sounds as the one in its place, or both do written as one word. */
  private static boolean soundAlike(String a, String b) {
    List<String> left = withoutArticles(a);
    List<String> right = withoutArticles(b);
    boolean alike = left.size() == right.size();
    for (int i = 0; alike && i < left.size(); i++) {
      alike = SoundDistance.areAlike(left.get(i), right.get(i));
    }
    return alike || SoundDistance.areAlike(String.join("", left), String.join("", right));
  }

  private static List<String> withoutArticles(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.split(" ", -1)) {
      if (!ARTICLES.contains(part)) {
        parts.add(part.equals("st") ? "saint" : part);
      }
    }
    return parts.isEmpty() ? List.of(name) : parts;
  }

  private boolean samePerson(String a, String b) {
    if (!tail(a).equals(tail(b)) || !initialsAgree(a, b)) {
      return false;
    }
    List<String> left = personParts(a);
    List<String> right = personParts(b);
    boolean full = left.size() > 1 && right.size() > 1;
    if (!full || left.size() != right.size()) {
      String one = String.join("", left);
      String other = String.join("", right);
      return one.equals(other) || (full && SoundDistance.of(one, other) < 0.5);
    }
    double cost = 0;
    for (int i = 0; i < left.size(); i++) {
      boolean known = i == 0 && isOneGiven(left.get(0), right.get(0));
      if (!known && !SoundDistance.areNear(left.get(i), right.get(i))) {
        return false;
      }
      cost += known ? 0 : SoundDistance.of(left.get(i), right.get(i));
    }
    return cost <= 1.6;
  }

  private boolean isOneGiven(String a, String b) {
    Set<Integer> left = given.getOrDefault(a, Set.of());
    Set<Integer> right = given.getOrDefault(b, Set.of());
    return a.equals(b) || left.stream().anyMatch(right::contains);
  }

  private static String tail(String name) {
    String folded = fold(name);
    String last = folded.substring(folded.lastIndexOf(' ') + 1);
    return TAILS.contains(last) ? last.substring(0, 1) : "";
  }

  /** "George W." is not "George H. W."; "Donald" may be "Donald J." */
  private static boolean initialsAgree(String a, String b) {
    String left = middleInitials(a);
    String right = middleInitials(b);
    return left.isEmpty() || right.isEmpty() || left.equals(right);
  }

  private static String middleInitials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String part : fold(name).split(" ", -1)) {
      initials.append(part.length() == 1 ? part : "");
    }
    return initials.toString();
  }

  /** The parts of a person's name: no articles, initials or "Jr"; a hyphen joins. */
  private static List<String> personParts(String name) {
    List<String> parts = new ArrayList<>();
    String joined = name.replaceAll("(?i)\\b(al|el|ad|ar|as|ash)-", "$1 ").replace("-", "");
    for (String part : fold(joined).split(" ", -1)) {
      if (part.length() > 1 && !ARTICLES.contains(part) && !TAILS.contains(part)) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Lower case without accents and marks; hyphens and full stops between letters part words. */
  private static String fold(String name) {
    String plain =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replace('ł', 'l')
            .replace('ø', 'o')
            .replace('đ', 'd')
            .replace('ı', 'i')
            .replace("ß", "ss")
            .replace("æ", "ae");
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        folded.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && "'’ʼ`‘".indexOf(c) < 0) {
        folded.append(' ');
      }
    }
    String one = folded.toString().strip().replaceAll(" +", " ");
    return one.startsWith("the ") ? one.substring(4) : one;
  }
}
