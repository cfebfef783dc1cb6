package news.synoptic;

/**
 * A probability.
 *
 * @param value in [0,1]
 */
public record Probability(double value) implements Comparable<Probability> {
  /** Certainly not. */
  public static final Probability ZERO = new Probability(0);

  /** Certainly. */
  public static final Probability ONE = new Probability(1);

  /**
   * @throws IllegalArgumentException if {@code value} is not in [0,1] or not a number
   */
  public Probability {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("probability " + value + ": want a value in [0,1]");
    }
  }

  @Override
  public int compareTo(Probability other) {
    return Double.compare(value, other.value);
  }
}
