package news.synoptic.annotate.words;

/** Words → the shape that they are written in. */
public final class WordShapes {
  private WordShapes() {}

  /** Runs of capitals, small letters, digits and other marks, each with its length up to two. */
  public static int of(String word) {
    int hash = 7;
    int last = -1;
    int times = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int kind =
          Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c;
      times = kind == last ? times + 1 : 1;
      if (times <= 2) {
        hash = hash * 31 + kind;
      }
      last = kind;
    }
    return hash;
  }
}
