package news.synoptic.annotate.times;

import java.util.Set;
import news.synoptic.annotate.times.Meaning.Calendar;
import news.synoptic.annotate.times.Meaning.Direction;
import news.synoptic.annotate.times.TimeLexicon.Kind;
import news.synoptic.annotate.times.TimeParts.Part;
import org.jspecify.annotations.Nullable;

/**
 * Places in the calendar: "Monday, Oct. 30, 2023", "30 October", "2023-10-30", a holiday; what is
 * no day nor month is left to {@link YearRules}.
 */
final class DateRules {
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in",
          "since",
          "by",
          "until",
          "till",
          "of",
          "from",
          "during",
          "before",
          "after",
          "early",
          "late",
          "mid",
          "last",
          "next",
          "this",
          "to",
          "and",
          "through",
          "throughout",
          "between",
          "for",
          "each",
          "every",
          "on",
          "or",
          "around",
          "past",
          "previous",
          "coming",
          "following");

  private DateRules() {}

  /** The date that begins at a part; null if none does. */
  static @Nullable TimeHit at(TimeParts p, int i) {
    TimeHit hit = numeric(p, i);
    hit = hit != null ? hit : withWeekday(p, i);
    hit = hit != null ? hit : monthFirst(p, i);
    hit = hit != null ? hit : dayFirst(p, i);
    hit = hit != null ? hit : YearRules.quarter(p, i);
    hit = hit != null ? hit : YearRules.season(p, i);
    hit = hit != null ? hit : holiday(p, i);
    hit = hit != null ? hit : YearRules.era(p, i);
    return hit != null ? hit : YearRules.year(p, i);
  }

  /** "2023-10-30", "10/30/2023", "30.10.2023". */
  private static @Nullable TimeHit numeric(TimeParts p, int i) {
    Part first = p.get(i);
    if (first.hasDigits(4, 4)
        && isDash(p, i + 1)
        && p.get(i + 2).hasDigits(2, 2)
        && isDash(p, i + 3)
        && p.get(i + 4).hasDigits(2, 2)) {
      return date(
          i,
          i + 5,
          YearRules.number(first),
          YearRules.number(p.get(i + 2)),
          YearRules.number(p.get(i + 4)));
    }
    int[] fields = fields(first.lower());
    if (fields.length != 3) {
      return null;
    }
    if (fields[0] > 31) {
      return date(i, i + 1, fields[0], fields[1], fields[2]);
    }
    int year = fields[2] < 100 ? fullYear(fields[2]) : fields[2];
    boolean dayFirst = first.lower().indexOf('.') > 0 || fields[0] > 12;
    return dayFirst
        ? date(i, i + 1, year, fields[1], fields[0])
        : date(i, i + 1, year, fields[0], fields[1]);
  }

  private static int fullYear(int ofTwoDigits) {
    return ofTwoDigits + (ofTwoDigits < 50 ? 2000 : 1900);
  }

  /** The three numbers of "10/30/2023"; empty if it is not of that form. */
  private static int[] fields(String text) {
    if (text.length() < 6 || text.length() > 10) {
      return new int[0];
    }
    char mark = text.indexOf('/') > 0 ? '/' : '.';
    int[] fields = new int[3];
    int at = 0;
    int digits = 0;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c == mark && at < 2 && digits > 0) {
        at++;
        digits = 0;
      } else if (c >= '0' && c <= '9' && digits < 4) {
        fields[at] = fields[at] * 10 + (c - '0');
        digits++;
      } else {
        return new int[0];
      }
    }
    return at == 2 && (digits == 2 || digits == 4) ? fields : new int[0];
  }

  private static @Nullable TimeHit date(int from, int to, int year, int month, int day) {
    boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= 31 && year >= 1;
    return exists ? new TimeHit(from, to, Calendar.date(year, month, day)) : null;
  }

  /** "Monday", "Monday, October 30", "Monday the 30th". */
  private static @Nullable TimeHit withWeekday(TimeParts p, int i) {
    Part part = p.get(i);
    if (!isWeekday(p, i)) {
      return null;
    }
    int next = p.get(i + 1).is(",") ? i + 2 : i + 1;
    next = p.get(next).is("the") ? next + 1 : next;
    TimeHit date = monthFirst(p, next);
    date = date != null ? date : dayFirst(p, next);
    if (date != null && date.meaning() instanceof Calendar c && c.day() > 0) {
      return date.from(i);
    }
    return new TimeHit(i, i + 1, Calendar.weekday(part.intValue(Kind.WEEKDAY), Direction.TENSE));
  }

  static boolean isWeekday(TimeParts p, int i) {
    Part part = p.get(i);
    if (!part.is(Kind.WEEKDAY) || !part.capitalised()) {
      return false;
    }
    boolean whole = part.lower().endsWith("day");
    return whole || part.dotted() || isMonth(p, p.get(i + 1).is(",") ? i + 2 : i + 1);
  }

  private static boolean isMonth(TimeParts p, int i) {
    return p.get(i).is(Kind.MONTH);
  }

  /** "October", "Oct. 30", "October 30, 2023", "October of 2023". */
  private static @Nullable TimeHit monthFirst(TimeParts p, int i) {
    Part part = p.get(i);
    boolean foreign = part.is(Kind.MONTH) && YearRules.yearAfter(p, i + 1) > 0 && !part.is("may");
    if (!part.is(Kind.MONTH) || (!part.capitalised() && !foreign)) {
      return null;
    }
    int month = part.intValue(Kind.MONTH);
    Part next = p.get(i + 1);
    if (isDay(next) && !isClockAfter(p, i + 2)) {
      int to = i + 2;
      int year = YearRules.yearAfter(p, to);
      return new TimeHit(
          i,
          year != 0 ? YearRules.yearEnd(p, to) : to,
          Calendar.date(year, month, (int) next.number()));
    }
    int year = YearRules.yearAfter(p, i + 1);
    if (year != 0) {
      return new TimeHit(i, YearRules.yearEnd(p, i + 1), Calendar.date(year, month, 0));
    }
    TimeHit spelled = p.get(i + 1).is("nineteen") ? YearRules.spelled(p, i + 1) : null;
    if (spelled != null && spelled.meaning() instanceof Calendar c) {
      return new TimeHit(i, spelled.to(), Calendar.date(c.year(), month, 0));
    }
    return isPlainMonth(p, i) ? new TimeHit(i, i + 1, Calendar.date(0, month, 0)) : null;
  }

  /** Whether a month's name without day and year is no name of a person and no verb. */
  private static boolean isPlainMonth(TimeParts p, int i) {
    Part part = p.get(i);
    Part before = p.get(i - 1);
    Part after = p.get(i + 1);
    boolean led = BEFORE_MONTH.contains(before.lower());
    boolean named =
        (after.capitalised()
                && !after.is(Kind.WEEKDAY)
                && !after.is(Kind.MONTH)
                && after.lower().length() > 1)
            || (before.capitalised() && !led && !before.is(Kind.WEEKDAY) && i > 1);
    if (part.lower().length() <= 4 && !part.dotted()) {
      boolean word = part.is("may") || part.is("june") || part.is("july");
      return word && led && !(part.is("may") && i == 0);
    }
    return led || (!named && (i > 0 || !part.is("march")));
  }

  private static boolean isClockAfter(TimeParts p, int i) {
    return p.get(i).is("am") || p.get(i).is("pm") || p.get(i).is("%");
  }

  private static boolean isDay(Part part) {
    return part.isWhole()
        && part.number() >= 1
        && part.number() <= 31
        && part.lower().length() <= 4
        && part.lower().indexOf(',') < 0;
  }

  /** "30 October 2023", "30. Oktober", "30 de octubre de 2023", "the 30th of October". */
  private static @Nullable TimeHit dayFirst(TimeParts p, int i) {
    Part part = p.get(i);
    if (!isDay(part) || YearRules.CURRENCY.contains(p.get(i - 1).lower())) {
      return null;
    }
    int at = i + 1;
    while (at < i + 3 && isLink(p.get(at))) {
      at++;
    }
    Part month = p.get(at);
    boolean named = month.is(Kind.MONTH) && (month.capitalised() || !month.is("may"));
    if (!named || month.intValue(Kind.MONTH) == 0) {
      return null;
    }
    int next = p.get(at + 1).is("de") ? at + 2 : at + 1;
    int year = YearRules.yearAfter(p, next);
    return new TimeHit(
        i,
        year != 0 ? YearRules.yearEnd(p, next) : at + 1,
        Calendar.date(year, month.intValue(Kind.MONTH), (int) part.number()));
  }

  private static boolean isLink(Part part) {
    return part.is(".") || part.is("of") || part.is("de") || part.is("er") || part.is("º");
  }

  private static @Nullable TimeHit holiday(TimeParts p, int i) {
    int to = i + 1;
    String rule = p.get(i).capitalised() ? p.get(i).value(Kind.HOLIDAY) : "";
    if (p.get(i).capitalised()) {
      for (TimeLexicon.Phrase phrase : p.phrases(i)) {
        if (phrase.kind() == Kind.HOLIDAY
            && i + phrase.words().size() > to - (rule.isEmpty() ? 1 : 0)) {
          rule = phrase.value();
          to = i + phrase.words().size();
        }
      }
    }
    if (rule.isEmpty()) {
      return null;
    }
    int year = YearRules.yearAfter(p, to);
    Calendar holiday = Calendar.part(Math.max(0, year), rule, Direction.TENSE);
    return new TimeHit(i, year > 0 ? YearRules.yearEnd(p, to) : to, holiday);
  }

  private static boolean isDash(TimeParts p, int i) {
    return p.get(i).tight() && p.get(i).is("-");
  }
}
