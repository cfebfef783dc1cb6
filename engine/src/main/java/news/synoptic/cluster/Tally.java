package news.synoptic.cluster;

import java.util.Arrays;

/** Sums by slot, for slots that lie close together. Used again and again; not thread-safe. */
final class Tally {
  private float[] sums = new float[1024];
  private int[] touched = new int[256];
  private int size;
  private int base;

  /** Starts anew; slots from {@code first} to before {@code end} can follow. */
  void clear(int first, int end) {
    for (int i = 0; i < size; i++) {
      sums[touched[i] - base] = 0;
    }
    size = 0;
    base = first;
    if (end - first > sums.length) {
      sums = new float[Math.max(end - first, sums.length * 2)];
    }
  }

  void add(int slot, float weight) {
    if (sums[slot - base] == 0) {
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, size * 2);
      }
      touched[size++] = slot;
    }
    sums[slot - base] += weight;
  }

  float of(int slot) {
    return sums[slot - base];
  }

  /** The slots with the greatest sums, the greatest first; of equal ones the latest first. */
  int[] greatest(int most) {
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      // positive floats are ordered like their bits
      order[i] = ((long) Float.floatToIntBits(of(touched[i])) << 32) | touched[i];
    }
    Arrays.sort(order);
    int[] best = new int[Math.min(most, order.length)];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) order[order.length - 1 - i];
    }
    return best;
  }
}
