package news.synoptic.extract.body;

import java.util.Arrays;

/**
 * A short passage → how much its words speak for text of an article and against furniture of the
 * page: the sum of learned weights of its first and last words, of pairs of them and of what it
 * begins and ends with. Words are known by a hash only. Immutable, thread-safe; a passage over
 * {@link #LONGEST} characters has no score.
 *
 * <p>As text: {@code bias} and then {@code hash=weight} parted by blanks, hashes in base 36,
 * weights in hundredths.
 */
public final class WordWeights {
  /** Length of the longest passage that is looked at. */
  public static final int LONGEST = 300;

  private static final int FIRST = 14;
  private static final int LAST = 4;
  private static final int MOST = 4 * (FIRST + LAST);

  /** By character: what part of a word it is, and its small letter, or 0 for any digit. */
  private static final byte[] KINDS = new byte[1 << 16];

  private static final char[] SMALL = new char[1 << 16];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = (byte) kind((char) c);
      SMALL[c] = KINDS[c] == 2 ? '0' : Character.toLowerCase((char) c);
    }
  }

  private final float bias;
  private final int mask;
  private final int[] keys;
  private final float[] values;

  private WordWeights(float bias, int size) {
    this.bias = bias;
    this.mask = Integer.highestOneBit(Math.max(8, 4 * size)) - 1;
    this.keys = new int[mask + 1];
    this.values = new float[mask + 1];
  }

  /** Reads weights; see the class comment for the format. */
  public static WordWeights read(String line) {
    String[] tokens = line.strip().split(" ", -1);
    WordWeights weights = new WordWeights(Float.parseFloat(tokens[0]), tokens.length);
    for (int t = 1; t < tokens.length; t++) {
      int sign = tokens[t].indexOf('=');
      int key = Integer.parseUnsignedInt(tokens[t].substring(0, sign), 36);
      int at = weights.place(key);
      weights.keys[at] = key;
      weights.values[at] = Integer.parseInt(tokens[t].substring(sign + 1)) / 100f;
    }
    return weights;
  }

  private int place(int key) {
    int at = (key ^ (key >>> 15)) & mask;
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /** The score; 0 for a long passage. */
  public float of(String text) {
    if (text.length() > LONGEST) {
      return 0;
    }
    int[] hashes = hashes(text);
    float sum = 0;
    for (int hash : hashes) {
      sum += values[place(hash)];
    }
    return hashes.length == 0 ? 0 : bias + sum / (float) Math.sqrt(hashes.length);
  }

  /** What stands for the words of a passage; never 0. */
  public static int[] hashes(String text) {
    int[] words = new int[Math.min(text.length(), LONGEST)];
    int n = words(text, words);
    int[] found = new int[MOST];
    int count = 0;
    int before = 1;
    for (int i = 0; i < n; i++) {
      if (i >= FIRST && i < n - LAST) {
        before = 1;
        continue;
      }
      found[count++] = mix(words[i], 2);
      if (before != 1) {
        found[count++] = mix(before * 31 + words[i], 3);
      }
      before = words[i];
    }
    if (n > 0) {
      found[count++] = mix(words[0], 4);
      found[count++] = mix(words[n - 1], 5);
      if (n > 1) {
        found[count++] = mix(words[0] * 31 + words[1], 6);
      }
      if (n < 4) {
        found[count++] = mix(Arrays.hashCode(Arrays.copyOf(words, n)), 7);
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * Cuts a text into words: runs of letters, of digits whose value does not count, single signs.
   */
  private static int words(String text, int[] words) {
    int n = 0;
    int hash = 0;
    int kind = 0;
    for (int i = 0; i < text.length() && i < LONGEST; i++) {
      char c = text.charAt(i);
      int now = KINDS[c];
      boolean on = now == kind && (now == 1 || now == 2);
      if (!on && hash != 0) {
        words[n++] = hash;
        hash = 0;
      }
      kind = now;
      if (now != 0) {
        hash = hash * 31 + SMALL[c];
      }
      hash = now != 0 && hash == 0 ? 1 : hash;
    }
    if (hash != 0) {
      words[n++] = hash;
    }
    return n;
  }

  private static int kind(char c) {
    if (c == ' ' || c == ',' || c == '.') {
      return 0;
    }
    if (Character.isIdeographic(c) || (c >= '\u3040' && c <= '\u30ff')) {
      return 3;
    }
    return Character.isLetter(c) || c == '\'' || c == '’' ? 1 : Character.isDigit(c) ? 2 : 3;
  }

  private static int mix(int hash, int what) {
    int h = hash * 0x9e3779b1 + what * 0x85ebca6b;
    h ^= h >>> 15;
    h *= 0x2c1b3c6d;
    h ^= h >>> 12;
    return h == 0 ? 1 : h;
  }
}
