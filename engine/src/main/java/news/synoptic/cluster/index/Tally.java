package news.synoptic.cluster.index;

import java.util.Arrays;

/** Sums by slot, for slots that lie close together. Used again and again; not thread-safe. */
public final class Tally {
  private float[] sums = new float[1024];
  private int[] touched = new int[256];
  private int size;
  private int base;

  /** Starts anew; slots from {@code first} to before {@code end} can follow. */
  public void clear(int first, int end) {
    for (int i = 0; i < size; i++) {
      sums[touched[i] - base] = 0;
    }
    size = 0;
    base = first;
    if (end - first > sums.length) {
      sums = new float[Math.max(end - first, sums.length * 2)];
    }
  }

  public void add(int slot, float weight) {
    if (sums[slot - base] == 0) {
      if (size == touched.length) {
        touched = Arrays.copyOf(touched, size * 2);
      }
      touched[size++] = slot;
    }
    sums[slot - base] += weight;
  }

  private float of(int slot) {
    return sums[slot - base];
  }

  /** The slots with the greatest sums, the greatest first; of equal ones the latest first. */
  public int[] greatest(int most) {
    // a heap whose least is on top: nearly all are less than that, and cost one comparison
    long[] heap = new long[Math.min(most, size)];
    for (int i = 0; i < heap.length; i++) {
      heap[i] = rank(touched[i]);
    }
    for (int i = heap.length / 2 - 1; i >= 0; i--) {
      sink(heap, i);
    }
    for (int i = heap.length; i < size; i++) {
      long rank = rank(touched[i]);
      if (rank > heap[0]) {
        heap[0] = rank;
        sink(heap, 0);
      }
    }
    Arrays.sort(heap);
    int[] best = new int[heap.length];
    for (int i = 0; i < best.length; i++) {
      best[i] = (int) heap[heap.length - 1 - i];
    }
    return best;
  }

  /** Positive floats are ordered like their bits. */
  private long rank(int slot) {
    return ((long) Float.floatToIntBits(of(slot)) << 32) | slot;
  }

  private static void sink(long[] heap, int from) {
    int at = from;
    long sinking = heap[at];
    while (2 * at + 1 < heap.length) {
      int child = 2 * at + 1;
      if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= sinking) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = sinking;
  }
}
