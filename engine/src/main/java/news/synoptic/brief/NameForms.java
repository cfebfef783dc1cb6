package news.synoptic.brief;

import java.util.List;

/**
 * How two written names compare: parts of one another, initials, misspellings.
 *
 * <p>A misspelling is one part that differs by one insertion, deletion or substitution [1], all
 * other parts being equal; parts of at most four letters must agree. Known limit: two people of one
 * family whose first names differ by a letter are told apart only if one article names both.
 *
 * <p>[1] Vladimir Levenshtein, Binary codes capable of correcting deletions, insertions, and
 * reversals, Soviet Physics Doklady 10 (1966)
 */
final class NameForms {
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
    if (a.size() != b.size()) {
      return false;
    }
    int differing = -1;
    for (int i = 0; i < a.size(); i++) {
      if (!a.get(i).equals(b.get(i))) {
        if (differing >= 0) {
          return false;
        }
        differing = i;
      }
    }
    return differing >= 0 && partsAlike(a.get(differing), b.get(differing), a.size() > 1);
  }

  private static boolean partsAlike(String a, String b, boolean amongOthers) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter < (amongOthers ? 5 : 7) || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    boolean ending = a.startsWith(b) || b.startsWith(a);
    return (amongOthers || !ending) && atMostOneEdit(a, b);
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
