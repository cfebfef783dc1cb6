package news.synoptic.annotate;

import java.time.LocalDate;
import java.util.List;
import news.synoptic.TimeExpression;
import org.jspecify.annotations.Nullable;

/** A reading → its time expressions. Finds none yet. */
final class TimeFinder {
  private TimeFinder() {}

  /** The time expressions of a reading, in text order. */
  static List<TimeExpression> find(Reading reading, @Nullable LocalDate anchor) {
    return List.of();
  }
}
