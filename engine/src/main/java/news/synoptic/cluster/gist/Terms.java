package news.synoptic.cluster.gist;

import java.util.Arrays;
import news.synoptic.cluster.codec.ByteReader;
import news.synoptic.cluster.codec.ByteWriter;

/**
 * A weighted set of hashed terms: keys sorted, so that two sets are compared in one pass.
 * Immutable. Two terms of one hash count as one term. Weights are kept in sixteen bits, to three
 * digits or so.
 */
public final class Terms {
  private static final int KEPT_BITS = 16;

  private final int[] keys;
  private final short[] weights;
  private final float norm;
  private final float total;

  private Terms(int[] keys, short[] weights) {
    this.keys = keys;
    this.weights = weights;
    double squares = 0;
    double sum = 0;
    for (short bits : weights) {
      float weight = weight(bits);
      squares += (double) weight * weight;
      sum += weight;
    }
    this.norm = (float) Math.sqrt(squares);
    this.total = (float) sum;
  }

  /** The hash of a term. */
  public static int key(String term) {
    return mix(term.hashCode());
  }

  /** The hash of two terms that follow one another. */
  public static int key(int first, int second) {
    return mix(first * 31 + second + 0x5bd1e995);
  }

  /** A number whose bits each depend on all bits of the other. */
  public static int mix(int hash) {
    int h = hash * 0x9E3779B1;
    h ^= h >>> 15;
    h *= 0x85EBCA77;
    return h ^ (h >>> 13);
  }

  /**
   * A set that takes over the keys.
   *
   * @param keys hashes, ascending, none twice
   * @param weights one for each key, greater than 0
   */
  static Terms of(int[] keys, float[] weights) {
    short[] bits = new short[weights.length];
    for (int i = 0; i < bits.length; i++) {
      // a positive number never rounds to 0: the exponent is kept whole
      bits[i] = (short) ((Float.floatToIntBits(weights[i]) + 0x8000) >> KEPT_BITS);
    }
    return new Terms(keys, bits);
  }

  private static float weight(short bits) {
    return Float.intBitsToFloat(bits << KEPT_BITS);
  }

  /** Number of terms. */
  public int size() {
    return keys.length;
  }

  /** The key at an index; keys ascend. */
  public int key(int index) {
    return keys[index];
  }

  /** The weight at an index. */
  public float weight(int index) {
    return weight(weights[index]);
  }

  /** The weight that {@code most} keys reach at most, ties aside; 0 if there are no more keys. */
  public float weightOfRank(int most) {
    if (weights.length <= most) {
      return 0;
    }
    short[] ordered = weights.clone();
    Arrays.sort(ordered);
    return weight(ordered[ordered.length - most]);
  }

  /** Sum of the weights. */
  public double total() {
    return total;
  }

  /**
   * What two sets share.
   *
   * @param count number of shared keys
   * @param product inner product
   * @param mine weights of the shared keys in the first set, summed
   * @param theirs the same in the second
   * @param heaviest greatest weight of a shared key, the lesser of the two sides counting
   */
  public record Shared(int count, double product, double mine, double theirs, double heaviest) {}

  /** What this set and another share. */
  public Shared shared(Terms other) {
    int count = 0;
    double product = 0;
    double mine = 0;
    double theirs = 0;
    double heaviest = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      if (keys[i] < other.keys[j]) {
        i++;
      } else if (keys[i] > other.keys[j]) {
        j++;
      } else {
        float a = weight(weights[i++]);
        float b = weight(other.weights[j++]);
        count++;
        product += (double) a * b;
        mine += a;
        theirs += b;
        heaviest = Math.max(heaviest, Math.min(a, b));
      }
    }
    return new Shared(count, product, mine, theirs, heaviest);
  }

  /** Sets {@code found} to true for each index of this set whose key another set has. */
  public void mark(Terms other, boolean[] found) {
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      if (keys[i] < other.keys[j]) {
        i++;
      } else if (keys[i] > other.keys[j]) {
        j++;
      } else {
        found[i++] = true;
        j++;
      }
    }
  }

  /** Cosine of the angle between two sets, given what they share; 0 where one is empty. */
  public double cosine(Terms other, Shared shared) {
    return norm == 0 || other.norm == 0 ? 0 : shared.product / ((double) norm * other.norm);
  }

  /** Cosine of the angle between two sets; 0 where one is empty. */
  public double cosine(Terms other) {
    return cosine(other, shared(other));
  }

  void write(ByteWriter out) {
    out.ascending(keys);
    for (short bits : weights) {
      out.bits16(bits);
    }
  }

  static Terms read(ByteReader in) throws ByteReader.BrokenException {
    int[] keys = in.ascending();
    short[] weights = new short[keys.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (short) in.bits16();
      if (!(weight(weights[i]) > 0) || Float.isInfinite(weight(weights[i]))) {
        throw in.broken("a weight that is no positive number");
      }
    }
    return new Terms(keys, weights);
  }
}
