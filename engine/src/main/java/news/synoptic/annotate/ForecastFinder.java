package news.synoptic.annotate;

import java.util.List;
import news.synoptic.Forecast;
import news.synoptic.TimeExpression;

/** A reading → its forecasts. Finds none yet. */
final class ForecastFinder {
  private ForecastFinder() {}

  /** The forecasts of a reading, in text order. */
  static List<Forecast> find(Reading reading, List<TimeExpression> times) {
    return List.of();
  }
}
