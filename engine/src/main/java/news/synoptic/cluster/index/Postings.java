package news.synoptic.cluster.index;

import java.util.Arrays;

/**
 * Which slots hold a term: an inverted index. Not thread-safe.
 *
 * <p>Open addressing. Most terms have one holder, which stands in the table itself; others have a
 * list in ascending order, whose first number is its length.
 */
public final class Postings {
  private final int visited;
  private final boolean whole;
  private static final int FIRST = 3072;
  private static final int EMPTY = Integer.MIN_VALUE;

  private int[] keys = new int[FIRST];
  private int[] values = new int[FIRST];
  private int size;
  private int[][] lists = new int[256][];
  private int listed;
  private int[] free = new int[16];
  private int freed;

  private Postings(int visited, boolean whole) {
    this.visited = visited;
    this.whole = whole;
    Arrays.fill(values, EMPTY);
  }

  /**
   * For slots that are added and removed in ascending order.
   *
   * @param visited of a term that more hold only the latest so many are ever visited
   */
  public static Postings latest(int visited) {
    return new Postings(visited, false);
  }

  /**
   * For slots that come and go in any order.
   *
   * @param most a term that more hold tells nothing, and none of them is visited
   */
  public static Postings rare(int most) {
    return new Postings(most, true);
  }

  /** Adds a holder. */
  public void add(int key, int slot) {
    int at = cell(key);
    if (values[at] == EMPTY) {
      keys[at] = key;
      values[at] = slot;
      size++;
      if (size * 5L > values.length * 4L) {
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
    int at = home(key);
    while (values[at] != EMPTY && keys[at] != key) {
      at = at + 1 == values.length ? 0 : at + 1;
    }
    return at;
  }

  /** Where a key would stand; mixed first, for keys may all be small ones. */
  private int home(int key) {
    int mixed = key * 0x9E3779B1;
    return (int) ((Integer.toUnsignedLong(mixed) * values.length) >>> 32);
  }

  private int list(int first, int second) {
    int list = freed > 0 ? free[--freed] : listed++;
    if (list >= lists.length) {
      lists = Arrays.copyOf(lists, lists.length * 2);
    }
    lists[list] = new int[] {2, Math.min(first, second), Math.max(first, second)};
    return list;
  }

  private int[] longer(int[] list, int slot) {
    int[] own = list;
    int n = own[0];
    if (!whole && n >= 2 * visited) {
      System.arraycopy(own, 1 + n - visited, own, 1, visited);
      n = visited;
    }
    if (n + 1 >= own.length) {
      own = Arrays.copyOf(own, n + 2 + n / 2);
    }
    int at = n;
    for (; at > 0 && own[at] > slot; at--) {
      own[at + 1] = own[at];
    }
    own[at + 1] = slot;
    own[0] = n + 1;
    return own;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldValues = values;
    keys = new int[oldKeys.length + oldKeys.length / 3];
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

  /** Removes a holder of a term, if it is one. */
  public void remove(int key, int slot) {
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
    int where = Arrays.binarySearch(list, 1, list[0] + 1, slot);
    if (where < 0) {
      return;
    }
    int n = list[0] - 1;
    if (n == 1) {
      values[at] = list[3 - where];
      lists[index] = EMPTY_LIST;
      release(index);
    } else {
      System.arraycopy(list, where + 1, list, where, n + 1 - where);
      list[0] = n;
      lists[index] = list.length > 8 && n * 4 < list.length ? Arrays.copyOf(list, n * 2) : list;
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
    int length = values.length;
    int hole = gap;
    int at = gap + 1 == length ? 0 : gap + 1;
    while (values[at] != EMPTY) {
      int home = home(keys[at]);
      if (ring(at - home, length) >= ring(at - hole, length)) {
        keys[hole] = keys[at];
        values[hole] = values[at];
        hole = at;
      }
      at = at + 1 == length ? 0 : at + 1;
    }
    values[hole] = EMPTY;
    size--;
  }

  private static int ring(int distance, int length) {
    return distance < 0 ? distance + length : distance;
  }

  /** Adds a weight to each holder of a term that is visited. */
  public void tally(int key, float weight, Tally tally) {
    int value = values[cell(key)];
    if (value == EMPTY) {
      return;
    }
    if (value >= 0) {
      tally.add(value, weight);
      return;
    }
    int[] list = lists[~value];
    int n = list[0];
    if (whole && n > visited) {
      return;
    }
    for (int i = n; i > 0 && i > n - visited; i--) {
      tally.add(list[i], weight);
    }
  }
}
