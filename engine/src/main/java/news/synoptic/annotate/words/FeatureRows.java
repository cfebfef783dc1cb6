package news.synoptic.annotate.words;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights of hashed features, a row of a byte a tag for each, and their sum for the features of
 * a word. Immutable and thread-safe.
 */
/*
 * What costs is the memory: each feature of each word is a jump to another place. Most hashes have no
 * weights, so a bit says which have, and the rows of those lie side by side. An index word holds the
 * bits of 32 features and how many rows lie before them: one look finds the row. A feature without
 * weights gets the row of zeros, so that there is nothing to branch on, and the jumps of several
 * features run side by side. A row holds eight tags in a long and is added up with two additions, the
 * bytes at even and at odd places, each in 16 bits of its own. A byte holds its weight plus 128, so that
 * nothing is carried from one to the next; with 256 features the sums stay below 65,536.
 */
final class FeatureRows {
  /** Most tags that a row holds. */
  static final int MOST_TAGS = 2 * Long.BYTES;

  /** Most features that can be summed up. */
  static final int MOST_FEATURES = 256;

  private static final int ZERO = 128;
  private static final long ZEROS = 0x8080808080808080L;
  private static final long EVEN = 0x00FF00FF00FF00FFL;
  private static final int LANES = Long.BYTES;

  private final int bits;
  private final int tags;

  /** For 32 features: above, the number of rows before; below, a bit for each that has one. */
  private final long[] index;

  /** The row of zeros, then one for each feature that has weights; a long or two each. */
  private final long[] rows;

  private FeatureRows(int bits, int tags, long[] index, long[] rows) {
    this.bits = bits;
    this.tags = tags;
    this.index = index;
    this.rows = rows;
  }

  /**
   * The rows of some weights.
   *
   * @param weights one for each feature and tag, feature by feature
   */
  static FeatureRows of(int bits, int tags, byte[] weights) {
    int[] present = new int[Math.max(1, (1 << bits) / Integer.SIZE)];
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        present[i / tags / Integer.SIZE] |= 1 << (i / tags);
      }
    }
    int wide = width(tags);
    int used = Arrays.stream(present).map(Integer::bitCount).sum();
    long[] rows = new long[(used + 1) * wide];
    Arrays.fill(rows, ZEROS);
    FeatureRows made = new FeatureRows(bits, tags, index(present), rows);
    for (int i = 0; i < weights.length; i++) {
      int place = made.rowOf(i / tags) * wide + i % tags / LANES;
      rows[place] ^= (weights[i] & 0xFFL) << (8 * (i % tags % LANES));
    }
    return made;
  }

  private static int width(int tags) {
    return (tags + LANES - 1) / LANES;
  }

  /**
   * Writes the sums of the weights of some features.
   *
   * @param features their hashes
   * @param scores where to, one for each tag
   * @param at index of the first tag's
   */
  void sum(int[] features, int[] scores, int at) {
    if (tags <= LANES) {
      narrow(features, scores, at);
    } else {
      wide(features, scores, at);
    }
  }

  private int row(int hash) {
    return rowOf(SequenceModel.fold(hash, bits));
  }

  private int rowOf(int feature) {
    long word = index[feature >>> 5];
    int present = (int) word;
    int bit = 1 << feature;
    int rank = (int) (word >>> Integer.SIZE) + Integer.bitCount(present & (bit - 1)) + 1;
    return rank & -(present >>> feature & 1);
  }

  private void narrow(int[] features, int[] scores, int at) {
    long even = 0;
    long odd = 0;
    for (int feature : features) {
      long weights = rows[row(feature)];
      even += weights & EVEN;
      odd += weights >>> 8 & EVEN;
    }
    unpack(even, odd, features.length, scores, at, tags);
  }

  private void wide(int[] features, int[] scores, int at) {
    long even = 0;
    long odd = 0;
    long even2 = 0;
    long odd2 = 0;
    for (int feature : features) {
      int row = 2 * row(feature);
      long weights = rows[row];
      long weights2 = rows[row + 1];
      even += weights & EVEN;
      odd += weights >>> 8 & EVEN;
      even2 += weights2 & EVEN;
      odd2 += weights2 >>> 8 & EVEN;
    }
    unpack(even, odd, features.length, scores, at, LANES);
    unpack(even2, odd2, features.length, scores, at + LANES, tags - LANES);
  }

  private static void unpack(long even, long odd, int summed, int[] scores, int at, int count) {
    for (int t = 0; t < count; t++) {
      long sums = (t & 1) == 0 ? even : odd;
      scores[at + t] = (int) (sums >>> (8 * (t & ~1)) & 0xFFFF) - ZERO * summed;
    }
  }

  static FeatureRows read(int bits, int tags, DataInputStream in) throws IOException {
    int[] present = new int[Math.max(1, (1 << bits) / Integer.SIZE)];
    bytes(in, present.length * Integer.BYTES).asIntBuffer().get(present);
    long[] rows = new long[in.readInt()];
    bytes(in, rows.length * Long.BYTES).asLongBuffer().get(rows);
    return new FeatureRows(bits, tags, index(present), rows);
  }

  private static ByteBuffer bytes(DataInputStream in, int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes);
  }

  private static long[] index(int[] present) {
    long[] index = new long[present.length];
    long rank = 0;
    for (int i = 0; i < present.length; i++) {
      index[i] = rank << Integer.SIZE | Integer.toUnsignedLong(present[i]);
      rank += Integer.bitCount(present[i]);
    }
    return index;
  }

  void write(DataOutputStream out) throws IOException {
    for (long word : index) {
      out.writeInt((int) word);
    }
    out.writeInt(rows.length);
    for (long row : rows) {
      out.writeLong(row);
    }
  }
}
