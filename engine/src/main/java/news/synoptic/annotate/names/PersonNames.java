package news.synoptic.annotate.names;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.annotate.words.Gazetteer;

/** How two forms of people's names compare. */
final class PersonNames {
  private PersonNames() {}

  /**
   * How well a form fits a fuller one: 0 not at all, 1 by the given name, 2 by a family name that
   * comes first or a middle part, 3 by the surname, 4 by given name and surname.
   *
   * @param shorter the {@linkplain #plain plain} parts of the form
   * @param longer those of the fuller one
   */
  static int fit(List<String> shorter, List<String> longer) {
    if (shorter.isEmpty() || longer.isEmpty() || shorter.size() > longer.size()) {
      return 0;
    }
    if (shorter.size() == 1) {
      String only = shorter.getFirst();
      if (longer.getLast().equals(only)) {
        return 3;
      }
      int at = longer.indexOf(only);
      return at > 0 ? 2 : at == 0 ? firstFit(only) : 0;
    }
    if (longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter)
        || longer.subList(0, shorter.size()).equals(shorter)) {
      return 4;
    }
    boolean surname = longer.getLast().equals(shorter.getLast());
    return surname && sameGiven(shorter.getFirst(), longer.getFirst()) ? 4 : 0;
  }

  private static int firstFit(String only) {
    int flags = Gazetteer.known().flags(only);
    return (flags & (Gazetteer.WOMAN | Gazetteer.MAN)) == 0 ? 2 : 1;
  }

  /** "Joe" for "Joseph", "J." for "Joseph". */
  private static boolean sameGiven(String a, String b) {
    String left = a.replace(".", "");
    String right = b.replace(".", "");
    int least = Math.min(left.length(), right.length());
    int same = 0;
    while (same < least && left.charAt(same) == right.charAt(same)) {
      same++;
    }
    int longer = Math.max(left.length(), right.length()) - least;
    boolean whole = same == least && (least == 1 || (least >= 3 && longer != 1));
    return whole || (same >= 2 && least <= 3 && longer > 1);
  }

  /** The parts of a name that tell people apart: no initials' points, no "Jr". */
  static List<String> plain(List<String> parts) {
    List<String> plain = new ArrayList<>();
    for (String part : parts) {
      String bare = part.replace(".", "");
      boolean tail = Gazetteer.known().is(bare, Gazetteer.PERSON_TAIL);
      if (!tail && !bare.isEmpty() && Character.isLetter(bare.charAt(0))) {
        plain.add(part);
      }
    }
    return plain;
  }
}
