package news.synoptic.extract;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Many words, sought in a text at once, in any case: one pass, one table look-up a character,
 * however many words there are [1]. Each word stands for a set of bits. Immutable, thread-safe.
 *
 * <p>[1] Aho and Corasick, Efficient String Matching, CACM 18 (6), 1975,
 * https://doi.org/10.1145/360825.360855
 */
final class Cues {
  private static final int CHARACTERS = 1 << 16;

  private final short[] letter = new short[CHARACTERS];
  private final int letters;
  private final int[] next;
  private final long[] hit;

  private Cues(Map<String, Long> words) {
    int distinct = 1;
    int longest = 1;
    for (String word : words.keySet()) {
      longest += word.length();
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (letter[c] == 0) {
          letter[c] = (short) distinct;
          letter[Character.toUpperCase(c)] = (short) distinct++;
        }
      }
    }
    letters = distinct;
    next = new int[longest * letters];
    hit = new long[longest];
    link(grow(words));
  }

  /** Seeks the keys of {@code words}, which are in lower case; their values are sets of bits. */
  static Cues of(Map<String, Long> words) {
    return new Cues(words);
  }

  /** Seeks {@code words}, which are in lower case; each stands for the bit 1. */
  static Cues of(List<String> words) {
    Map<String, Long> bits = new LinkedHashMap<>();
    words.forEach(word -> bits.put(word, 1L));
    return new Cues(bits);
  }

  /** Builds the tree of words; the number of its nodes. */
  private int grow(Map<String, Long> words) {
    Arrays.fill(next, -1);
    int size = 1;
    for (Map.Entry<String, Long> entry : words.entrySet()) {
      String word = entry.getKey();
      int at = 0;
      for (int i = 0; i < word.length(); i++) {
        int slot = at * letters + letter[word.charAt(i)];
        if (next[slot] < 0) {
          next[slot] = size++;
        }
        at = next[slot];
      }
      hit[at] |= entry.getValue();
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
    return find(text, most) != 0;
  }

  /** The bits of all words in the first {@code most} characters of {@code text}. */
  long find(String text, int most) {
    int end = Math.min(text.length(), most);
    int at = 0;
    long found = 0;
    for (int i = 0; i < end; i++) {
      at = next[at * letters + letter[text.charAt(i)]];
      found |= hit[at];
    }
    return found;
  }
}
