package news.synoptic.cluster.gist;

import java.util.Arrays;

/**
 * Gathers weighted keys and gives the heaviest as {@link Terms}. Open addressing; made for the
 * terms of one article, and used again for the next. Not thread-safe.
 */
final class TermCounter {
  private static final int NONE = 0;

  private int[] keys = new int[256];
  private float[] weights = new float[256];
  private int size;

  /** Forgets everything. */
  TermCounter clear() {
    if (size > 0) {
      Arrays.fill(keys, NONE);
      size = 0;
    }
    return this;
  }

  /** Adds to the weight of a key. */
  void add(int key, float weight) {
    if (size * 2 >= keys.length) {
      grow();
    }
    // intentional: the one key that marks an empty cell shares a cell with its neighbour
    int own = key == NONE ? 1 : key;
    int at = slot(own);
    if (keys[at] == NONE) {
      keys[at] = own;
      weights[at] = 0;
      size++;
    }
    weights[at] += weight;
  }

  private int slot(int key) {
    int at = key & (keys.length - 1);
    while (keys[at] != NONE && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldWeights = weights;
    keys = new int[oldKeys.length * 2];
    weights = new float[keys.length];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        add(oldKeys[i], oldWeights[i]);
      }
    }
  }

  /** Counts the keys gathered so far. */
  void count(Frequencies frequencies) {
    for (int key : keys) {
      if (key != NONE) {
        frequencies.count(key);
      }
    }
  }

  /** What a key weighs in the end, given how often it was added. */
  interface Weighing {
    /** At least 0; a key of weight 0 is left out. */
    double weight(int key, float count);
  }

  /** The heaviest keys, at most {@code most}; of two that weigh the same, the lesser key. */
  Terms heaviest(int most, Weighing weighing) {
    long[] weighed = new long[size];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != NONE) {
        float weight = (float) weighing.weight(keys[i], weights[i]);
        if (weight > 0) {
          // positive floats are ordered like their bits; of one weight the lesser key is greater
          weighed[n++] =
              (long) Float.floatToIntBits(weight) << 32
                  | ((keys[i] ^ Integer.MAX_VALUE) & 0xffffffffL);
        }
      }
    }
    Arrays.sort(weighed, 0, n);
    int kept = Math.min(most, n);
    long[] byKey = new long[kept];
    for (int i = 0; i < kept; i++) {
      long rank = weighed[n - 1 - i];
      byKey[i] = (long) ((int) rank ^ Integer.MAX_VALUE) << 32 | rank >>> 32;
    }
    Arrays.sort(byKey);
    int[] keptKeys = new int[kept];
    float[] keptWeights = new float[kept];
    for (int i = 0; i < kept; i++) {
      keptKeys[i] = (int) (byKey[i] >> 32);
      keptWeights[i] = Float.intBitsToFloat((int) byKey[i]);
    }
    return Terms.of(keptKeys, keptWeights);
  }
}
