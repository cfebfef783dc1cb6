package news.synoptic.extract.words;

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
public final class Cues {
  private static final int CHARACTERS = 1 << 16;

  private final short[] letter = new short[CHARACTERS];
  private final int letters;

  /** By state and letter, the next state times {@link #letters}; inverted if it ends a word. */
  private final int[] next;

  private final long[] hit;

  private Cues(Map<String, Long> words) {
    int distinct = 1;
    int longest = 1;
    for (String word : words.keySet()) {
      longest += word.length();
      for (int i = 0; i < word.length(); i++) {
        char c = fold(word.charAt(i));
        if (letter[c] == 0) {
          letter[c] = (short) distinct++;
        }
      }
    }
    for (int c = 0; c < CHARACTERS; c++) {
      letter[c] = letter[fold((char) c)];
    }
    letters = distinct;
    int[] tree = new int[longest * letters];
    long[] bits = new long[longest];
    int size = grow(words, tree, bits);
    link(tree, bits, size);
    next = new int[size * letters];
    hit = Arrays.copyOf(bits, size);
    for (int i = 0; i < next.length; i++) {
      next[i] = hit[tree[i]] == 0 ? tree[i] * letters : ~(tree[i] * letters);
    }
  }

  /** Seeks the keys of {@code words}; their values are sets of bits. */
  public static Cues of(Map<String, Long> words) {
    return new Cues(words);
  }

  /** Seeks {@code words}; each stands for the bit 1. */
  public static Cues of(List<String> words) {
    Map<String, Long> bits = new LinkedHashMap<>();
    words.forEach(word -> bits.put(word, 1L));
    return new Cues(bits);
  }

  /** A letter without its case, as regular expressions compare it. */
  static char fold(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /** Builds the tree of words; the number of its nodes. */
  private int grow(Map<String, Long> words, int[] tree, long[] bits) {
    Arrays.fill(tree, -1);
    int size = 1;
    for (Map.Entry<String, Long> entry : words.entrySet()) {
      String word = entry.getKey();
      int at = 0;
      for (int i = 0; i < word.length(); i++) {
        int slot = at * letters + letter[word.charAt(i)];
        if (tree[slot] < 0) {
          tree[slot] = size++;
        }
        at = tree[slot];
      }
      bits[at] |= entry.getValue();
    }
    return size;
  }

  /** Completes the tree to an automaton: where a letter leads nowhere, on from the longest end. */
  private void link(int[] tree, long[] bits, int size) {
    int[] fall = new int[size];
    Deque<Integer> open = new ArrayDeque<>();
    open.add(0);
    while (!open.isEmpty()) {
      int at = open.removeFirst();
      bits[at] |= bits[fall[at]];
      for (int c = 0; c < letters; c++) {
        int slot = at * letters + c;
        int on = at == 0 ? 0 : tree[fall[at] * letters + c];
        if (tree[slot] < 0) {
          tree[slot] = on;
        } else {
          fall[tree[slot]] = on;
          open.add(tree[slot]);
        }
      }
    }
  }

  /** Whether one of the words stands in the first {@code most} characters of {@code text}. */
  public boolean in(String text, int most) {
    return find(text, most) != 0;
  }

  /** The bits of all words in the first {@code most} characters of {@code text}. */
  public long find(String text, int most) {
    int end = Math.min(text.length(), most);
    int at = 0;
    long found = 0;
    for (int i = 0; i < end; i++) {
      at = next[at + letter[text.charAt(i)]];
      if (at < 0) {
        at = ~at;
        found |= hit[at / letters];
      }
    }
    return found;
  }
}
