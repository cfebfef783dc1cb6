package news.synoptic.extract.words;

import java.util.Arrays;

/**
 * A text → its words in lower case, each as a number: what is asked of them is only whether two are
 * the same. Words are runs of letters and digits. One object serves any number of texts, one after
 * another; linear in the text.
 */
public final class WordHashes {
  private static final int PRIME = 1_000_003;

  /** By character: its small letter and one, if it is part of a word; else 0. */
  private static final int[] LETTER = new int[1 << 16];

  static {
    for (int c = 0; c < LETTER.length; c++) {
      boolean part = Character.isLetterOrDigit((char) c) || Character.isSurrogate((char) c);
      LETTER[c] = part ? Character.toLowerCase((char) c) + 1 : 0;
    }
  }

  /** The words, of which {@link #count} are of the text that was read last. */
  public long[] words = new long[64];

  public int count;

  /** Reads the words of {@code text}. */
  public WordHashes read(String text) {
    count = 0;
    long hash = 0;
    for (int i = 0; i < text.length(); i++) {
      int letter = LETTER[text.charAt(i)];
      if (letter != 0) {
        hash = hash * PRIME + letter;
      } else if (hash != 0) {
        add(hash);
        hash = 0;
      }
    }
    if (hash != 0) {
      add(hash);
    }
    return this;
  }

  private void add(long hash) {
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
    }
    words[count++] = hash;
  }
}
