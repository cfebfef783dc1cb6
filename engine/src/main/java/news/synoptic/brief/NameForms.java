package news.synoptic.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How two written names compare: parts of one another, initials, misspellings.
 *
 * <p>A misspelling is one part that differs by one insertion, deletion or substitution [1], all
 * other parts being equal; short parts must agree. A name from another script is compared by {@link
 * Spelling}, so that two ways to write its sounds are one name. Known limit: two people of one
 * family whose first names differ by a letter are told apart only if one article names both.
 *
 * <p>[1] Vladimir Levenshtein, Binary codes capable of correcting deletions, insertions, and
 * reversals, Soviet Physics Doklady 10 (1966)
 */
final class NameForms {
  private static final Set<String> ARTICLES = Set.of("al", "el", "ad", "ar", "as", "ash", "an");

  private NameForms() {}

  /** Folded parts of a name, without a leading article. */
  static List<String> parts(String name) {
    String folded = Words.fold(name.replace("’s", "").replace("'s", ""));
    return List.of((folded.startsWith("the ") ? folded.substring(4) : folded).split(" "));
  }

  /** Whether every part of the shorter name stands in the longer one, in the same order. */
  static boolean isPartOf(List<String> shorter, List<String> longer) {
    int at = 0;
    for (String part : longer) {
      if (at < shorter.size() && shorter.get(at).equals(part)) {
        at++;
      }
    }
    return at == shorter.size() && shorter.size() < longer.size();
  }

  /** Whether a word is made of the initials of a name. */
  static boolean areInitials(String word, List<String> name) {
    if (word.length() < 2 || word.length() != name.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      if (!name.get(i).startsWith(word.substring(i, i + 1))) {
        return false;
      }
    }
    return true;
  }

  /** Whether one name is a misspelling of the other. */
  static boolean isMisspelling(List<String> a, List<String> b) {
    int differing = onlyDifference(a, b);
    if (differing < 0) {
      return false;
    }
    String left = a.get(differing);
    String right = b.get(differing);
    boolean alone = a.size() == 1;
    boolean ending = left.startsWith(right) || right.startsWith(left);
    int least = alone ? 7 : left.length() == right.length() ? 5 : 4;
    return Math.min(left.length(), right.length()) >= least
        && left.charAt(0) == right.charAt(0)
        && !(alone && ending)
        && atMostOneEdit(left, right);
  }

  /**
   * Whether one name could be a misspelling of the other, where the text itself says that something
   * was misspelt.
   */
  static boolean maybeMisspelling(List<String> a, List<String> b) {
    int differing = onlyDifference(a, b);
    return differing >= 0
        && Math.min(a.get(differing).length(), b.get(differing).length()) >= 3
        && atMostOneEdit(a.get(differing), b.get(differing));
  }

  /**
   * Whether two names of people are two spellings of one: surnames that sound the same, and given
   * names that do, or that differ in one sound and begin alike.
   */
  static boolean areSpellings(List<String> a, List<String> b) {
    List<String> left = sounds(a);
    List<String> right = sounds(b);
    if (left.size() < 2 || left.size() != right.size()) {
      return false;
    }
    int last = left.size() - 1;
    if (!left.get(last).equals(right.get(last)) || left.get(last).length() < 4) {
      return false;
    }
    int differing = onlyDifference(left, right);
    if (differing < 0) {
      return left.equals(right);
    }
    String one = left.get(differing);
    String other = right.get(differing);
    return Math.min(one.length(), other.length()) >= 5
        && one.charAt(0) == other.charAt(0)
        && !one.startsWith(other)
        && !other.startsWith(one)
        && atMostOneEdit(one, other);
  }

  private static List<String> sounds(List<String> parts) {
    List<String> sounds = new ArrayList<>();
    for (String part : parts) {
      if (!ARTICLES.contains(part)) {
        sounds.add(Spelling.sound(part));
      }
    }
    return sounds;
  }

  /** Index of the one part in which two names differ; -1 if there is none or more than one. */
  private static int onlyDifference(List<String> a, List<String> b) {
    int differing = -1;
    for (int i = 0; i < a.size() && a.size() == b.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        if (differing >= 0) {
          return -1;
        }
        differing = i;
      }
    }
    return differing;
  }

  private static boolean atMostOneEdit(String a, String b) {
    String shorter = a.length() <= b.length() ? a : b;
    String longer = a.length() <= b.length() ? b : a;
    if (longer.length() - shorter.length() > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
      same++;
    }
    int skip = longer.length() == shorter.length() ? same + 1 : same;
    return same == shorter.length() || shorter.substring(skip).equals(longer.substring(same + 1));
  }
}
