package news.synoptic;

import java.util.Map;

/**
 * How far apart two words sound, in letters: an edit distance [1] in which letters that
 * romanisations of Arabic, Persian, Cyrillic, Chinese and Indian scripts write for one sound lie
 * near each other, vowels cost half, and a doubled letter or an "h" behind a consonant next to
 * nothing. Pure; quadratic in the length of a word.
 *
 * <p>[1] Vladimir Levenshtein, Binary codes capable of correcting deletions, insertions, and
 * reversals, Soviet Physics Doklady 10 (1966)
 */
final class SoundDistance {
  private static final String VOWELS = "aeiou";
  private static final double FAR = 1;
  private static final double VOWEL = 0.4;
  private static final double LOST_VOWEL = 0.5;
  private static final double NEAR = 0.3;
  private static final double BREATH = 0.2;
  private static final int LONGEST = 60;

  /** Several letters for one sound, the longest first. */
  private static final String[][] SOUNDS = {
    {"shch", "sc"},
    {"tch", "c"},
    {"tsch", "c"},
    {"zhzh", "j"},
    {"sch", "s"},
    {"dzh", "j"},
    {"kh", "x"},
    {"gh", "g"},
    {"ph", "f"},
    {"ck", "k"},
    {"hs", "s"},
    {"ts", "z"},
    {"tz", "z"},
    {"dh", "d"},
    {"th", "t"},
    {"zh", "j"},
    {"dj", "j"},
    {"ch", "c"},
    {"sh", "s"},
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
    {"ie", "i"},
    {"y", "i"},
    {"w", "v"},
    {"q", "k"}
  };

  /** Groups of consonants that stand for near sounds. */
  private static final Map<Character, String> CLASSES =
      Map.ofEntries(
          Map.entry('g', "kgxhj"),
          Map.entry('k', "kgxc"),
          Map.entry('x', "kgxhs"),
          Map.entry('h', "xgh"),
          Map.entry('d', "dtz"),
          Map.entry('t', "dtz"),
          Map.entry('b', "bpv"),
          Map.entry('p', "bpf"),
          Map.entry('f', "pvf"),
          Map.entry('v', "bfvu"),
          Map.entry('u', "v"),
          Map.entry('s', "szcx"),
          Map.entry('z', "sztdj"),
          Map.entry('c', "szcjk"),
          Map.entry('j', "czjig"),
          Map.entry('i', "j"));

  private SoundDistance() {}

  /** Whether two words are one, written by two romanisations: no sound in them differs. */
  static boolean areAlike(String a, String b) {
    int length = Math.max(a.length(), b.length());
    double cost = of(a, b);
    return cost == 0 || (length > 3 && cost < FAR && cost / length <= 0.16);
  }

  /** Whether two words of a person's name are one; a letter more or less is forgiven. */
  static boolean areNear(String a, String b) {
    int length = Math.max(a.length(), b.length());
    double cost = of(a, b);
    return cost == 0 || (length > 3 && cost <= FAR && cost / length <= 0.17);
  }

  /** The distance of two folded words. */
  static double of(String a, String b) {
    String left = sounds(a);
    String right = sounds(b);
    if (left.equals(right)) {
      return 0;
    }
    if (left.length() > LONGEST || right.length() > LONGEST) {
      return FAR * LONGEST;
    }
    double[] row = new double[right.length() + 1];
    for (int j = 1; j <= right.length(); j++) {
      row[j] = row[j - 1] + lost(right, j - 1);
    }
    for (int i = 1; i <= left.length(); i++) {
      double corner = row[0];
      row[0] += lost(left, i - 1);
      for (int j = 1; j <= right.length(); j++) {
        double best = corner + changed(left.charAt(i - 1), right.charAt(j - 1));
        best = Math.min(best, row[j] + lost(left, i - 1));
        best = Math.min(best, row[j - 1] + lost(right, j - 1));
        corner = row[j];
        row[j] = best;
      }
    }
    return row[right.length()];
  }

  private static String sounds(String word) {
    String sounds = word;
    for (String[] pair : SOUNDS) {
      sounds = sounds.replace(pair[0], pair[1]);
    }
    StringBuilder once = new StringBuilder(sounds.length());
    for (int i = 0; i < sounds.length(); i++) {
      if (i == 0 || sounds.charAt(i) != sounds.charAt(i - 1)) {
        once.append(sounds.charAt(i));
      }
    }
    return once.toString();
  }

  private static double lost(String word, int at) {
    char c = word.charAt(at);
    return c == 'h' ? BREATH : isVowel(c) ? LOST_VOWEL : FAR;
  }

  private static double changed(char a, char b) {
    if (a == b) {
      return 0;
    }
    if (isVowel(a) && isVowel(b)) {
      return VOWEL;
    }
    return CLASSES.getOrDefault(a, "").indexOf(b) >= 0 ? NEAR : FAR;
  }

  private static boolean isVowel(char c) {
    return VOWELS.indexOf(c) >= 0;
  }
}
