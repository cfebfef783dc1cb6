package news.synoptic.annotate.times;

import news.synoptic.TimeExpression;

/** What a time expression says, before it is set against a calendar. */
sealed interface Meaning {
  /** A field that is not said. */
  int UNSAID = 0;

  /** Which of the possible times is meant. */
  enum Direction {
    /** The one that the tense of the sentence suggests. */
    TENSE,
    /** The latest one that is over. */
    LAST,
    /** The one around the article's date. */
    THIS,
    /** The first one to come. */
    NEXT,
    /** The one of the time last spoken of. */
    THAT
  }

  /** From where a shift counts. */
  enum Base {
    /** The article's date. */
    SPEECH,
    /** The time last spoken of. */
    REFERENCE
  }

  /**
   * A value that depends on nothing.
   *
   * @param type TIMEX3 type
   * @param value TIMEX3 value
   */
  record Fixed(TimeExpression.Type type, String value) implements Meaning {}

  /**
   * A place in the calendar.
   *
   * @param year or {@link #UNSAID}
   * @param month 1 to 12, or {@link #UNSAID}
   * @param day 1 to 31, or {@link #UNSAID}
   * @param weekday 1 (Monday) to 7, or {@link #UNSAID}
   * @param part of the year: {@code SU}, {@code Q3}, {@code H1}, or a {@linkplain Holidays
   *     holiday's} rule; empty if none
   * @param direction which one, where fields are missing
   */
  record Calendar(int year, int month, int day, int weekday, String part, Direction direction)
      implements Meaning {
    static Calendar year(int year) {
      return new Calendar(year, UNSAID, UNSAID, UNSAID, "", Direction.TENSE);
    }

    static Calendar date(int year, int month, int day) {
      return new Calendar(year, month, day, UNSAID, "", Direction.TENSE);
    }

    static Calendar weekday(int weekday, Direction direction) {
      return new Calendar(UNSAID, UNSAID, UNSAID, weekday, "", direction);
    }

    static Calendar part(int year, String part, Direction direction) {
      return new Calendar(year, UNSAID, UNSAID, UNSAID, part, direction);
    }

    Calendar in(int newYear) {
      return new Calendar(newYear, month, day, weekday, part, direction);
    }

    Calendar toward(Direction newDirection) {
      return new Calendar(year, month, day, weekday, part, newDirection);
    }
  }

  /**
   * A step from a known time.
   *
   * @param count how many units; negative is back
   * @param unit of the step
   * @param base from where
   */
  record Shift(int count, TimeUnit unit, Base base) implements Meaning {}

  /**
   * "A year ago": where a text compares quarters, the same quarter of the year before.
   *
   * @param base from where
   */
  record YearAgo(Base base) implements Meaning {}

  /**
   * A part of a longer time: "the third quarter of last year".
   *
   * @param whole the longer time
   * @param part which part of it
   */
  record Inside(Meaning whole, Calendar part) implements Meaning {}

  /**
   * A time of day.
   *
   * @param day the day; the article's date if it is not said
   * @param clock {@code T22:00}, {@code TMO}
   */
  record Clock(Meaning day, String clock) implements Meaning {}
}
