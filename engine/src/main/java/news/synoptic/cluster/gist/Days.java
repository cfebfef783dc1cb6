package news.synoptic.cluster.gist;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import news.synoptic.TimeExpression;
import news.synoptic.cluster.codec.ByteReader;
import news.synoptic.cluster.codec.ByteWriter;

/** The calendar days that a text names, counted from 1970-01-01. Immutable. */
public final class Days {
  /** Stands for a distance where one side names no day. */
  public static final int UNKNOWN = -1;

  private static final int FAR = 400;
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
  public int shared(Days other) {
    int shared = 0;
    for (int day : named) {
      for (int theirs : other.named) {
        shared += day == theirs ? 1 : 0;
      }
    }
    return shared;
  }

  /** Days between what each names first; {@link #FAR} at most. */
  public int apart(Days other) {
    return named.length == 0 || other.named.length == 0
        ? UNKNOWN
        : Math.min(FAR, Math.abs(named[0] - other.named[0]));
  }

  /** Days from one day to the nearest that is named; {@link #FAR} at most. */
  public int from(int day) {
    int least = UNKNOWN;
    for (int other : named) {
      int apart = Math.min(FAR, Math.abs(other - day));
      least = least == UNKNOWN ? apart : Math.min(least, apart);
    }
    return least;
  }

  void write(ByteWriter out) {
    out.count(named.length);
    for (int day : named) {
      out.number(day);
    }
  }

  static Days read(ByteReader in) throws ByteReader.BrokenException {
    int[] named = new int[in.count(1)];
    for (int i = 0; i < named.length; i++) {
      named[i] = in.number();
    }
    return new Days(named);
  }
}
