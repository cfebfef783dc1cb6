package news.synoptic;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A time with what is known of it.
 *
 * @param time the time in its own zone; fields finer than {@code precision} are zero, and the zone
 *     is UTC where the page names none
 * @param precision the finest field that is known
 * @param from where the value stands, such as {@code json-ld datePublished} or {@code text}
 */
public record Dated(OffsetDateTime time, Precision precision, String from) {
  /** The finest field of a time that is known. */
  public enum Precision {
    /** Only the year. */
    YEAR,
    /** Year and month. */
    MONTH,
    /** The calendar day. */
    DAY,
    /** The time of day too. */
    TIME
  }

  /** The calendar day in the time's own zone. */
  public LocalDate day() {
    return time.toLocalDate();
  }

  /**
   * The value as ISO 8601, cut at its precision: {@code 2023}, {@code 2023-10}, {@code 2023-10-30}
   * or with time and zone.
   */
  public String iso() {
    return switch (precision) {
      case YEAR -> "%04d".formatted(time.getYear());
      case MONTH -> "%04d-%02d".formatted(time.getYear(), time.getMonthValue());
      case DAY -> day().toString();
      case TIME -> time.toString();
    };
  }
}
