package news.synoptic.cluster;

import java.util.Arrays;

/**
 * A weighted set of hashed terms: keys sorted, so that two sets are compared in one pass.
 * Immutable. Two terms of one hash count as one term.
 */
final class Terms {
  private final int[] keys;
  private final float[] weights;
  private final float norm;

  private Terms(int[] keys, float[] weights, float norm) {
    this.keys = keys;
    this.weights = weights;
    this.norm = norm;
  }

  /** The hash of a term. */
  static int key(String term) {
    return mix(term.hashCode());
  }

  /** The hash of two terms that follow one another. */
  static int key(int first, int second) {
    return mix(first * 31 + second + 0x5bd1e995);
  }

  static int mix(int hash) {
    int h = hash * 0x9E3779B1;
    h ^= h >>> 15;
    h *= 0x85EBCA77;
    return h ^ (h >>> 13);
  }

  /**
   * A set that takes over the arrays.
   *
   * @param keys hashes, ascending, none twice
   * @param weights one for each key, greater than 0
   */
  static Terms of(int[] keys, float[] weights) {
    double squares = 0;
    for (float weight : weights) {
      squares += (double) weight * weight;
    }
    return new Terms(keys, weights, (float) Math.sqrt(squares));
  }

  int size() {
    return keys.length;
  }

  /** The key at an index; keys ascend. */
  int key(int index) {
    return keys[index];
  }

  /** The weight at an index. */
  float weight(int index) {
    return weights[index];
  }

  /** The weight that {@code most} keys reach at most, ties aside; 0 if there are no more keys. */
  float weightOfRank(int most) {
    if (weights.length <= most) {
      return 0;
    }
    float[] ordered = weights.clone();
    Arrays.sort(ordered);
    return ordered[ordered.length - most];
  }

  /** Sum of the weights. */
  double total() {
    double sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    return sum;
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
  record Shared(int count, double product, double mine, double theirs, double heaviest) {}

  Shared shared(Terms other) {
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
        float a = weights[i++];
        float b = other.weights[j++];
        count++;
        product += (double) a * b;
        mine += a;
        theirs += b;
        heaviest = Math.max(heaviest, Math.min(a, b));
      }
    }
    return new Shared(count, product, mine, theirs, heaviest);
  }

  /** Cosine of the angle between two sets, given what they share; 0 where one is empty. */
  double cosine(Terms other, Shared shared) {
    return norm == 0 || other.norm == 0 ? 0 : shared.product / ((double) norm * other.norm);
  }

  double cosine(Terms other) {
    return cosine(other, shared(other));
  }
}
