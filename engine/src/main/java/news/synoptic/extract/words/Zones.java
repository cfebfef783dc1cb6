package news.synoptic.extract.words;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import news.synoptic.Dated;
import news.synoptic.Dated.Precision;
import org.jspecify.annotations.Nullable;

/**
 * An instant in UTC, and the same as a page shows it → the zone of the page. If a time of day is
 * shown, it is the difference of the two, in quarters of an hour; else the zone in whole hours,
 * nearest to UTC, that gives the shown day. Pure, thread-safe.
 */
public final class Zones {
  private static final int WEST = -11 * 60;
  private static final int EAST = 14 * 60;
  private static final int QUARTER = 15;
  private static final int DAY = 24 * 60;

  private Zones() {}

  /** The zone of {@code shown}; null if none gives that day, or if it is UTC. */
  public static @Nullable ZoneOffset of(OffsetDateTime utc, Dated shown) {
    Integer minutes = shown.precision() == Precision.TIME ? byClock(utc, shown) : null;
    minutes = minutes != null ? minutes : byDay(utc, shown);
    return minutes == null || minutes == 0 || minutes < WEST || minutes > EAST
        ? null
        : ZoneOffset.ofTotalSeconds(minutes * 60);
  }

  private static @Nullable Integer byClock(OffsetDateTime utc, Dated shown) {
    long from = utc.toLocalDateTime().toEpochSecond(ZoneOffset.UTC) / 60;
    long to = shown.time().toLocalDateTime().toEpochSecond(ZoneOffset.UTC) / 60;
    long off = to - from;
    return off % QUARTER == 0 && off >= WEST && off <= EAST ? (int) off : null;
  }

  private static @Nullable Integer byDay(OffsetDateTime utc, Dated shown) {
    long days = shown.day().toEpochDay() - utc.toLocalDate().toEpochDay();
    int minutes = utc.getHour() * 60 + utc.getMinute();
    if (days == -1) {
      return -(minutes / 60 + 1) * 60;
    }
    return days == 1 ? (DAY - minutes + 59) / 60 * 60 : null;
  }
}
