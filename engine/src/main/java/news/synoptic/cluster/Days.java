package news.synoptic.cluster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import news.synoptic.TimeExpression;

/** The calendar days that a text names, counted from 1970-01-01. Immutable. */
final class Days {
  static final int UNKNOWN = -1;
  static final int FAR = 400;
  private static final int MOST = 16;

  private final int[] named;

  private Days(int[] named) {
    this.named = named;
  }

  /** The first few different days, in text order. */
  static Days of(List<TimeExpression> times) {
    return new Days(
        times.stream()
            .map(TimeExpression::value)
            .filter(value -> value != null && value.length() >= 10)
            .mapToInt(value -> day(value.substring(0, 10)))
            .filter(day -> day != Gist.UNDATED)
            .distinct()
            .limit(MOST)
            .toArray());
  }

  private static int day(String value) {
    try {
      return (int) LocalDate.parse(value).toEpochDay();
    } catch (DateTimeParseException e) {
      // a week, a duration, a time without a date: no day
      return Gist.UNDATED;
    }
  }

  /** Number of days that both name. */
  int shared(Days other) {
    return (int)
        Arrays.stream(named).filter(d -> Arrays.stream(other.named).anyMatch(e -> e == d)).count();
  }

  /** Days between what each names first; {@link #FAR} at most. */
  int apart(Days other) {
    return named.length == 0 || other.named.length == 0
        ? UNKNOWN
        : Math.min(FAR, Math.abs(named[0] - other.named[0]));
  }

  /** Days from one day to the nearest that is named; {@link #FAR} at most. */
  int from(int day) {
    return Arrays.stream(named)
        .map(d -> Math.abs(d - day))
        .map(d -> Math.min(d, FAR))
        .min()
        .orElse(UNKNOWN);
  }
}
