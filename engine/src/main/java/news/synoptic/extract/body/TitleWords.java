package news.synoptic.extract.body;

import java.util.Arrays;
import news.synoptic.extract.words.Titles;
import news.synoptic.extract.words.WordHashes;

/**
 * A headline's words, for asking how many of a text's words they share: {@link Titles#likeness}
 * without cutting anything. One object a page; linear in the text.
 */
final class TitleWords {
  private static final int MOST = 64;

  private final long[] title;
  private final boolean[] taken;

  /** A bit for what each word of the headline ends with, so that most others are passed over. */
  private final long ends;

  TitleWords(String title) {
    WordHashes words = new WordHashes().read(title);
    this.title = Arrays.copyOf(words.words, Math.min(MOST, words.count));
    this.taken = new boolean[this.title.length];
    long bits = 0;
    for (long word : this.title) {
      bits |= 1L << word;
    }
    this.ends = bits;
  }

  /** Share of the words of both that both have, in [0,1]. */
  double likeness(WordHashes text) {
    if (title.length == 0 || text.count == 0) {
      return 0;
    }
    Arrays.fill(taken, false);
    int shared = 0;
    for (int i = 0; i < text.count; i++) {
      long word = text.words[i];
      shared += (ends >>> word & 1) != 0 && take(word) ? 1 : 0;
    }
    return 2.0 * shared / (text.count + title.length);
  }

  private boolean take(long word) {
    for (int k = 0; k < title.length; k++) {
      if (title[k] == word && !taken[k]) {
        taken[k] = true;
        return true;
      }
    }
    return false;
  }
}
