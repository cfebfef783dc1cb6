package news.synoptic.annotate.times;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** A unit of the calendar or the clock, as TIMEX3 values write it. */
enum TimeUnit {
  S("PT", "S"),
  MIN("PT", "M"),
  H("PT", "H"),
  D("P", "D"),
  /** A night, which is a part of a day. */
  N("P", "D"),
  W("P", "W"),
  /** A weekend. */
  WE("P", "WE"),
  M("P", "M"),
  Q("P", "Q"),
  Y("P", "Y"),
  /** A decade. */
  DE("P", "DE"),
  /** A century. */
  CE("P", "CE"),
  /** A millennium. */
  ML("P", "ML");

  private static final long FURTHEST = 9000;

  private final String prefix;
  private final String symbol;

  TimeUnit(String prefix, String symbol) {
    this.prefix = prefix;
    this.symbol = symbol;
  }

  /** The value of a length of so many units: {@code P3D}, {@code PXY}. */
  String length(String count) {
    return prefix + count + symbol;
  }

  /** Whether it is shorter than a day. */
  boolean isOfClock() {
    return prefix.equals("PT");
  }

  /**
   * A day moved by a number of units; units of the clock move nothing. Years before the common era
   * are negative.
   */
  LocalDate plus(LocalDate day, long count) {
    long n = Math.clamp(count, -FURTHEST, FURTHEST);
    return switch (this) {
      case S, MIN, H -> day;
      case D, N -> day.plusDays(n);
      case W, WE -> day.plusWeeks(n);
      case M -> day.plusMonths(n);
      case Q -> day.plusMonths(3 * n);
      case Y -> day.plusYears(n);
      case DE -> day.plusYears(10 * n);
      case CE -> day.plusYears(100 * n);
      case ML -> day.plusYears(1000 * n);
    };
  }

  /** The value of the unit that a day lies in: {@code 2023-W44} for a week. */
  String around(LocalDate day) {
    int year = day.getYear();
    return switch (this) {
      case S, MIN, H, D, N -> M.around(day) + "-%02d".formatted(day.getDayOfMonth());
      case W -> week(day);
      case WE -> week(day) + "-WE";
      case M -> year(year) + "-%02d".formatted(day.getMonthValue());
      case Q -> year(year) + "-Q" + (day.getMonthValue() + 2) / 3;
      case Y -> year(year);
      case DE -> year(year).substring(0, year(year).length() - 1);
      case CE -> year(year).substring(0, year(year).length() - 2);
      case ML -> year(year).substring(0, year(year).length() - 3);
    };
  }

  /** A year of four digits, {@code BC0480} before the common era. */
  static String year(int year) {
    return "%s%04d".formatted(year < 0 ? "BC" : "", Math.abs(year));
  }

  private static String week(LocalDate day) {
    return year(day.get(IsoFields.WEEK_BASED_YEAR))
        + "-W%02d".formatted(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
