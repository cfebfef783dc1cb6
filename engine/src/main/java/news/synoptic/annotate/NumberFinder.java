package news.synoptic.annotate;

import java.util.List;
import news.synoptic.Quantity;
import news.synoptic.TimeExpression;

/** A reading → its numbers. Finds none yet. */
final class NumberFinder {
  private NumberFinder() {}

  /** The numbers outside time expressions, in text order. */
  static List<Quantity> find(Reading reading, List<TimeExpression> times) {
    return List.of();
  }
}
