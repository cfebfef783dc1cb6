package news.synoptic.cluster.gist;

import java.util.Arrays;
import news.synoptic.cluster.codec.ByteReader;
import news.synoptic.cluster.codec.ByteWriter;

/**
 * Text → some dozens of hashes of word sequences by which copies are found. Sequences of five words
 * outside quotation marks are hashed and winnowed [1]: of every {@link #WINDOW} neighbours the
 * least is kept, so that two texts with {@code WINDOW + 4} words in common share at least one. Of a
 * long text the {@link #MOST} least hashes are kept: a sample that two texts draw alike [2].
 *
 * <p>[1] Schleimer, Wilkerson and Aiken, Winnowing: Local Algorithms for Document Fingerprinting,
 * SIGMOD 2003. [2] Broder, On the resemblance and containment of documents, SEQUENCES 1997.
 */
public final class Sketch {
  private static final int WINDOW = 6;
  private static final int MOST = 80;
  private static final int LONGEST = 6000;

  /** By how many of its hashes, the least ones, a text is found. */
  private static final int FOUND_BY = 24;

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
    Arrays.sort(kept, 0, n);
    int different = 0;
    for (int i = 0; i < n && different < MOST; i++) {
      if (i == 0 || kept[i] != kept[i - 1]) {
        kept[different++] = kept[i];
      }
    }
    return new Sketch(Arrays.copyOf(kept, different));
  }

  /** Number of hashes. */
  public int size() {
    return hashes.length;
  }

  /** By how many hashes, the first ones, the text is found. */
  public int foundBy() {
    return Math.min(FOUND_BY, hashes.length);
  }

  /** The hash at an index; they ascend. */
  public int hash(int index) {
    return hashes[index];
  }

  /** Share of the smaller text's sequences that stand in the other; 0 where one has none. */
  public double containment(Sketch other) {
    int end = Math.min(greatest(), other.greatest());
    int mine = 0;
    int theirs = 0;
    int shared = 0;
    while (true) {
      boolean more = mine < hashes.length && hashes[mine] <= end;
      boolean moreThere = theirs < other.hashes.length && other.hashes[theirs] <= end;
      if (!more && !moreThere) {
        break;
      }
      if (more && moreThere && hashes[mine] == other.hashes[theirs]) {
        shared++;
        mine++;
        theirs++;
      } else if (more && (!moreThere || hashes[mine] < other.hashes[theirs])) {
        mine++;
      } else {
        theirs++;
      }
    }
    int least = Math.min(mine, theirs);
    return least == 0 ? 0 : (double) shared / least;
  }

  /** The hash up to which all of the text's are known. */
  private int greatest() {
    return hashes.length < MOST ? Integer.MAX_VALUE : hashes[MOST - 1];
  }

  void write(ByteWriter out) {
    out.ascending(hashes);
  }

  static Sketch read(ByteReader in) throws ByteReader.BrokenException {
    int[] hashes = in.ascending();
    if (hashes.length > MOST) {
      throw in.broken("a sketch of " + hashes.length + " hashes");
    }
    return new Sketch(hashes);
  }
}
