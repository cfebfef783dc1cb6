package news.synoptic.annotate.times;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Holidays by rule: {@code 12-25} is a fixed day; {@code 11t4} the fourth Thursday of November, a
 * minus counting from the end; {@code e-2} the second day before Easter.
 */
final class Holidays {
  private static final String WEEKDAYS = "mts";

  private Holidays() {}

  /** Whether a part of the year is the rule of a holiday. */
  static boolean isRule(String part) {
    return !part.isEmpty() && !Character.isUpperCase(part.charAt(0));
  }

  /** The day of a holiday in a year; null if the year has none. */
  static @Nullable LocalDate day(String rule, int year) {
    try {
      if (rule.charAt(0) == 'e') {
        return easter(year).plusDays(Integer.parseInt(rule, 1, rule.length(), 10));
      }
      int at = 0;
      while (Character.isDigit(rule.charAt(at))) {
        at++;
      }
      int month = Integer.parseInt(rule, 0, at, 10);
      int number = Integer.parseInt(rule, at + 1, rule.length(), 10);
      return rule.charAt(at) == '-'
          ? LocalDate.of(year, month, number)
          : YearMonth.of(year, month)
              .atDay(1)
              .with(TemporalAdjusters.dayOfWeekInMonth(number, weekday(rule.charAt(at))));
    } catch (DateTimeException never) {
      return null; // a year out of the calendar's range
    }
  }

  private static DayOfWeek weekday(char letter) {
    return switch (letter) {
      case 'm' -> DayOfWeek.MONDAY;
      case 't' -> DayOfWeek.THURSDAY;
      case 's' -> DayOfWeek.SUNDAY;
      default ->
          throw new IllegalStateException(
              "holiday '%s': want one of %s".formatted(letter, WEEKDAYS));
    };
  }

  /** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int m = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int n = (a + 11 * h + 22 * m) / 451;
    int month = (h + m - 7 * n + 114) / 31;
    int day = (h + m - 7 * n + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
