package news.synoptic.extract;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Many words, sought in a text at once, in any case: one pass, one table look-up a character,
 * however many words there are [1]. A cheap question before the expensive ones. Immutable,
 * thread-safe.
 *
 * <p>[1] Aho and Corasick, Efficient String Matching, CACM 18 (6), 1975,
 * https://doi.org/10.1145/360825.360855
 */
final class Cues {
  private static final int CHARACTERS = 1 << 16;

  private final byte[] letter = new byte[CHARACTERS];
  private final int letters;
  private final int[] next;
  private final boolean[] hit;

  private Cues(List<String> words) {
    int distinct = 1;
    int longest = 1;
    for (String word : words) {
      longest += word.length();
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (letter[c] == 0) {
          letter[c] = (byte) distinct;
          letter[Character.toUpperCase(c)] = (byte) distinct++;
        }
      }
    }
    if (distinct > 127) {
      throw new IllegalArgumentException(distinct + " letters in cues; at most 126 fit");
    }
    letters = distinct;
    next = new int[longest * letters];
    hit = new boolean[longest];
    link(grow(words));
  }

  /** Seeks {@code words}, which are in lower case. */
  static Cues of(List<String> words) {
    return new Cues(words);
  }

  /** Builds the tree of words; the number of its nodes. */
  private int grow(List<String> words) {
    Arrays.fill(next, -1);
    int size = 1;
    for (String word : words) {
      int at = 0;
      for (int i = 0; i < word.length(); i++) {
        int slot = at * letters + letter[word.charAt(i)];
        if (next[slot] < 0) {
          next[slot] = size++;
        }
        at = next[slot];
      }
      hit[at] = true;
    }
    return size;
  }

  /** Completes the tree to an automaton: where a letter leads nowhere, on from the longest end. */
  private void link(int size) {
    int[] fall = new int[size];
    Deque<Integer> open = new ArrayDeque<>();
    open.add(0);
    while (!open.isEmpty()) {
      int at = open.removeFirst();
      hit[at] |= hit[fall[at]];
      for (int c = 0; c < letters; c++) {
        int slot = at * letters + c;
        int on = at == 0 ? 0 : next[fall[at] * letters + c];
        if (next[slot] < 0) {
          next[slot] = on;
        } else {
          fall[next[slot]] = on;
          open.add(next[slot]);
        }
      }
    }
  }

  /** Whether one of the words stands in the first {@code most} characters of {@code text}. */
  boolean in(String text, int most) {
    int end = Math.min(text.length(), most);
    int at = 0;
    for (int i = 0; i < end; i++) {
      at = next[at * letters + letter[text.charAt(i)]];
      if (hit[at]) {
        return true;
      }
    }
    return false;
  }
}
