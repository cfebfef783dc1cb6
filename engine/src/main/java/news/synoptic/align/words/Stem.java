package news.synoptic.align.words;

/**
 * A lower-case English word in, its stem out. Pure.
 *
 * <p>Steps 1a to 1c of [1] M. F. Porter, An algorithm for suffix stripping, Program 14(3) 1980, <a
 * href="https://tartarus.org/martin/PorterStemmer/def.txt">tartarus.org</a>. Differs: the later
 * steps are left out, since character n-grams see what derived words share. Knows English only;
 * words of other languages keep most of their letters.
 */
public final class Stem {
  private Stem() {}

  public static String of(String word) {
    if (word.length() < 4 || !Character.isLetter(word.charAt(0))) {
      return word;
    }
    String stem = withoutTense(withoutPlural(word));
    int last = stem.length() - 1;
    boolean yAfterVowel = stem.charAt(last) == 'y' && hasVowel(stem, last);
    return yAfterVowel ? stem.substring(0, last) + "i" : stem;
  }

  private static String withoutPlural(String word) {
    if (word.endsWith("sses") || word.endsWith("ies")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private static String withoutTense(String word) {
    if (word.endsWith("eed")) {
      return word.substring(0, word.length() - 1);
    }
    if (word.endsWith("ed") && hasVowel(word, word.length() - 2)) {
      return repaired(word.substring(0, word.length() - 2));
    }
    if (word.endsWith("ing") && hasVowel(word, word.length() - 3)) {
      return repaired(word.substring(0, word.length() - 3));
    }
    return word.endsWith("e") && word.length() > 4 ? word.substring(0, word.length() - 1) : word;
  }

  /** Undoes what an ending did to the word: "stopp" and "creat" of "stopped" and "created". */
  private static String repaired(String stem) {
    int last = stem.length() - 1;
    if (last < 1) {
      return stem;
    }
    char end = stem.charAt(last);
    boolean doubled = end == stem.charAt(last - 1) && "aeioulsz".indexOf(end) < 0;
    return doubled ? stem.substring(0, last) : stem;
  }

  private static boolean hasVowel(String word, int end) {
    for (int i = 0; i < end; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
