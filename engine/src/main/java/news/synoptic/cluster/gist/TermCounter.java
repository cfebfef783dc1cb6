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

  /** The keys gathered so far, in an order that the keys alone decide. */
  int[] keys() {
    int[] all = new int[size];
    int n = 0;
    for (int key : keys) {
      if (key != NONE) {
        all[n++] = key;
      }
    }
    Arrays.sort(all);
    return all;
  }

  /** What a key weighs in the end, given how often it was added. */
  interface Weighing {
    /** At least 0; a key of weight 0 is left out. */
    double weight(int key, float count);
  }

  /** The heaviest keys, at most {@code most}; of two that weigh the same, the lesser key. */
  Terms heaviest(int most, Weighing weighing) {
    int[] sorted = keys();
    float[] weighed = new float[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      weighed[i] = (float) weighing.weight(sorted[i], weights[slot(sorted[i])]);
    }
    float least = leastKept(weighed, most);
    int[] kept = new int[Math.min(most, sorted.length)];
    float[] keptWeights = new float[kept.length];
    int above = 0;
    for (float weight : weighed) {
      above += weight > least ? 1 : 0;
    }
    int room = kept.length - above;
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      boolean tied = weighed[i] == least && weighed[i] > 0 && room > 0;
      if (weighed[i] > least || tied) {
        room -= tied ? 1 : 0;
        kept[n] = sorted[i];
        keptWeights[n++] = weighed[i];
      }
    }
    return Terms.of(Arrays.copyOf(kept, n), Arrays.copyOf(keptWeights, n));
  }

  private static float leastKept(float[] weighed, int most) {
    if (weighed.length <= most) {
      return 0;
    }
    float[] ordered = weighed.clone();
    Arrays.sort(ordered);
    return ordered[ordered.length - most];
  }
}
