package news.synoptic.align.words;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A weighted set of hashed terms, made to be compared often: keys are sorted, so two bags are
 * compared in one pass. Immutable. Two terms of one hash count as one, which at the size of a
 * sentence does not happen in practice.
 */
public final class Bag {
  public static final Bag EMPTY = new Bag(new int[0], new double[0]);

  private final int[] keys;
  private final double[] weights;
  private final double total;
  private final double norm;

  private Bag(int[] keys, double[] weights) {
    this.keys = keys;
    this.weights = weights;
    double sum = 0;
    double squares = 0;
    for (double weight : weights) {
      sum += weight;
      squares += weight * weight;
    }
    this.total = sum;
    this.norm = Math.sqrt(squares);
  }

  /** What two bags share. */
  public record Shared(int count, double weight, double product, double heaviest) {}

  public static Bag of(Map<Integer, Double> terms) {
    if (terms.isEmpty()) {
      return EMPTY;
    }
    int[] keys = new int[terms.size()];
    double[] weights = new double[keys.length];
    int n = 0;
    for (Map.Entry<Integer, Double> term : new TreeMap<>(terms).entrySet()) {
      keys[n] = term.getKey();
      weights[n++] = term.getValue();
    }
    return new Bag(keys, weights);
  }

  public int size() {
    return keys.length;
  }

  public boolean isEmpty() {
    return keys.length == 0;
  }

  public double total() {
    return total;
  }

  public int key(int index) {
    return keys[index];
  }

  public double weight(int index) {
    return weights[index];
  }

  public boolean has(int key) {
    return Arrays.binarySearch(keys, key) >= 0;
  }

  /** The weight of a term; 0 if it is not here. */
  public double weightOf(int key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? 0 : weights[at];
  }

  public Shared shared(Bag other) {
    int count = 0;
    double weight = 0;
    double product = 0;
    double heaviest = 0;
    int i = 0;
    int j = 0;
    while (i < keys.length && j < other.keys.length) {
      if (keys[i] < other.keys[j]) {
        i++;
      } else if (keys[i] > other.keys[j]) {
        j++;
      } else {
        count++;
        double lighter = Math.min(weights[i], other.weights[j]);
        weight += lighter;
        heaviest = Math.max(heaviest, lighter);
        product += weights[i++] * other.weights[j++];
      }
    }
    return new Shared(count, weight, product, heaviest);
  }

  /** In [0,1]; 0 where a bag is empty. */
  public double cosine(Bag other) {
    return norm == 0 || other.norm == 0 ? 0 : shared(other).product() / (norm * other.norm);
  }
}
