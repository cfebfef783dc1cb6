package news.synoptic.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Which articles hold a term: an inverted index over slots, which only grow. Of a term that very
 * many hold only the latest count. Slots below a floor are forgotten, some at once and the rest by
 * and by. Not thread-safe.
 */
final class Postings {
  private static final int LONGEST = 1024;

  private final Map<Integer, Slots> lists = new HashMap<>();

  private static final class Slots {
    int[] slots = new int[2];
    int size;

    void add(int slot, int floor) {
      if (size == slots.length) {
        int dead = 0;
        while (dead < size && slots[dead] < floor) {
          dead++;
        }
        dead = Math.max(dead, size >= LONGEST ? LONGEST / 2 : 0);
        if (dead > 0) {
          System.arraycopy(slots, dead, slots, 0, size - dead);
          size -= dead;
        }
        if (size > slots.length / 2) {
          slots = Arrays.copyOf(slots, slots.length * 2);
        }
      }
      slots[size++] = slot;
    }
  }

  void add(int key, int slot, int floor) {
    lists.computeIfAbsent(key, k -> new Slots()).add(slot, floor);
  }

  /** Called for each article that holds a term. */
  interface Visitor {
    void at(int slot);
  }

  /** Visits the live articles that hold a term, the latest first. */
  void visit(int key, int floor, Visitor visitor) {
    Slots list = lists.get(key);
    if (list != null) {
      for (int i = list.size - 1; i >= 0 && list.slots[i] >= floor; i--) {
        visitor.at(list.slots[i]);
      }
    }
  }

  /** Forgets terms that no live article holds. */
  void sweep(int floor) {
    Iterator<Slots> all = lists.values().iterator();
    while (all.hasNext()) {
      Slots list = all.next();
      if (list.slots[list.size - 1] < floor) {
        all.remove();
      }
    }
  }
}
