package news.synoptic.annotate.words;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Features of the words of a sentence → the best sequence of tags.
 *
 * <p>A linear chain: the score of a sequence is the sum of the weights of each word's features for
 * its tag and of the step from tag to tag; the best one is found by dynamic programming (Viterbi).
 * Trained as an averaged perceptron [1]. Features are hashed to numbers [2], so a model holds no
 * words; weights are rounded to a byte. Immutable and thread-safe; time is linear in the number of
 * features, plus the square of the tags for each word.
 *
 * <p>[1] Michael Collins, Discriminative Training Methods for Hidden Markov Models, EMNLP 2002 <br>
 * [2] Kilian Weinberger et al., Feature Hashing for Large Scale Multitask Learning, ICML 2009
 */
/*
 * What costs is the memory: each feature of each word is a jump to another place. Most hashes have no
 * weights, so a bit says which have; the rows of those that have lie side by side, a byte a tag, eight
 * tags in a long, and a row is added up with two additions for each long: bytes at even and at odd
 * places, each in 16 bits of its own. A byte holds its weight plus 128, so that nothing is carried from
 * one to the next; with 256 features at most the sums stay below 65,536.
 */
public final class SequenceModel {
  /** A step that must not be taken. */
  public static final int NEVER = -1_000_000;

  private static final int MOST_FEATURES = 256;
  private static final int ZERO = 128;
  private static final long EVEN = 0x00FF00FF00FF00FFL;
  private static final int LANES = Long.BYTES;

  private final int bits;
  private final int tags;
  private final int[] steps;
  private final int[][] before;

  /** For each feature a bit: whether it has weights. */
  private final long[] present;

  /** For each 64 features: how many have weights before them. */
  private final int[] ranks;

  /** For each feature that has weights, one for each tag, eight in a long. */
  private final long[] rows;

  /**
   * A model.
   *
   * @param bits the logarithm of the number of features
   * @param tags number of tags
   * @param weights one for each feature and tag, feature by feature
   * @param steps one for each tag and the next, then one for each first tag
   */
  public SequenceModel(int bits, int tags, byte[] weights, int[] steps) {
    this(bits, tags, steps, marked(bits, tags, weights, steps), packed(tags, weights));
  }

  private SequenceModel(int bits, int tags, int[] steps, long[] present, long[] rows) {
    this.bits = bits;
    this.tags = tags;
    this.steps = steps.clone();
    this.before = before(tags, steps);
    this.present = present;
    this.ranks = ranks(present);
    this.rows = rows;
  }

  private static long[] marked(int bits, int tags, byte[] weights, int[] steps) {
    if (tags > 2 * LANES || weights.length != tags << bits || steps.length != tags * tags + tags) {
      throw new IllegalArgumentException(
          "model of %d tags (want 16 at most) and %d bits: %d weights, %d steps"
              .formatted(tags, bits, weights.length, steps.length));
    }
    long[] present = new long[Math.max(1, (1 << bits) / Long.SIZE)];
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] != 0) {
        int feature = i / tags;
        present[feature >>> 6] |= 1L << feature;
      }
    }
    return present;
  }

  private static long[] packed(int tags, byte[] weights) {
    int wide = width(tags);
    long[] rows = new long[weights.length / tags * wide];
    int used = 0;
    for (int at = 0; at < weights.length; at += tags) {
      boolean any = false;
      for (int lane = 0; lane < wide * LANES; lane++) {
        int weight = lane < tags ? weights[at + lane] : 0;
        any |= weight != 0;
        int place = used + lane / LANES;
        rows[place] =
            (lane % LANES == 0 ? 0 : rows[place]) | (long) (weight + ZERO) << (8 * (lane % LANES));
      }
      used += any ? wide : 0;
    }
    return Arrays.copyOf(rows, used);
  }

  private static int width(int tags) {
    return (tags + LANES - 1) / LANES;
  }

  private static int[] ranks(long[] present) {
    int[] ranks = new int[present.length];
    int sum = 0;
    for (int i = 0; i < present.length; i++) {
      ranks[i] = sum;
      sum += Long.bitCount(present[i]);
    }
    return ranks;
  }

  /** For each tag those that may stand before it. */
  private static int[][] before(int tags, int[] steps) {
    int[][] before = new int[tags][];
    for (int t = 0; t < tags; t++) {
      int[] some = new int[tags];
      int count = 0;
      for (int p = 0; p < tags; p++) {
        if (steps[p * tags + t] != NEVER) {
          some[count++] = p;
        }
      }
      before[t] = Arrays.copyOf(some, count);
    }
    return before;
  }

  /** Number of tags. */
  public int tags() {
    return tags;
  }

  /** Spreads the bits of a feature's hash and cuts it to the width of a model. */
  public static int fold(int hash, int bits) {
    int h = hash * 0x9E3779B1;
    h ^= h >>> 15;
    h *= 0x85EBCA77;
    h ^= h >>> 13;
    return h & ((1 << bits) - 1);
  }

  /**
   * The best tags of a sentence.
   *
   * @param features the hashes of the features, word by word
   * @param each how many features a word has; 256 at most
   * @param words number of words
   */
  public int[] tag(int[] features, int each, int words) {
    if (each > MOST_FEATURES) {
      throw new IllegalArgumentException(each + " features a word: want 256 at most");
    }
    int[] scores = new int[words * tags];
    for (int i = 0; i < words; i++) {
      if (tags <= LANES) {
        narrow(features, i * each, each, scores, i * tags);
      } else {
        wide(features, i * each, each, scores, i * tags);
      }
    }
    return best(scores, words);
  }

  /** Index of a feature's row; -1 if it has no weights. */
  private int row(int hash) {
    int feature = fold(hash, bits);
    long word = present[feature >>> 6];
    long bit = 1L << feature;
    return (word & bit) == 0 ? -1 : ranks[feature >>> 6] + Long.bitCount(word & (bit - 1));
  }

  private void narrow(int[] features, int from, int count, int[] scores, int at) {
    long even = 0;
    long odd = 0;
    int seen = 0;
    for (int f = from; f < from + count; f++) {
      int row = row(features[f]);
      if (row >= 0) {
        long weights = rows[row];
        even += weights & EVEN;
        odd += weights >>> 8 & EVEN;
        seen++;
      }
    }
    unpack(even, odd, seen, scores, at, tags);
  }

  private void wide(int[] features, int from, int count, int[] scores, int at) {
    long even = 0;
    long odd = 0;
    long even2 = 0;
    long odd2 = 0;
    int seen = 0;
    for (int f = from; f < from + count; f++) {
      int row = row(features[f]);
      if (row >= 0) {
        long weights = rows[2 * row];
        long weights2 = rows[2 * row + 1];
        even += weights & EVEN;
        odd += weights >>> 8 & EVEN;
        even2 += weights2 & EVEN;
        odd2 += weights2 >>> 8 & EVEN;
        seen++;
      }
    }
    unpack(even, odd, seen, scores, at, LANES);
    unpack(even2, odd2, seen, scores, at + LANES, tags - LANES);
  }

  private static void unpack(long even, long odd, int seen, int[] scores, int at, int count) {
    for (int t = 0; t < count; t++) {
      long sums = (t & 1) == 0 ? even : odd;
      scores[at + t] = (int) (sums >>> (8 * (t & ~1)) & 0xFFFF) - ZERO * seen;
    }
  }

  private int[] best(int[] scores, int words) {
    int[] path = new int[words];
    if (words == 0) {
      return path;
    }
    byte[] back = new byte[words * tags];
    int[] now = new int[tags];
    int[] next = new int[tags];
    for (int t = 0; t < tags; t++) {
      now[t] = scores[t] + steps[tags * tags + t];
    }
    for (int i = 1; i < words; i++) {
      for (int t = 0; t < tags; t++) {
        int from = 0;
        int most = Integer.MIN_VALUE;
        for (int p : before[t]) {
          int sum = now[p] + steps[p * tags + t];
          if (sum > most) {
            most = sum;
            from = p;
          }
        }
        next[t] = most + scores[i * tags + t];
        back[i * tags + t] = (byte) from;
      }
      int[] swap = now;
      now = next;
      next = swap;
    }
    int last = 0;
    for (int t = 1; t < tags; t++) {
      last = now[t] > now[last] ? t : last;
    }
    for (int i = words - 1; i >= 0; i--) {
      path[i] = last;
      last = back[i * tags + last];
    }
    return path;
  }

  /**
   * Reads a model that {@link #write} wrote.
   *
   * @param owner the class that it lies beside
   * @param resource its file
   */
  public static SequenceModel read(Class<?> owner, String resource) {
    try (InputStream raw = owner.getResourceAsStream(resource)) {
      if (raw == null) {
        throw new IllegalStateException(
            "class path: want %s beside %s".formatted(resource, owner.getName()));
      }
      return read(raw);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  static SequenceModel read(InputStream raw) throws IOException {
    DataInputStream in = new DataInputStream(new InflaterInputStream(raw));
    int bits = in.readInt();
    int tags = in.readInt();
    int[] steps = new int[tags * tags + tags];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = in.readInt();
    }
    long[] present = longs(in, Math.max(1, (1 << bits) / Long.SIZE));
    return new SequenceModel(bits, tags, steps, present, longs(in, in.readInt()));
  }

  private static long[] longs(DataInputStream in, int count) throws IOException {
    byte[] bytes = new byte[count * Long.BYTES];
    in.readFully(bytes);
    long[] longs = new long[count];
    ByteBuffer.wrap(bytes).asLongBuffer().get(longs);
    return longs;
  }

  /** Writes this model, packed. */
  public void write(OutputStream raw) throws IOException {
    Deflater packer = new Deflater(Deflater.BEST_COMPRESSION);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(raw, packer))) {
      out.writeInt(bits);
      out.writeInt(tags);
      for (int step : steps) {
        out.writeInt(step);
      }
      for (long word : present) {
        out.writeLong(word);
      }
      out.writeInt(rows.length);
      for (long row : rows) {
        out.writeLong(row);
      }
    } finally {
      packer.end();
    }
  }
}
