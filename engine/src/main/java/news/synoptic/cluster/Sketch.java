package news.synoptic.cluster;

import java.util.Arrays;

/**
 * Text → a few hundred hashes of word sequences by which copies are found. Sequences of five words
 * outside quotation marks are hashed and winnowed [1]: of every {@link #WINDOW} neighbours the
 * least is kept, so that two texts with {@code WINDOW + 4} words in common share at least one.
 *
 * <p>[1] Schleimer, Wilkerson and Aiken, Winnowing: Local Algorithms for Document Fingerprinting,
 * SIGMOD 2003.
 */
final class Sketch {
  private static final int WINDOW = 6;
  private static final int MOST = 160;
  private static final int LONGEST = 6000;

  private final int[] hashes;

  private Sketch(int[] hashes) {
    this.hashes = hashes;
  }

  static Sketch of(String text) {
    int[] all = Shingles.outsideQuotes(text.substring(0, Math.min(LONGEST, text.length())));
    int[] kept = new int[all.length];
    int n = 0;
    int last = -1;
    for (int from = 0; from + WINDOW <= all.length; from++) {
      int least = from;
      for (int i = from + 1; i < from + WINDOW; i++) {
        least = all[i] <= all[least] ? i : least;
      }
      if (least != last) {
        kept[n++] = all[least];
        last = least;
      }
    }
    int[] sketch = Arrays.stream(kept, 0, n).sorted().distinct().toArray();
    return new Sketch(sketch.length > MOST ? Arrays.copyOf(sketch, MOST) : sketch);
  }

  int size() {
    return hashes.length;
  }

  int hash(int index) {
    return hashes[index];
  }

  /** Share of the smaller sketch that stands in the other; 0 where one is empty. */
  double containment(Sketch other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      if (hashes[i] < other.hashes[j]) {
        i++;
      } else if (hashes[i] > other.hashes[j]) {
        j++;
      } else {
        shared++;
        i++;
        j++;
      }
    }
    int least = Math.min(hashes.length, other.hashes.length);
    return least == 0 ? 0 : (double) shared / least;
  }
}
