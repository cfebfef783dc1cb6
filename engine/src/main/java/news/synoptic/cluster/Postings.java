package news.synoptic.cluster;

import java.util.Arrays;

/**
 * Which articles hold a term: an inverted index over slots. Slots are added in ascending order and
 * removed in the same order, so what is forgotten leaves at once and nothing need be swept. Of a
 * term that very many hold only the latest {@link #VISITED} are ever visited. Not thread-safe.
 *
 * <p>Open addressing. Most terms have one holder, which stands in the table itself; others have a
 * list, whose first number is its length.
 */
final class Postings {
  /** How many holders of a term are visited at most: what more have in common tells little. */
  private static final int VISITED = 512;

  private static final int LONGEST = 2 * VISITED;
  private static final int EMPTY = Integer.MIN_VALUE;

  private int[] keys = new int[1 << 12];
  private int[] values = new int[1 << 12];
  private int size;
  private int[][] lists = new int[256][];
  private int listed;
  private int[] free = new int[16];
  private int freed;

  Postings() {
    Arrays.fill(values, EMPTY);
  }

  /** Adds a holder; its slot is greater than all that were added before. */
  void add(int key, int slot) {
    int at = cell(key);
    if (values[at] == EMPTY) {
      keys[at] = key;
      values[at] = slot;
      size++;
      if (size * 3 > values.length * 2) {
        grow();
      }
    } else if (values[at] >= 0) {
      values[at] = ~list(values[at], slot);
    } else {
      int list = ~values[at];
      lists[list] = longer(lists[list], slot);
    }
  }

  private int cell(int key) {
    int at = key & (values.length - 1);
    while (values[at] != EMPTY && keys[at] != key) {
      at = (at + 1) & (values.length - 1);
    }
    return at;
  }

  private int list(int first, int second) {
    int list = freed > 0 ? free[--freed] : listed++;
    if (list >= lists.length) {
      lists = Arrays.copyOf(lists, lists.length * 2);
    }
    lists[list] = new int[] {2, first, second};
    return list;
  }

  private static int[] longer(int[] list, int slot) {
    int[] own = list;
    int n = own[0];
    if (n >= LONGEST) {
      System.arraycopy(own, 1 + n - VISITED, own, 1, VISITED);
      n = VISITED;
    }
    if (n + 1 >= own.length) {
      own = Arrays.copyOf(own, Math.min(LONGEST + 1, n + 2 + n / 2));
    }
    own[n + 1] = slot;
    own[0] = n + 1;
    return own;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[oldKeys.length * 2];
    values = new int[keys.length];
    Arrays.fill(values, EMPTY);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != EMPTY) {
        int at = cell(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }

  /** Removes the earliest holder of a term if it is this one. */
  void remove(int key, int slot) {
    int at = cell(key);
    if (values[at] == EMPTY) {
      return;
    }
    if (values[at] >= 0) {
      if (values[at] == slot) {
        close(at);
      }
      return;
    }
    int index = ~values[at];
    int[] list = lists[index];
    if (list[1] == slot) {
      int n = list[0] - 1;
      if (n == 1) {
        values[at] = list[2];
        lists[index] = EMPTY_LIST;
        release(index);
      } else {
        System.arraycopy(list, 2, list, 1, n);
        list[0] = n;
        lists[index] = list.length > 8 && n * 4 < list.length ? Arrays.copyOf(list, n * 2) : list;
      }
    }
  }

  private static final int[] EMPTY_LIST = new int[0];

  private void release(int list) {
    if (freed == free.length) {
      free = Arrays.copyOf(free, freed * 2);
    }
    free[freed++] = list;
  }

  /** Empties a cell and draws those nearer that had to go beyond it. */
  private void close(int gap) {
    int mask = values.length - 1;
    int hole = gap;
    int at = (gap + 1) & mask;
    while (values[at] != EMPTY) {
      int home = keys[at] & mask;
      if (((at - home) & mask) >= ((at - hole) & mask)) {
        keys[hole] = keys[at];
        values[hole] = values[at];
        hole = at;
      }
      at = (at + 1) & mask;
    }
    values[hole] = EMPTY;
    size--;
  }

  /** Adds a weight to each of the latest holders of a term. */
  void tally(int key, float weight, Tally tally) {
    int at = cell(key);
    int value = values[at];
    if (value == EMPTY) {
      return;
    }
    if (value >= 0) {
      tally.add(value, weight);
      return;
    }
    int[] list = lists[~value];
    int n = list[0];
    for (int i = n; i > 0 && i > n - VISITED; i--) {
      tally.add(list[i], weight);
    }
  }
}
