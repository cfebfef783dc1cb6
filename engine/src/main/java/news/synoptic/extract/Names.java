package news.synoptic.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An author line → the people in it, one name each, without "By", roles, places, agencies and the
 * names of desks. Pure, thread-safe. What is left out as an agency is handed back, since it is a
 * credit.
 */
final class Names {
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:\\W*(?:written by|erstellt von|verfasst von|geschrieben von|publié par|escrito"
              + " por|reported by|story by|posted by|published by|reviewed by|words by|text"
              + " by|article by|opinion by|analysis by|authored by|created by|submitted"
              + " by|by|author|authors|autor(?:a|es|en|in)?|auteure?s?|von|por|par|di|door|af|av|szerző|text|words|redazione"
              + " di|a cura di|text und fotos|texto|автор|от|yazan|penulis|oleh|"
              + "reporter|επιμέλεια|tekst|autorzy|napsal|文|記者|记者)(?=[\\s:|]|$)\\s*[:|]?\\s*)+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern CUT =
      Pattern.compile(
          "\\s*(?:\\||•|·|;|\\bin association\\b|\\bfor"
              + " the\\b|\\bfor\\b|\\bpublished\\b|\\bupdated\\b|\\bposted\\b|\\bon\\b\\s+\\w+\\s*\\d|\\bvia\\b|@|https?:|\\d{1,2}[./"
              + " ]|\\s[–—-]\\s|\\s{2,}|\\bfollow\\b|\\bcontributor\\b|\\bview\\b|\\bmore"
              + " by\\b).*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SPLIT =
      Pattern.compile(
          "\\s*(?:,|;|\\||/|•|·|&|\\+|\\n"
              + "|\\s(?:and|und|et|y|e|og|och|en|en|ja|i|и|та|ve|with|mit|avec|con|com|és)\\s)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ROLE =
      Pattern.compile(
          "\\b(?:editors?|reporters?|correspondents?|writers?|staff|columnists?|journalists?|producers?|contributors?|"
              + "photographers?|director|analyst|bureau|desk|team|newsroom|redaktion|redaktionen|redakteur(?:in)?|redacción|redaccion|redação|redazione|"
              + "rédaction|redaktør|redaktionell|redakcja|editorial|admin(?:istrator)?|agency|agencies|agencias?|agenturen|news|media|magazine|times|press|"
              + "post|tv|radio|online|digital|web|webdesk|company|inc|ltd|llc|gmbh|university|institute|center|centre|foundation|network|council|"
              + "group|guest|special|senior|chief|associate|assistant|managing|freelance|intern|korrespondent(?:in)?|"
              + "volontär(?:in)?|author|user|moderator|service|newsdesk|science|politics|sports?|business|investigative|"
              + "ph\\.?d\\.?|md|m\\.d\\.|rd|rn|mba|msc|jr\\.?|sr\\.?|esq\\.?|cfp|cpa|dvm|dds|ma|bsc|j\\.?d\\.?|mph|mfa|cnn|bbc|ntv|society|department|association|"
              + "unknown|anonymous|none|null|undefined|partner|brand|sponsored|studio|support|solutions|marketing|health|technologies|software|"
              + "toimitus|toimittaja|новости|редакция|редакція|haber|merkezi|ajansı|redaksi|tim)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
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
  private static final int LONGEST = 600;
  private static final int MOST = 30;

  private Names() {}

  /**
   * What an author line holds.
   *
   * @param people one name each, in order, no name twice
   * @param agencies names of agencies, in order
   */
  record Found(List<String> people, List<String> agencies) {}

  /** Reads author lines; {@code outlet} is the outlet's name, which is nobody's. */
  static Found in(List<String> lines, String outlet) {
    Map<String, String> people = new LinkedHashMap<>();
    List<String> agencies = new ArrayList<>();
    for (String line : lines) {
      String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
      for (String whole : split(text)) {
        String part = withoutOutlet(whole, outlet);
        String agency = Agencies.named(part);
        if (agency != null) {
          if (!agencies.contains(agency)) {
            agencies.add(agency);
          }
        } else if (isPerson(part, outlet) && people.size() < MOST) {
          people.putIfAbsent(fold(part), part);
        }
      }
    }
    return new Found(List.copyOf(people.values()), agencies);
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
    text = GLUED.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
    text = LEAD.matcher(text).replaceFirst("");
    text = DEGREES.matcher(text).replaceAll("");
    List<String> parts = new ArrayList<>();
    for (String part : SPLIT.split(text, -1)) {
      String name = LEAD.matcher(part.strip()).replaceFirst("");
      name = CUT.matcher(name).replaceFirst("");
      name = name.replaceAll("\\s*[(\\[].*$", "");
      name = trim(name);
      if (!name.isEmpty()) {
        parts.add(tidyCase(name));
      }
    }
    return parts;
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
    return name.substring(start, end).replaceAll("\\s+", " ");
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
        && (fold(name).equals(fold(outlet)) || fold(outlet).equals(fold("the " + name)))) {
      return false;
    }
    int words = name.split(" ", -1).length;
    if (words > 6 || name.chars().filter(Character::isDigit).count() > 2) {
      return false;
    }
    if (MONTH.matcher(name).find()) {
      return false;
    }
    Matcher role = ROLE.matcher(name);
    if (role.find()) {
      return false;
    }
    return name.codePoints().anyMatch(Character::isLetter);
  }

  /** Whether {@code name} looks like that of an account: one word in small Latin letters. */
  static boolean isAccount(String name) {
    return name.indexOf(' ') < 0
        && name.equals(name.toLowerCase(Locale.ROOT))
        && name.codePoints().allMatch(c -> c < 0x250);
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
