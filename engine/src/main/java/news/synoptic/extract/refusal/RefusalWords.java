package news.synoptic.extract.refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.synoptic.extract.words.Table;

/**
 * A line → the {@link Sign}s in it, by the phrases of {@code refusal-words.txt} in some twenty
 * languages. A line is folded to words first: apostrophes, dashes and marks are blanks, a number
 * that is no HTTP status is {@code #}. Pure, thread-safe; only the first 600 characters of a line
 * are looked at. Meant for the few pages with hardly any text: about a microsecond a word.
 */
public final class RefusalWords {
  private static final int LONGEST = 600;
  private static final String STATUS = " 404 410 500 502 503 504 ";

  /** A phrase with the blanks at which it must begin and end. */
  private record Phrase(String words, long sign) {}

  private static final int STEM = 3;

  /** By their first two words, or their first where they have no more. */
  private static final Map<String, List<Phrase>> BY_HEAD = new HashMap<>();

  /** Beginnings of words, by their first three letters. */
  private static final Map<String, List<Phrase>> BY_STEM = new HashMap<>();

  /** In scripts without blanks. */
  private static final List<Phrase> GLUED = new ArrayList<>();

  /** Ends of words. */
  private static final List<Phrase> ENDS = new ArrayList<>();

  static {
    for (String line : Table.lines("refusal-words.txt")) {
      int gap = line.indexOf(' ');
      long sign = Sign.valueOf(line.substring(0, gap)).bit;
      for (String phrase : expand(line.substring(gap + 1))) {
        add(phrase, sign);
      }
    }
  }

  private RefusalWords() {}

  private static void add(String phrase, long sign) {
    boolean open = phrase.endsWith("*");
    boolean glued = isGlued(phrase);
    boolean end = phrase.startsWith("*");
    String folded = fold(phrase.replace("*", "")).strip();
    String words = (glued || end ? "" : " ") + folded + (open || glued ? "" : " ");
    int blank = words.indexOf(' ', 1);
    Phrase made = new Phrase(words, sign);
    if (glued) {
      GLUED.add(made);
    } else if (end) {
      ENDS.add(made);
    } else if (blank < 0) {
      BY_STEM.computeIfAbsent(stem(words, 0), key -> new ArrayList<>()).add(made);
    } else {
      int second = words.indexOf(' ', blank + 1);
      int until = second < 0 || second == words.length() - 1 ? blank : second;
      BY_HEAD.computeIfAbsent(words.substring(1, until), key -> new ArrayList<>()).add(made);
    }
  }

  /** The first letters of the word behind the blank at {@code at}. */
  private static String stem(String words, int at) {
    return words.substring(at + 1, Math.min(words.length(), at + 1 + STEM));
  }

  /** All phrases that a line of the table stands for. */
  private static List<String> expand(String line) {
    int open = line.indexOf('(');
    if (open < 0) {
      return List.of(line);
    }
    int close = line.indexOf(')', open);
    if (close < 0 || line.substring(open + 1, close).indexOf('(') >= 0) {
      throw new IllegalStateException("refusal-words.txt: brackets in brackets in '" + line + "'");
    }
    List<String> all = new ArrayList<>();
    for (String one : line.substring(open + 1, close).split("\\|", -1)) {
      all.addAll(expand(line.substring(0, open) + one + line.substring(close + 1)));
    }
    return all;
  }

  private static boolean isGlued(String phrase) {
    return phrase.codePoints().anyMatch(RefusalWords::isGlued);
  }

  /** Whether words of this letter's script run on without blanks. */
  static boolean isGlued(int c) {
    return c >= 0x0e00
        && (c <= 0x0eff || (c >= 0x3040 && c <= 0x30ff) || Character.isIdeographic(c));
  }

  /** The signs in {@code line}. */
  public static long in(String line) {
    String folded = fold(line.length() > LONGEST ? line.substring(0, LONGEST) : line);
    long found = 0;
    for (int at = 0; at < folded.length() - 1; at = folded.indexOf(' ', at + 1)) {
      int end = folded.indexOf(' ', at + 1);
      int second = folded.indexOf(' ', end + 1);
      found |= at(folded, at, BY_HEAD.getOrDefault(folded.substring(at + 1, end), List.of()));
      if (second > 0) {
        found |= at(folded, at, BY_HEAD.getOrDefault(folded.substring(at + 1, second), List.of()));
      }
      found |= at(folded, at, BY_STEM.getOrDefault(stem(folded, at), List.of()));
    }
    for (Phrase phrase : isGlued(folded) ? GLUED : List.<Phrase>of()) {
      found |= folded.contains(phrase.words) ? phrase.sign : 0;
    }
    for (Phrase phrase : ENDS) {
      found |= folded.contains(phrase.words) ? phrase.sign : 0;
    }
    return found;
  }

  private static long at(String folded, int at, List<Phrase> phrases) {
    long found = 0;
    for (Phrase phrase : phrases) {
      found |= folded.startsWith(phrase.words, at) ? phrase.sign : 0;
    }
    return found;
  }

  /** The line in lower case as words between single blanks, a blank at both ends. */
  static String fold(String line) {
    StringBuilder folded = new StringBuilder(" ");
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isDigit(c)) {
        int end = at;
        while (end < line.length() && Character.isDigit(line.charAt(end))) {
          end++;
        }
        String number = line.substring(at, end);
        folded.append(STATUS.contains(" " + number + " ") ? number : "#");
        at = end;
        continue;
      }
      if (isLetter(c) || c == '#') {
        folded.append(c);
      } else if (folded.charAt(folded.length() - 1) != ' ') {
        folded.append(' ');
      }
      at++;
    }
    if (folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
