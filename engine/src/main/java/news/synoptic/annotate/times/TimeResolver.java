package news.synoptic.annotate.times;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import news.synoptic.annotate.times.Meaning.Base;
import news.synoptic.annotate.times.Meaning.Calendar;
import news.synoptic.annotate.times.Meaning.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Meanings → TIMEX3 values, in text order. Remembers the time last spoken of, from which "the next
 * day" counts; in a narrative dates without a year count from there too, else from the article's
 * date by the tense.
 */
final class TimeResolver {
  /** A stretch of the calendar. */
  private record Stretch(LocalDate start, LocalDate end, String value) {}

  private final @Nullable LocalDate anchor;
  private final boolean narrative;
  private @Nullable LocalDate reference;
  private @Nullable LocalDate running;
  private TimeUnit grain = TimeUnit.Y;
  private boolean fine;
  private @Nullable LocalDate quarter;

  /**
   * Where an expression stands.
   *
   * @param leads whether it is at the beginning of its sentence
   * @param isLate whether it says "end" or "late"
   */
  record Place(boolean leads, boolean isLate) {}

  TimeResolver(@Nullable LocalDate anchor, boolean narrative) {
    this.anchor = anchor;
    this.narrative = narrative;
  }

  /** Whether a meaning is a day or names one. */
  static boolean isDay(Meaning meaning) {
    return switch (meaning) {
      case Calendar c -> c.day() > 0 || c.weekday() > 0 || Holidays.isRule(c.part());
      case Meaning.Shift s -> s.unit() == TimeUnit.D;
      case Meaning.YearAgo ago -> false;
      case Meaning.Inside in -> in.part().day() > 0;
      case Meaning.Fixed f -> false;
      case Meaning.Clock c -> false;
    };
  }

  /** The value of a meaning; null where it depends on a date that is not known. */
  @Nullable String value(Meaning meaning, Tense tense, Place place) {
    try {
      String value = resolve(meaning, tense);
      if (grain != TimeUnit.Y || place.leads() || place.isLate() || running == null) {
        LocalDate last = reference;
        boolean lateInYear = place.isLate() && grain == TimeUnit.Y;
        running = last != null && lateInYear ? last.withMonth(12) : last;
        fine = grain != TimeUnit.Y || lateInYear;
      }
      return value;
    } catch (DateTimeException impossible) {
      return null; // 31 February, or a year out of the calendar's range
    }
  }

  private @Nullable String resolve(Meaning meaning, Tense tense) {
    return switch (meaning) {
      case Meaning.Fixed fixed -> fixed.value();
      case Meaning.Shift shift -> shifted(shift, tense);
      case Meaning.YearAgo(Base base) -> yearAgo(base, tense);
      case Meaning.Inside(Meaning whole, Calendar part) -> inside(whole, part, tense);
      case Meaning.Clock(Meaning day, String clock) -> {
        String date = resolve(day, tense);
        yield date == null ? null : date.length() >= 10 ? date + clock : date;
      }
      case Calendar calendar -> {
        Stretch found =
            calendar.part().equals("Q")
                ? sameQuarter(calendar.year())
                : calendar.year() != 0 ? whole(calendar) : missing(calendar, tense);
        yield found == null ? null : remember(calendar, found);
      }
    };
  }

  private String remember(Calendar calendar, Stretch found) {
    long days = ChronoUnit.DAYS.between(found.start(), found.end());
    boolean ofQuarter = calendar.part().startsWith("Q");
    grain = days == 0 ? TimeUnit.D : ofQuarter ? TimeUnit.Q : days < 40 ? TimeUnit.M : TimeUnit.Y;
    reference = found.start();
    quarter = ofQuarter ? found.start() : quarter;
    return found.value();
  }

  private @Nullable String inside(Meaning whole, Calendar part, Tense tense) {
    String year = resolve(whole, tense);
    if (year == null) {
      return null;
    }
    boolean bc = year.startsWith("BC");
    String digits = bc ? year.substring(2) : year;
    if (digits.length() < 4 || !digits.chars().limit(4).allMatch(c -> c >= '0' && c <= '9')) {
      return year;
    }
    int number = Integer.parseInt(digits, 0, 4, 10);
    return resolve(part.in(bc ? -number : number), tense);
  }

  private @Nullable String shifted(Meaning.Shift shift, Tense tense) {
    LocalDate speech = narrative && reference != null ? reference : anchor;
    LocalDate from = shift.base() == Base.REFERENCE && reference != null ? reference : speech;
    TimeUnit unit = shift.unit();
    if (from == null) {
      return null;
    }
    if (unit == TimeUnit.Q && shift.count() == 0) {
      from = quarter != null ? quarter : from.minusMonths(shift.base() == Base.SPEECH ? 0 : 3);
    }
    if (unit == TimeUnit.WE && shift.base() == Base.REFERENCE) {
      from = from.minusWeeks(tense == Tense.FUTURE || from.getDayOfWeek().getValue() > 5 ? 0 : 1);
    }
    LocalDate moved = unit.plus(from, shift.count());
    reference = moved;
    grain = unit;
    return unit.around(moved);
  }

  private @Nullable String yearAgo(Base base, Tense tense) {
    if (quarter != null) {
      return TimeUnit.Q.around(quarter.minusYears(1));
    }
    LocalDate before = reference;
    TimeUnit unit = grain;
    String year = shifted(new Meaning.Shift(-1, TimeUnit.Y, base), tense);
    reference = before; // a comparison does not move the story
    grain = unit;
    return year;
  }

  /** A place in the calendar with its year. */
  private static @Nullable Stretch whole(Calendar c) {
    int year = c.year();
    if (!c.part().isEmpty()) {
      return part(c.part(), year);
    }
    if (c.month() == 0) {
      return new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), TimeUnit.year(year));
    }
    if (c.day() == 0) {
      LocalDate first = LocalDate.of(year, c.month(), 1);
      return new Stretch(first, YearMonth.from(first).atEndOfMonth(), TimeUnit.M.around(first));
    }
    LocalDate day = LocalDate.of(year, c.month(), c.day());
    return new Stretch(day, day, TimeUnit.D.around(day));
  }

  private @Nullable Stretch sameQuarter(int year) {
    if (quarter == null) {
      return new Stretch(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), TimeUnit.year(year));
    }
    LocalDate start = quarter.withYear(year);
    return new Stretch(start, start.plusMonths(3).minusDays(1), TimeUnit.Q.around(start));
  }

  private static @Nullable Stretch part(String part, int year) {
    if (Holidays.isRule(part)) {
      LocalDate day = Holidays.day(part, year);
      return day == null ? null : new Stretch(day, day, TimeUnit.D.around(day));
    }
    int month =
        switch (part) {
          case "SP" -> 3;
          case "SU" -> 6;
          case "FA" -> 9;
          case "WI" -> 12;
          case "Q2" -> 4;
          case "Q3", "H2" -> 7;
          case "Q4" -> 10;
          default -> 1;
        };
    LocalDate start = LocalDate.of(year, month, 1);
    LocalDate end = start.plusMonths(part.startsWith("H") ? 6 : 3).minusDays(1);
    return new Stretch(start, end, TimeUnit.year(year) + "-" + part);
  }

  /** A place in the calendar without a year. */
  private @Nullable Stretch missing(Calendar c, Tense tense) {
    boolean told = narrative && running != null;
    boolean that = c.direction() == Direction.THAT && reference != null;
    LocalDate base = that ? reference : told ? running : anchor;
    if (base == null) {
      return null;
    }
    if (c.weekday() > 0) {
      LocalDate day = weekday(c, base, tense);
      return new Stretch(day, day, TimeUnit.D.around(day));
    }
    if (narrative && told && c.direction() == Direction.TENSE) {
      return whole(c.in(narratedYear(c, base)));
    }
    return nearby(c, base, tense);
  }

  /** Narratives go forward: from November to January is the next year. */
  private int narratedYear(Calendar c, LocalDate base) {
    Stretch same = fine ? whole(c.in(base.getYear())) : null;
    if (same == null) {
      return base.getYear();
    }
    int months = same.start().getMonthValue() - base.getMonthValue();
    return base.getYear() + (months < -7 ? 1 : months > 9 ? -1 : 0);
  }

  private static LocalDate weekday(Calendar c, LocalDate base, Tense tense) {
    DayOfWeek day = DayOfWeek.of(c.weekday());
    return switch (c.direction()) {
      case LAST -> base.with(TemporalAdjusters.previous(day));
      case NEXT -> base.with(TemporalAdjusters.next(day));
      case THIS, THAT -> base.with(day);
      case TENSE ->
          base.with(
              tense == Tense.FUTURE
                  ? TemporalAdjusters.nextOrSame(day)
                  : TemporalAdjusters.previousOrSame(day));
    };
  }

  private static @Nullable Stretch nearby(Calendar c, LocalDate base, Tense tense) {
    Stretch best = null;
    long least = Long.MAX_VALUE;
    for (int year = base.getYear() - 1; year <= base.getYear() + 1; year++) {
      Stretch candidate = exists(c, year) ? whole(c.in(year)) : null;
      if (candidate != null) {
        long cost = cost(c, candidate, base, tense);
        best = cost < least ? candidate : best;
        least = Math.min(least, cost);
      }
    }
    return best;
  }

  private static boolean exists(Calendar c, int year) {
    return year > 0 && (c.day() == 0 || c.day() <= YearMonth.of(year, c.month()).lengthOfMonth());
  }

  /** How far a candidate is, in days, with a fine for what the words rule out. */
  private static long cost(Calendar c, Stretch candidate, LocalDate base, Tense tense) {
    boolean over = candidate.end().isBefore(base);
    boolean coming = candidate.start().isAfter(base);
    long distance =
        over
            ? ChronoUnit.DAYS.between(candidate.end(), base)
            : coming ? ChronoUnit.DAYS.between(base, candidate.start()) : 0;
    boolean exact = candidate.start().equals(candidate.end());
    boolean quarterly = c.part().startsWith("Q");
    long fine = exact ? 250 : 300;
    return distance
        + switch (c.direction()) {
          case LAST -> over ? 0 : 1000;
          case NEXT -> coming ? 0 : 1000;
          case THIS, THAT -> candidate.start().getYear() == base.getYear() ? 0 : 1000;
          case TENSE ->
              switch (tense) {
                case PAST -> coming ? fine : 0;
                case FUTURE -> over && !quarterly ? fine : 0;
                case PRESENT, NONE -> coming ? 30 : 0;
              };
        };
  }
}
