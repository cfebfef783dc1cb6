package news.synoptic.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Dated;
import news.synoptic.extract.fields.TextHead;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.words.DateText;
import news.synoptic.extract.words.Phrases;
import news.synoptic.extract.words.Phrases.Furniture;
import org.jspecify.annotations.Nullable;

/**
 * A line that was taken for text → whether it is nothing but the author and the day again, or the
 * label of an advertisement. Such lines stand at the edges of a body in mark-up that says nothing.
 * Pure; lines of over 90 characters and whole sentences are text.
 */
final class StrayLine {
  private static final int LONGEST = 90;
  private static final int LONGEST_LABEL = 40;

  /** Words beside names and numbers: "By", the month, the day of the week. */
  private static final int FEW = 3;

  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:(?:By|Von|Par|Por|Di|Door) )?(\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]*){1,3})"
              + "\\s?[,|·•–—-]\\s?(.{6,40})");
  private static final List<String> LABELS =
      List.of("ADVERTISEMENT", "Advertisement", "ANZEIGE", "PUBLICITÉ", "PUBLICIDAD", "PUBBLICITÀ");

  private StrayLine() {}

  /** Whether {@code text} is such a line on a page by {@code people}. */
  static boolean is(String text, List<String> people, String lang) {
    if (text.length() > LONGEST || TextLine.endsSentence(text)) {
      return false;
    }
    return isLabel(text) || isByline(text, people, lang) || author(text, lang) != null;
  }

  /**
   * The name in a line of a name and a day, such as "Jo Ahrend, 11 May 2024"; null if it is none.
   */
  static @Nullable String author(String text, String lang) {
    Matcher line = text.length() > LONGEST ? null : SIGNED.matcher(text);
    return line != null && line.matches() && TextHead.isDate(line.group(2), lang)
        ? line.group(1)
        : null;
  }

  private static boolean isLabel(String text) {
    return text.length() <= LONGEST_LABEL
        && LABELS.stream().anyMatch(label -> text.startsWith(label) && isCut(text, label.length()));
  }

  /** A label ends where the letters' case changes, or with its word. */
  private static boolean isCut(String text, int at) {
    return at == text.length()
        || !Character.isLetter(text.charAt(at))
        || Character.isUpperCase(text.charAt(at));
  }

  private static boolean isByline(String text, List<String> people, String lang) {
    String rest = text.toLowerCase(Locale.ROOT);
    boolean named = false;
    for (String person : people) {
      String name = person.toLowerCase(Locale.ROOT);
      named |= rest.contains(name);
      rest = rest.replace(name, " ");
    }
    boolean published = (Phrases.openingBits(text) & Furniture.DATE.bit) != 0;
    if ((!named && !published) || (published && !hasDigit(text))) {
      return false;
    }
    return named ? words(rest) <= FEW : isDay(text, lang);
  }

  private static boolean isDay(String text, String lang) {
    Dated dated = DateText.find(text, lang, "text");
    return dated != null && dated.precision().compareTo(Dated.Precision.DAY) >= 0;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static int words(String text) {
    int words = 0;
    boolean in = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      words += letter && !in ? 1 : 0;
      in = letter;
    }
    return words;
  }
}
