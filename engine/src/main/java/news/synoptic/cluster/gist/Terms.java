package news.synoptic.cluster.gist;

import java.util.Arrays;
import java.util.List;
import news.synoptic.cluster.codec.ByteReader;
import news.synoptic.cluster.codec.ByteWriter;

/**
 * A weighted set of hashed terms: keys sorted, so that two sets are compared in one pass.
 * Immutable. Two terms of one hash count as one term.
 */
public final class Terms {
  /**
   * The first two cells hold length and sum as bits of a float; then keys; then weights, paired.
   */
  private static final int HEAD = 2;

  private static final Terms NONE = new Terms(new int[HEAD]);

  // intentional: one array and no more, since six sets of an article are remembered
  private final int[] cells;

  private Terms(int[] cells) {
    this.cells = cells;
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
   * A set.
   *
   * @param keys hashes, ascending, none twice
   * @param weights one for each key, greater than 0
   */
  static Terms of(int[] keys, float[] weights) {
    int n = keys.length;
    if (n == 0) {
      return NONE;
    }
    int[] cells = new int[HEAD + 2 * n];
    System.arraycopy(keys, 0, cells, HEAD, n);
    double squares = 0;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      cells[HEAD + n + i] = Float.floatToIntBits(weights[i]);
      squares += (double) weights[i] * weights[i];
      sum += weights[i];
    }
    cells[0] = Float.floatToIntBits((float) Math.sqrt(squares));
    cells[1] = Float.floatToIntBits((float) sum);
    return new Terms(cells);
  }

  /** The heaviest of what some sets have on the mean, at most {@code most} terms. */
  public static Terms mean(List<Terms> sets, int most) {
    TermCounter sums = new TermCounter();
    for (Terms set : sets) {
      for (int i = 0; i < set.size(); i++) {
        sums.add(set.key(i), set.weight(i));
      }
    }
    return sums.heaviest(most, (key, sum) -> sum / sets.size());
  }

  /** Number of terms. */
  public int size() {
    return (cells.length - HEAD) / 2;
  }

  /** The key at an index; keys ascend. */
  public int key(int index) {
    return cells[HEAD + index];
  }

  /** The weight at an index. */
  public float weight(int index) {
    return weight(index, size());
  }

  private float weight(int index, int n) {
    return Float.intBitsToFloat(cells[HEAD + n + index]);
  }

  /** The weight that {@code most} keys reach at most, ties aside; 0 if there are no more keys. */
  public float weightOfRank(int most) {
    int n = size();
    if (n <= most) {
      return 0;
    }
    float[] ordered = new float[n];
    for (int i = 0; i < n; i++) {
      ordered[i] = weight(i, n);
    }
    Arrays.sort(ordered);
    return ordered[n - most];
  }

  /** Sum of the weights. */
  public double total() {
    return Float.intBitsToFloat(cells[1]);
  }

  private double length() {
    return Float.intBitsToFloat(cells[0]);
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
    int[] as = cells;
    int[] bs = other.cells;
    int aEnd = HEAD + size();
    int bEnd = HEAD + other.size();
    int count = 0;
    double product = 0;
    double mine = 0;
    double theirs = 0;
    double heaviest = 0;
    int i = HEAD;
    int j = HEAD;
    while (i < aEnd && j < bEnd) {
      int x = as[i];
      int y = bs[j];
      if (x == y) {
        float a = weight(i - HEAD, aEnd - HEAD);
        float b = other.weight(j - HEAD, bEnd - HEAD);
        count++;
        product += (double) a * b;
        mine += a;
        theirs += b;
        heaviest = Math.max(heaviest, Math.min(a, b));
      }
      // both sides without a fork: which is less is as good as random
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
    }
    return new Shared(count, product, mine, theirs, heaviest);
  }

  /** Sets {@code found} to true for each index of this set whose key another set has. */
  public void mark(Terms other, boolean[] found) {
    int[] as = cells;
    int[] bs = other.cells;
    int aEnd = HEAD + size();
    int bEnd = HEAD + other.size();
    int i = HEAD;
    int j = HEAD;
    while (i < aEnd && j < bEnd) {
      int x = as[i];
      int y = bs[j];
      if (x == y) {
        found[i - HEAD] = true;
      }
      i += x <= y ? 1 : 0;
      j += y <= x ? 1 : 0;
    }
  }

  /** Cosine of the angle between two sets, given what they share; 0 where one is empty. */
  public double cosine(Terms other, Shared shared) {
    double lengths = length() * other.length();
    return lengths == 0 ? 0 : shared.product / lengths;
  }

  /** Cosine of the angle between two sets; 0 where one is empty. */
  public double cosine(Terms other) {
    return cosine(other, shared(other));
  }

  /** Writes all of it. */
  public void write(ByteWriter out) {
    int n = size();
    out.ascending(Arrays.copyOfRange(cells, HEAD, HEAD + n));
    for (int i = 0; i < n; i++) {
      out.fraction(weight(i, n));
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Terms read(ByteReader in) throws ByteReader.BrokenException {
    int[] keys = in.ascending();
    float[] weights = new float[keys.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.fraction32();
      if (!(weights[i] > 0) || Float.isInfinite(weights[i])) {
        throw in.broken("a weight that is no positive number");
      }
    }
    return of(keys, weights);
  }
}
