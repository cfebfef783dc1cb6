package news.synoptic.word;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Evidence;

/**
 * A machine-worded sentence, held against the sentences that it cites: every name, number, word of
 * number, address and quotation must occur there, and so must half of the other words that carry
 * content.
 *
 * <p>A name is a word with a capital letter anywhere but at the beginning; at the beginning it is
 * one unless it stands in the sentences in small letters or carries grammar only. Words are
 * compared without accents; numbers without separators, so that "1,200" is "1200"; "'s" does not
 * count.
 */
final class WordedLine {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’-][\\p{L}\\p{N}]+)*");
  private static final Pattern QUOTED = Pattern.compile("[“\"«„]([^”\"»“]*)[”\"»“]");
  private static final Pattern ADDRESS = Pattern.compile("(?i)\\S*(?:://|www\\.)\\S*");
  private static final Pattern TWO_SENTENCES =
      Pattern.compile("[.!?][”\"’)]*\\s+\\p{Lu}\\p{L}+\\s+\\p{Ll}");
  private static final int MOST_LETTERS = 400;

  private static final Set<String> NUMBERS =
      Set.of(
          ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                  + " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy"
                  + " eighty ninety hundred hundreds thousand thousands million millions billion"
                  + " billions trillion dozen dozens half third quarter twice double triple")
              .split(" "));

  private static final Set<String> GRAMMAR =
      Set.of(
          ("a an the and or but nor so yet of in on at to from by for with about against between"
               + " into through during before after above below over under again then here there"
               + " when where why how all any both each few more most other some such no not only"
               + " than too very can will would could may might must shall should is am are was"
               + " were be been being have has had do does did he she it they them his her its"
               + " their this that these those who whom whose which what as if while because until"
               + " also within without upon among per said says told meanwhile however although"
               + " though despite")
              .split(" "));

  private final String text;

  WordedLine(String text) {
    this.text = text;
  }

  boolean isBorneOutBy(List<Evidence> cited) {
    if (text.length() > MOST_LETTERS || TWO_SENTENCES.matcher(text).find()) {
      return false;
    }
    StringBuilder all = new StringBuilder();
    cited.forEach(evidence -> all.append(evidence.text()).append('\n'));
    String sources = all.toString();
    return quotes(sources) && addresses(sources) && words(sources);
  }

  private boolean quotes(String sources) {
    String plain = plain(sources);
    Matcher matcher = QUOTED.matcher(text);
    while (matcher.find()) {
      if (!plain.contains(plain(matcher.group(1)))) {
        return false;
      }
    }
    return true;
  }

  private boolean addresses(String sources) {
    Matcher matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      if (!sources.contains(matcher.group())) {
        return false;
      }
    }
    return true;
  }

  private boolean words(String sources) {
    Set<String> known = new HashSet<>();
    Set<String> small = new HashSet<>();
    Matcher matcher = WORD.matcher(sources);
    while (matcher.find()) {
      String word = matcher.group();
      known.add(folded(word));
      for (String part : word.split("-", -1)) {
        known.add(folded(part));
      }
      if (Character.isLowerCase(word.codePointAt(0))) {
        small.add(folded(word));
      }
    }
    int content = 0;
    int borne = 0;
    matcher = WORD.matcher(text);
    boolean first = true;
    while (matcher.find()) {
      String word = matcher.group();
      String form = folded(word);
      boolean capital = word.codePoints().anyMatch(Character::isUpperCase);
      boolean digit = word.codePoints().anyMatch(Character::isDigit);
      boolean beginning = first && (GRAMMAR.contains(form) || small.contains(form));
      first = false;
      boolean firm = digit || NUMBERS.contains(form) || (capital && !beginning);
      boolean has = known.contains(form) || isJoined(word, known);
      if (firm && !has) {
        return false;
      }
      if (!GRAMMAR.contains(form)) {
        content++;
        borne += has || known.stream().anyMatch(other -> isKin(form, other)) ? 1 : 0;
      }
    }
    return content > 0 && 2 * borne >= content;
  }

  /** "Britain-based": both parts stand in the sentences. */
  private static boolean isJoined(String word, Set<String> known) {
    String[] parts = word.split("-", -1);
    boolean all = parts.length > 1;
    for (String part : parts) {
      boolean capital =
          part.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
      all &= !capital || known.contains(folded(part));
    }
    return all;
  }

  /** "deepen" and "deepening": the same beginning of five letters or more. */
  private static boolean isKin(String a, String b) {
    int shared = Math.min(a.length(), b.length()) - 1;
    return shared >= 5 && a.regionMatches(0, b, 0, Math.max(5, shared - 2));
  }

  private static String folded(String word) {
    return plain(word).replaceFirst("'s$", "").replaceAll("(?<=\\p{N})[.,](?=\\p{N}{3})", "");
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
