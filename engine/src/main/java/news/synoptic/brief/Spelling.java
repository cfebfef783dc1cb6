package news.synoptic.brief;

/**
 * A folded word in, what its transliterations have in common out: "Yusuf" and "Youssouf", "Halenko"
 * and "Galenko", "Davit" and "David".
 *
 * <p>Letters that romanisations of Arabic, Persian, Cyrillic and Georgian write for one sound are
 * made one letter, doubled letters are written once. Pure. Known limit: coarser than any one of the
 * romanisations, so it must be asked about whole names only.
 */
final class Spelling {
  private static final String[][] SAME = {
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
    {"kh", "h"},
    {"gh", "g"},
    {"ph", "f"},
    {"ck", "k"},
    {"dj", "i"},
    {"y", "i"},
    {"j", "i"},
    {"g", "h"},
    {"w", "v"},
    {"q", "k"}
  };

  private Spelling() {}

  /** The sounds of a word. */
  static String sound(String word) {
    String sound = word;
    for (String[] pair : SAME) {
      sound = sound.replace(pair[0], pair[1]);
    }
    StringBuilder once = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i++) {
      if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
        once.append(sound.charAt(i));
      }
    }
    int last = once.length() - 1;
    if (last > 1 && once.charAt(last) == 'h' && "aeiou".indexOf(once.charAt(last - 1)) >= 0) {
      once.setLength(last);
    } else if (last > 1 && once.charAt(last) == 'd') {
      once.setCharAt(last, 't');
    }
    return once.toString();
  }
}
