package news.synoptic.extract.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a page writes as its title → the headline without the site's name, and how alike two titles
 * are. Pure, thread-safe.
 */
public final class Titles {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String SEPARATORS = "|–—-·•»«:›/>~｜ㅣ│";

  private Titles() {}

  /** {@code title} without the site's name at its end or start. */
  public static String cut(String title, List<String> site) {
    String text = BLANKS.matcher(title).replaceAll(" ").strip();
    for (int round = 0; round < 3; round++) {
      String shorter = cutOnce(text, site);
      if (shorter.equals(text)) {
        return text;
      }
      text = shorter;
    }
    return text;
  }

  private static String cutOnce(String text, List<String> site) {
    for (int i = text.length() - 2; i > 0; i--) {
      if (isSeparator(text, i)) {
        String tail = text.substring(i + 1).strip();
        String head = text.substring(0, i).strip();
        if (isSite(tail, site) && head.length() >= 3) {
          return head;
        }
      }
    }
    for (int i = 1; i < text.length() - 1; i++) {
      if (isSeparator(text, i)) {
        String head = text.substring(0, i).strip();
        String tail = text.substring(i + 1).strip();
        if (isSite(head, site) && tail.length() >= 3) {
          return tail;
        }
      }
    }
    int bar = Math.max(text.lastIndexOf(" | "), text.lastIndexOf(" » "));
    if (bar > 15 && bar > text.length() / 2) {
      return text.substring(0, bar).strip();
    }
    return text;
  }

  /** Whether two names are one outlet's, but for case, blanks and "The". */
  public static boolean isSame(String a, String b) {
    String one = squeeze(a);
    String other = squeeze(b);
    return !one.isEmpty()
        && (one.equals(other) || one.equals("the" + other) || other.equals("the" + one));
  }

  private static boolean isSeparator(String text, int i) {
    char c = text.charAt(i);
    if (SEPARATORS.indexOf(c) < 0) {
      return false;
    }
    boolean spaced = text.charAt(i - 1) == ' ' && text.charAt(i + 1) == ' ';
    return spaced || "|｜ㅣ│".indexOf(c) >= 0 || (c == ':' && text.charAt(i + 1) == ' ');
  }

  /** Whether {@code words} are nothing but the site's name. */
  public static boolean isSite(String words, List<String> site) {
    String folded = squeeze(words);
    if (folded.isEmpty()) {
      return true;
    }
    for (String name : site) {
      String one = squeeze(name);
      if (one.length() < 2) {
        continue;
      }
      if (folded.equals(one)
          || (one.length() >= 4 && folded.equals("the" + one))
          || one.equals("the" + folded)) {
        return true;
      }
      if (one.length() >= 5
          && folded.length() < one.length() + 14
          && (folded.startsWith(one) || folded.endsWith(one))) {
        return true;
      }
    }
    return false;
  }

  /** How much of the shorter title's words the longer one has, in [0,1], less for odd lengths. */
  public static double likeness(String a, String b) {
    WordHashes first = new WordHashes().read(a);
    WordHashes second = new WordHashes().read(b);
    int left = second.count;
    for (int i = 0; i < first.count; i++) {
      for (int k = 0; k < left; k++) {
        if (second.words[k] == first.words[i]) {
          second.words[k] = second.words[--left];
          break;
        }
      }
    }
    int shared = second.count - left;
    return first.count == 0 || second.count == 0 ? 0 : 2.0 * shared / (first.count + second.count);
  }

  /** The words of a text, in lower case. */
  public static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i < lower.length() && isWordPart(lower.charAt(i))) {
        continue;
      }
      if (i > start) {
        words.add(lower.substring(start, i));
      }
      start = i + 1;
    }
    return words;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /** Letters and figures alone, in lower case. */
  private static String squeeze(String words) {
    String text = words.toLowerCase(Locale.ROOT);
    int at = text.startsWith("http://") ? 7 : text.startsWith("https://") ? 8 : 0;
    at = text.startsWith("www.") ? 4 : at;
    StringBuilder squeezed = new StringBuilder(text.length());
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isLetterOrNumber(c)) {
        squeezed.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    return squeezed.toString();
  }

  private static boolean isLetterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
