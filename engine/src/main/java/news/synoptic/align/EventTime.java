package news.synoptic.align;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Dated;
import news.synoptic.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * When a sentence's event was, as far as that tells two events apart: the first date that the
 * sentence names, else the article's own.
 *
 * @param year the year; 0 if nothing is known
 * @param month the month; 0 if not known
 * @param day the day; null if not known
 * @param other whether the sentence names a time far from its article's own: it tells of another
 *     event
 */
record EventTime(int year, int month, @Nullable LocalDate day, boolean other) {
  /** Reports of one event appear within so many days. */
  private static final long DAYS = 12;

  private static final EventTime UNKNOWN = new EventTime(0, 0, null, false);
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?:T.*)?");

  static EventTime of(Told told) {
    Dated date = told.article().date();
    EventTime own = date == null ? UNKNOWN : parse(date.iso());
    for (TimeExpression time :
        Inside.of(told.article().times(), TimeExpression::span, told.sentence().span())) {
      boolean dates =
          switch (time.type()) {
            case DATE, TIME -> true;
            case DURATION, SET -> false;
          };
      if (dates && time.value() != null) {
        EventTime found = parse(time.value());
        if (found.year != 0) {
          boolean other = own.year != 0 && !found.isNear(own);
          return new EventTime(found.year, found.month, found.day, other);
        }
      }
    }
    return own;
  }

  private static EventTime parse(String value) {
    Matcher date = DATE.matcher(value);
    if (!date.matches()) {
      return UNKNOWN;
    }
    int year = Integer.parseInt(date.group(1));
    int month = date.group(2) == null ? 0 : Integer.parseInt(date.group(2));
    int day = date.group(3) == null ? 0 : Integer.parseInt(date.group(3));
    boolean real = month > 0 && month <= 12 && day > 0;
    boolean inMonth = real && year > 0 && day <= YearMonth.of(year, month).lengthOfMonth();
    return new EventTime(year, month, inMonth ? LocalDate.of(year, month, day) : null, false);
  }

  /** Whether both can be the time of one event. */
  boolean isNear(EventTime that) {
    if (day != null && that.day != null) {
      return Math.abs(ChronoUnit.DAYS.between(day, that.day)) <= DAYS;
    }
    if (year == 0 || that.year == 0) {
      return other == that.other;
    }
    if (month == 0 || that.month == 0) {
      return year == that.year;
    }
    return Math.abs((year - that.year) * 12 + month - that.month) <= 1;
  }
}
