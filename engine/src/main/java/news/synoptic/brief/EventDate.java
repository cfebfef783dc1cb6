package news.synoptic.brief;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * A TIMEX3 value as a place on the timeline.
 *
 * @param value the date as printed: {@code 2023-10-30}, {@code 2023-W43}, {@code 2023-10}, …
 * @param precision how exact it is
 * @param start first day it can be, by which lines are sorted
 */
record EventDate(String value, Precision precision, LocalDate start)
    implements Comparable<EventDate> {
  /** How exact a date is, the finest first. */
  enum Precision {
    DAY,
    WEEK,
    MONTH,
    SEASON,
    YEAR,
    ABOUT;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern PART = Pattern.compile("(\\d{4})-(SP|SU|FA|AU|WI|Q[1-4]|H[12])");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern VAGUE =
      Pattern.compile(
          "\\b(about|around|roughly|some|almost|nearly|more than|over|less than|circa)\\b",
          Pattern.CASE_INSENSITIVE);

  /** The date that a time expression means; null if it is no date or not known. */
  static @Nullable EventDate of(TimeExpression time, String printed) {
    String value = time.value();
    boolean dates =
        switch (time.type()) {
          case DATE, TIME -> true;
          case DURATION, SET -> false;
        };
    EventDate date = value == null || !dates ? null : parse(value);
    boolean vague = VAGUE.matcher(printed).find();
    return date == null || !vague ? date : new EventDate(date.value, Precision.ABOUT, date.start);
  }

  /** Reads a value; null if it names no stretch of the calendar. */
  static @Nullable EventDate parse(String value) {
    try {
      return read(value);
    } catch (DateTimeException impossible) {
      return null; // 31 February: the text names no day that exists
    }
  }

  private static @Nullable EventDate read(String value) {
    Matcher day = DAY.matcher(value);
    if (day.matches()) {
      return new EventDate(day.group(1), Precision.DAY, LocalDate.parse(day.group(1)));
    }
    Matcher week = WEEK.matcher(value);
    if (week.matches()) {
      LocalDate monday =
          LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
              .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
              .with(DayOfWeek.MONDAY);
      return new EventDate(value.substring(0, 8), Precision.WEEK, monday);
    }
    if (MONTH.matcher(value).matches()) {
      return new EventDate(value, Precision.MONTH, YearMonth.parse(value).atDay(1));
    }
    Matcher part = PART.matcher(value);
    if (part.matches()) {
      return part(value, Integer.parseInt(part.group(1)), part.group(2));
    }
    return YEAR.matcher(value).matches()
        ? new EventDate(value, Precision.YEAR, LocalDate.of(Integer.parseInt(value), 1, 1))
        : null;
  }

  private static EventDate part(String value, int year, String name) {
    int month =
        switch (name) {
          case "SP" -> 3;
          case "SU" -> 6;
          case "FA", "AU" -> 9;
          case "WI" -> 12;
          case "Q2" -> 4;
          case "Q3", "H2" -> 7;
          case "Q4" -> 10;
          default -> 1;
        };
    boolean season = name.charAt(0) != 'Q' && name.charAt(0) != 'H';
    return new EventDate(
        value, season ? Precision.SEASON : Precision.ABOUT, LocalDate.of(year, month, 1));
  }

  @Override
  public int compareTo(EventDate other) {
    int byStart = start.compareTo(other.start);
    if (byStart != 0) {
      return byStart;
    }
    int byPrecision = other.precision.compareTo(precision);
    return byPrecision != 0 ? byPrecision : value.compareTo(other.value);
  }
}
