package news.synoptic;

import java.util.List;

/**
 * A number together with its derivation, so that whoever prints it can say where it comes from.
 *
 * @param value the number; its range is stated by the method that returns it
 * @param because what it was made of, in the order of the computation
 */
public record Score(double value, List<Part> because) {
  /**
   * One contribution to a score.
   *
   * @param what the feature, in words
   * @param value the feature's value
   * @param weight what the value was multiplied with
   */
  public record Part(String what, double value, double weight) {}

  /** Copies the parts. */
  public Score {
    because = List.copyOf(because);
  }
}
