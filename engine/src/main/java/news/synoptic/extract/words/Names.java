package news.synoptic.extract.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An author line → the people in it, one name each, without "By", roles, places, agencies and the
 * names of desks. Pure, thread-safe. What is left out as an agency is handed back, since it is a
 * credit.
 */
public final class Names {
  private static final String BEFORE = before();
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:\\W*(?:" + BEFORE + ")(?=[\\s:|]|$)\\s*[:|]?\\s*)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SAID =
      Pattern.compile("^(?:(?iu:" + BEFORE + ")(?:\\s*:\\s*|\\s+)|By)(?=[\\p{Lu}\\p{Lo}])");
  private static final Prefilter MAY_SAY = Prefilter.of(SAID);
  private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[].*$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern RUN_ON =
      Pattern.compile("(?<=\\p{Ll}{4})\\p{Lu}\\p{Ll}*[\\s\\d].*$");
  private static final Pattern CUT =
      Pattern.compile(
          "\\s*(?:\\||•|·|;|\\bin association\\b|\\bfor"
              + " the\\b|\\bfor\\b|\\bpublished\\b|\\bupdated\\b|\\bposted\\b|\\bon\\s|\\b(?:reviewed|edited|fact["
              + " -]checked|photograph\\w*|illustrat\\w+)\\b|\\bvia\\b|@|https?:|\\d{1,2}[./"
              + " ]|\\s[–—-]\\s|\\s{2,}|\\bon"
              + " behalf\\b|\\bin\\s|\\bfollow\\b|\\bcontributor\\b|\\bview\\b|\\bmore by\\b).*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DANGLING =
      Pattern.compile("\\s+(?:on|am|at|in|um|le|el|il|den|dne|kl)\\W*$");
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:,|;|\\||/|•|·|&|\\+|\\n"
              + "|\\s(?:and|und|et|y|e|og|och|en|en|ja|i|и|та|ve|with|mit|avec|con|com|és)\\s)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DEGREES =
      Pattern.compile(
          "(?:,?\\s+|,)(?:M\\.?D\\.?|Ph\\.?\\s?D\\.?|M\\.?S\\.?|R\\.?D\\.?N?|R\\.?N\\.?|MPH|MBA|CPA|CFP®?|CFA|DVM|DDS|DMD"
              + "|LCSW|LMFT|FACLM|FACP|J\\.?D\\.?|Esq\\.?|B\\.?A\\.?|M\\.?A\\.?|BSc|MSc|MSN|CPT|CSCS|PharmD|PsyD|DO|NASM)(?=$|[\\s,;|(])(?:[\\s,]+[A-Z®.-]{2,8})*");
  private static final Pattern MONTH =
      Pattern.compile(
          "^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?\\s\\d",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GLUED = Pattern.compile("^(?:[Bb]y|Author)(?=\\p{Lu})");
  private static final Pattern LABEL =
      Pattern.compile(
          "^(?:recipe|photos?|photography|story|content|design|code|foto|bild|text|interview|video)"
              + "(?: by\\s|\\s?:\\s?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INITIALS = Pattern.compile("[A-Z]{3,6}");
  private static final Pattern WORDS = Pattern.compile("[\\s,/()]+");
  private static final Set<String> ROLES =
      Table.rows("author-roles.txt").stream()
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "van", "von", "der",
          "den", "zu", "la", "le", "ten", "ter", "y", "e", "bin", "al", "el", "af", "av", "dalla");
  private static final Set<String> TITLES = Set.of("dr.", "mr.", "mrs.", "ms.", "prof.");
  private static final Set<String> GIVEN = given();
  private static final int LONGEST = 600;
  private static final int MOST = 30;

  private Names() {}

  private static Set<String> given() {
    Set<String> names = new HashSet<>();
    for (List<String> row : Table.rows("/news/synoptic/given-names.txt")) {
      row.subList(1, row.size()).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }
    return names;
  }

  private static String before() {
    return Table.lines("byline-words.txt").stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(words -> words.replace(" ", "\\s+"))
        .collect(Collectors.joining("|"));
  }

  /**
   * What an author line holds.
   *
   * @param people one name each, in order, no name twice
   * @param agencies names of agencies, in order
   */
  public record Found(List<String> people, List<String> agencies) {
    public boolean isEmpty() {
      return people.isEmpty() && agencies.isEmpty();
    }

    /** The same with those people alone that {@code kept} holds for. */
    public Found only(Predicate<String> kept) {
      return new Found(people.stream().filter(kept).toList(), agencies);
    }
  }

  /** What a line without names holds. */
  public static final Found NOBODY = new Found(List.of(), List.of());

  /** Reads author lines; {@code outlet} is the outlet's name, which is nobody's. */
  public static Found in(List<String> lines, String outlet) {
    Map<String, String> people = new LinkedHashMap<>();
    List<String> agencies = new ArrayList<>();
    for (String line : lines) {
      String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
      List<String> parts = split(without(text, outlet));
      boolean full =
          parts.stream().anyMatch(part -> part.indexOf(' ') > 0 && isPerson(part, outlet));
      for (String whole : parts) {
        String part = withoutOutlet(whole, outlet);
        String agency = agency(part, outlet);
        if (agency != null) {
          if (!agencies.contains(agency)) {
            agencies.add(agency);
          }
        } else if (isPerson(part, outlet) && (!full || isFull(part)) && people.size() < MOST) {
          people.putIfAbsent(fold(part), part);
        }
      }
    }
    return new Found(List.copyOf(people.values()), agencies);
  }

  /** An agency that is known, or initials that stand where a name should: those of one. */
  private static @Nullable String agency(String part, String outlet) {
    String known = Agencies.named(part);
    boolean own = fold(outlet).equals(fold(part)) || fold(outlet).startsWith(fold(part) + " ");
    return known == null && !own && INITIALS.matcher(part).matches() ? part : known;
  }

  /** Whether a name has two words, or letters that need none: one word beside names is a role's. */
  private static boolean isFull(String name) {
    return name.indexOf(' ') > 0 || name.codePoints().anyMatch(c -> c > 0x250);
  }

  /** A line without the outlet's name, if that has an "and" that would cut it in two. */
  private static String without(String line, String outlet) {
    if (outlet.indexOf('&') < 0 && !outlet.contains(" and ") && outlet.indexOf(',') < 0) {
      return line;
    }
    int at = line.toLowerCase(Locale.ROOT).indexOf(outlet.toLowerCase(Locale.ROOT));
    return at < 0 || at + outlet.length() > line.length()
        ? line
        : line.substring(0, at) + line.substring(at + outlet.length());
  }

  /** Whether a part of a line may begin with "By" or the like. */
  public static boolean mayBeSaid(String line) {
    return MAY_SAY.in(line) != 0;
  }

  /** Whether a line begins with "By" or the like and a capital. */
  public static boolean isSaid(String line) {
    return SAID.matcher(line).lookingAt();
  }

  /** Whether all letters of {@code name} are Latin. */
  public static boolean isLatin(String name) {
    return name.codePoints().allMatch(c -> c < 0x250 || !Character.isLetter(c));
  }

  /** "Jane Doe Example Post" → "Jane Doe": some pages run the outlet's name on. */
  private static String withoutOutlet(String name, String outlet) {
    int cut = name.length() - outlet.length();
    boolean behind =
        outlet.length() > 3
            && cut > 4
            && name.charAt(cut - 1) == ' '
            && name.regionMatches(true, cut, outlet, 0, outlet.length());
    return behind ? name.substring(0, cut - 1).strip() : name;
  }

  private static List<String> split(String line) {
    String text = line.replace('\u00a0', ' ').strip();
    text = behind(LEAD, behind(GLUED, behind(LABEL, text)));
    text = DEGREES.matcher(text).replaceAll("");
    List<String> parts = new ArrayList<>();
    for (String part : SPLIT.split(text, -1)) {
      String name = behind(LEAD, part.strip());
      name = CUT.matcher(name).replaceFirst("");
      name = RUN_ON.matcher(name).replaceFirst("");
      name = DANGLING.matcher(name).replaceFirst("");
      name = BRACKET.matcher(name).replaceAll("");
      name = withoutRole(once(trim(name)));
      if (!name.isEmpty()) {
        parts.add(tidyCase(name));
      }
    }
    return parts;
  }

  /** A text without what {@code start} matches at its beginning. */
  private static String behind(Pattern start, String text) {
    Matcher matcher = start.matcher(text);
    return matcher.lookingAt() ? text.substring(matcher.end()) : text;
  }

  /** "Jane Doe Jane Doe" → "Jane Doe": a picture's text and a link say the same. */
  private static String once(String name) {
    int half = name.length() / 2;
    for (int gap = 0; gap < 2 && half > 3; gap++) {
      int from = half + gap;
      boolean even = name.length() == 2 * half + gap;
      if (even && name.regionMatches(0, name, from, half) && name.lastIndexOf(' ', half - 1) > 0) {
        return name.substring(0, half);
      }
    }
    return name;
  }

  /** "Jane Doe Senior Reporter" → "Jane Doe". */
  private static String withoutRole(String name) {
    int second = name.indexOf(' ', name.indexOf(' ') + 1);
    for (int at = second; at > 0; at = name.indexOf(' ', at + 1)) {
      int end = name.indexOf(' ', at + 1);
      if (hasRole(name.substring(at + 1, end < 0 ? name.length() : end))) {
        String person = name.substring(0, at);
        return isShaped(person) && isGiven(person) && !hasRole(person) ? person : name;
      }
    }
    return name;
  }

  private static String trim(String name) {
    int start = 0;
    int end = name.length();
    while (start < end && !Character.isLetterOrDigit(name.charAt(start))) {
      start++;
    }
    while (end > start
        && !Character.isLetterOrDigit(name.charAt(end - 1))
        && name.charAt(end - 1) != '.') {
      end--;
    }
    if (end > start
        && name.charAt(end - 1) == '.'
        && end - start > 4
        && Character.isLetter(name.charAt(end - 3))) {
      end--;
    }
    return BLANKS.matcher(name.substring(start, end)).replaceAll(" ");
  }

  /** "JANE O'DOE" → "Jane O'Doe"; names in mixed case stay as printed. */
  private static String tidyCase(String name) {
    if (name.length() < 5 || name.indexOf(' ') < 0 || !name.equals(name.toUpperCase(Locale.ROOT))) {
      return name;
    }
    StringBuilder tidy = new StringBuilder(name.length());
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      tidy.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return tidy.toString();
  }

  private static boolean isPerson(String name, String outlet) {
    if (name.length() < 3
        || name.length() > 60
        || name.indexOf('@') >= 0
        || name.indexOf('/') >= 0) {
      return false;
    }
    if (!outlet.isEmpty()
        && !(isShaped(name) && isGiven(name))
        && (fold(name).equals(fold(outlet)) || fold(outlet).equals(fold("the " + name)))) {
      return false;
    }
    int words = name.split(" ", -1).length;
    if (words > 6 || name.chars().filter(Character::isDigit).count() > 2) {
      return false;
    }
    if (MONTH.matcher(name).lookingAt()) {
      return false;
    }
    if (hasRole(name) || TITLES.contains(name.toLowerCase(Locale.ROOT))) {
      return false;
    }
    return name.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * Whether {@code name} is shaped like a full name: two to four words, each with a capital but for
   * "de", "van" and the like.
   */
  public static boolean isShaped(String name) {
    String[] words = name.split(" ", -1);
    if (words.length < 2 || words.length > 5) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      boolean small = i > 0 && i < words.length - 1 && PARTICLES.contains(word);
      boolean capital = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
      boolean letters = word.chars().allMatch(c -> Character.isLetter(c) || ".-'’".indexOf(c) >= 0);
      if (!letters || !(small || capital)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first word of {@code name} is a given name that is known. */
  public static boolean isGiven(String name) {
    int end = name.indexOf(' ');
    return GIVEN.contains((end < 0 ? name : name.substring(0, end)).toLowerCase(Locale.ROOT));
  }

  /** Whether a word of {@code name} is that of a role, a desk or an organisation. */
  static boolean hasRole(String name) {
    for (String word : WORDS.split(name.toLowerCase(Locale.ROOT), -1)) {
      String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      if (ROLES.contains(bare.replace(".", ""))) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code name} looks like that of an account: one word in small Latin letters. */
  public static boolean isAccount(String name) {
    return name.indexOf(' ') < 0
        && name.equals(name.toLowerCase(Locale.ROOT))
        && name.codePoints().allMatch(c -> c < 0x250);
  }

  private static String fold(String name) {
    return SIGNS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
