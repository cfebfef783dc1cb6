package news.synoptic.extract.body;

import java.util.Arrays;
import news.synoptic.extract.words.Titles;

/**
 * A headline's words, for asking how many of a text's words they share: {@link Titles#likeness}
 * without cutting anything. Words are compared by hash. One object a page; linear in the text.
 */
final class TitleWords {
  private static final int MOST = 64;

  private final int[] hashes;
  private final boolean[] taken;

  TitleWords(String title) {
    int[] found = new int[MOST];
    int count = 0;
    int hash = 0;
    for (int i = 0; i <= title.length() && count < MOST; i++) {
      if (i < title.length() && isWordPart(title.charAt(i))) {
        hash = step(hash, title.charAt(i));
      } else if (hash != 0) {
        found[count++] = hash;
        hash = 0;
      }
    }
    this.hashes = Arrays.copyOf(found, count);
    this.taken = new boolean[count];
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static int step(int hash, char c) {
    int next = hash * 31 + Character.toLowerCase(c);
    return next == 0 ? 1 : next;
  }

  /** Share of the words of both that both have, in [0,1]. */
  double likeness(String text) {
    if (hashes.length == 0) {
      return 0;
    }
    Arrays.fill(taken, false);
    int words = 0;
    int shared = 0;
    int hash = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && isWordPart(text.charAt(i))) {
        hash = step(hash, text.charAt(i));
      } else if (hash != 0) {
        words++;
        shared += take(hash) ? 1 : 0;
        hash = 0;
      }
    }
    return words == 0 ? 0 : 2.0 * shared / (words + hashes.length);
  }

  private boolean take(int hash) {
    for (int k = 0; k < hashes.length; k++) {
      if (hashes[k] == hash && !taken[k]) {
        taken[k] = true;
        return true;
      }
    }
    return false;
  }
}
