package news.synoptic.annotate.times;

import java.util.Set;
import news.synoptic.annotate.times.Meaning.Calendar;
import news.synoptic.annotate.times.Meaning.Direction;
import news.synoptic.annotate.times.TimeLexicon.Kind;
import news.synoptic.annotate.times.TimeParts.Part;
import org.jspecify.annotations.Nullable;

/**
 * Places in the calendar: "Monday, Oct. 30, 2023", "30 October", "2023-10-30", "summer 1990", "the
 * 1980s", "480 BC", "third quarter".
 */
final class DateRules {
  private static final Set<String> BEFORE_YEAR =
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
          "fiscal",
          "around",
          "about",
          "circa",
          "ca",
          "to",
          "and",
          "through",
          "throughout",
          "between",
          "for",
          "the",
          "ad",
          "that",
          "or",
          "is",
          "was",
          "as",
          "at");

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

  private static final Set<String> BEFORE_SEASON =
      Set.of(
          "the",
          "in",
          "this",
          "last",
          "next",
          "early",
          "late",
          "mid",
          "during",
          "since",
          "by",
          "until",
          "each",
          "every",
          "that",
          "of",
          "previous",
          "following",
          "coming",
          "past",
          "and",
          "or");

  private static final Set<String> CURRENCY = Set.of("$", "€", "£", "¥", "#", "us$", "no", "rs");

  private DateRules() {}

  /** The date that begins at a part; null if none does. */
  static @Nullable TimeHit at(TimeParts p, int i) {
    TimeHit hit = numeric(p, i);
    hit = hit != null ? hit : withWeekday(p, i);
    hit = hit != null ? hit : monthFirst(p, i);
    hit = hit != null ? hit : dayFirst(p, i);
    hit = hit != null ? hit : quarter(p, i);
    hit = hit != null ? hit : season(p, i);
    hit = hit != null ? hit : holiday(p, i);
    hit = hit != null ? hit : era(p, i);
    return hit != null ? hit : year(p, i);
  }

  /** "2023-10-30", "10/30/2023", "30.10.2023". */
  private static @Nullable TimeHit numeric(TimeParts p, int i) {
    Part first = p.get(i);
    if (first.hasDigits(4, 4)
        && isDash(p, i + 1)
        && p.get(i + 2).hasDigits(2, 2)
        && isDash(p, i + 3)
        && p.get(i + 4).hasDigits(2, 2)) {
      return date(i, i + 5, number(first), number(p.get(i + 2)), number(p.get(i + 4)));
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
    boolean foreign = part.is(Kind.MONTH) && yearAfter(p, i + 1) > 0 && !part.is("may");
    if (!part.is(Kind.MONTH) || (!part.capitalised() && !foreign)) {
      return null;
    }
    int month = part.intValue(Kind.MONTH);
    Part next = p.get(i + 1);
    if (isDay(next) && !isClockAfter(p, i + 2)) {
      int to = i + 2;
      int year = yearAfter(p, to);
      return new TimeHit(
          i, year != 0 ? yearEnd(p, to) : to, Calendar.date(year, month, (int) next.number()));
    }
    int year = yearAfter(p, i + 1);
    if (year != 0) {
      return new TimeHit(i, yearEnd(p, i + 1), Calendar.date(year, month, 0));
    }
    TimeHit spelled = p.get(i + 1).is("nineteen") ? spelled(p, i + 1) : null;
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

  /** The year that follows a date, perhaps behind a comma or "of"; 0 if none. */
  private static int yearAfter(TimeParts p, int i) {
    int at = p.get(i).is(",") || p.get(i).is("of") ? i + 1 : i;
    Part part = p.get(at);
    if (!part.hasDigits(4, 4) || isBeforeUnit(p, at)) {
      return isBc(p, at + 1) && part.hasDigits(1, 4) ? -number(part) : 0;
    }
    return isBc(p, at + 1) ? -number(part) : number(part);
  }

  private static int yearEnd(TimeParts p, int i) {
    int at = p.get(i).is(",") || p.get(i).is("of") ? i + 2 : i + 1;
    return isBc(p, at) ? bcEnd(p, at) : at;
  }

  /** "30 October 2023", "30. Oktober", "30 de octubre de 2023", "the 30th of October". */
  private static @Nullable TimeHit dayFirst(TimeParts p, int i) {
    Part part = p.get(i);
    if (!isDay(part) || CURRENCY.contains(p.get(i - 1).lower())) {
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
    int year = yearAfter(p, next);
    return new TimeHit(
        i,
        year != 0 ? yearEnd(p, next) : at + 1,
        Calendar.date(year, month.intValue(Kind.MONTH), (int) part.number()));
  }

  private static boolean isLink(Part part) {
    return part.is(".") || part.is("of") || part.is("de") || part.is("er") || part.is("º");
  }

  /** "third quarter", "fiscal second-quarter", "Q3 2023", "the 1988 third quarter". */
  private static @Nullable TimeHit quarter(TimeParts p, int i) {
    int at = i;
    int year = 0;
    boolean same = p.get(at + 1).is("quarter") || p.get(at + 1).is("period");
    if (isYear(p.get(at)) && (same || isQuarterAhead(p, at + 1))) {
      year = number(p.get(at));
      at++;
    }
    at = p.get(at).is("fiscal") ? at + 1 : at;
    int quarter = quarterAt(p, at);
    if (quarter == 0) {
      return year != 0 && same
          ? new TimeHit(i, at + 1, Calendar.part(year, "Q", Direction.TENSE))
          : null;
    }
    int to = p.get(at).lower().startsWith("q") ? at + 1 : at + 2;
    to = p.get(at + 1).is("fiscal") ? at + 3 : to;
    int after = year != 0 ? 0 : yearAfter(p, to);
    Calendar part = Calendar.part(year + Math.max(0, after), "Q" + quarter, Direction.TENSE);
    return new TimeHit(i, after > 0 ? yearEnd(p, to) : to, part);
  }

  private static boolean isQuarterAhead(TimeParts p, int i) {
    return quarterAt(p, i) > 0 || (p.get(i).is("fiscal") && quarterAt(p, i + 1) > 0);
  }

  private static int quarterAt(TimeParts p, int i) {
    Part part = p.get(i);
    if (part.lower().length() == 2 && part.lower().charAt(0) == 'q' && part.capitalised()) {
      int number = part.lower().charAt(1) - '0';
      return number >= 1 && number <= 4 ? number : 0;
    }
    Part unit = p.get(i + 1).is("fiscal") ? p.get(i + 2) : p.get(i + 1);
    boolean counts = unit.is("quarter") || unit.is("quarters");
    if (!counts) {
      return 0;
    }
    int ordinal = ordinal(part);
    return ordinal <= 4 ? ordinal : 0;
  }

  /** The number of "third" or "3rd"; 0 if it is no ordinal. */
  static int ordinal(Part part) {
    if (part.is(Kind.ORDINAL)) {
      return part.intValue(Kind.ORDINAL);
    }
    String word = part.lower();
    boolean ordinal =
        part.number() > 0
            && word.length() > 2
            && TimeWords.isOrdinalEnding(word.substring(word.length() - 2));
    return ordinal ? (int) Math.min(part.number(), 9999) : 0;
  }

  private static @Nullable TimeHit season(TimeParts p, int i) {
    Part part = p.get(i);
    if (!part.is(Kind.SEASON)) {
      return null;
    }
    int year = yearAfter(p, i + 1);
    boolean verb = part.is("fall") || part.is("spring");
    Part before = p.get(i - 1);
    boolean led = BEFORE_SEASON.contains(before.lower());
    if (year == 0 && verb && (!led || before.is("and") || before.is("or"))) {
      return null;
    }
    if (year == 0 && before.is("the") && verb && p.get(i + 1).is("of")) {
      boolean timely =
          isYear(p.get(i + 2)) || p.get(i + 2).is(Kind.NEXT) || p.get(i + 2).is(Kind.LAST);
      if (!timely) {
        return null;
      }
    }
    Calendar season = Calendar.part(year, part.value(Kind.SEASON), Direction.TENSE);
    return new TimeHit(i, year != 0 ? yearEnd(p, i + 1) : i + 1, season);
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
    int year = yearAfter(p, to);
    Calendar holiday = Calendar.part(Math.max(0, year), rule, Direction.TENSE);
    return new TimeHit(i, year > 0 ? yearEnd(p, to) : to, holiday);
  }

  /** "the 1990s", "'90s", "the nineties", "the 20th century", "480 BC", "AD 70". */
  private static @Nullable TimeHit era(TimeParts p, int i) {
    Part part = p.get(i);
    String word = part.lower();
    if (part.is(Kind.DECADE)
        && (p.get(i - 1).is("the")
            || p.get(i - 1).is(Kind.LAST)
            || p.get(i - 1).is("early")
            || p.get(i - 1).is("late")
            || p.get(i - 1).is("mid"))) {
      return fixed(i, i + 1, part.value(Kind.DECADE));
    }
    if (word.endsWith("0s") && word.length() == 5 && isDigits(word, 4)) {
      return fixed(i, i + 1, word.substring(0, 3));
    }
    boolean short90s = word.endsWith("0s") && word.length() == 3 && isDigits(word, 2);
    if (short90s && "'’‘".indexOf(last(p.get(i - 1).lower())) >= 0) {
      return fixed(i - 1, i + 1, "19" + word.charAt(0));
    }
    int ordinal = ordinal(part);
    if (ordinal > 0 && ordinal < 30 && p.get(i + 1).is("century")) {
      boolean bc = isBc(p, i + 2);
      return fixed(
          i, bc ? bcEnd(p, i + 2) : i + 2, "%s%02d".formatted(bc ? "BC" : "", ordinal - 1));
    }
    if (part.hasDigits(1, 4) && isBc(p, i + 1)) {
      return new TimeHit(i, bcEnd(p, i + 1), Calendar.year(-number(part)));
    }
    boolean ad = part.is("ad") && part.capitalised() && p.get(i + 1).hasDigits(1, 4);
    return ad ? new TimeHit(i, i + 2, Calendar.year(number(p.get(i + 1)))) : null;
  }

  private static char last(String word) {
    return word.isEmpty() ? ' ' : word.charAt(word.length() - 1);
  }

  private static boolean isDigits(String word, int count) {
    return word.chars().limit(count).allMatch(c -> c >= '0' && c <= '9');
  }

  private static TimeHit fixed(int from, int to, String value) {
    return new TimeHit(from, to, new Meaning.Fixed(news.synoptic.TimeExpression.Type.DATE, value));
  }

  private static boolean isBc(TimeParts p, int i) {
    Part part = p.get(i);
    return part.capitalised() && (part.is("bc") || part.is("bce"));
  }

  private static int bcEnd(TimeParts p, int i) {
    return isBc(p, i) ? i + 1 : i;
  }

  /** "1990", "nineteen ninety-six", "fiscal 1990", "the year 2000". */
  private static @Nullable TimeHit year(TimeParts p, int i) {
    Part part = p.get(i);
    if (part.is("fiscal") || part.is("fy")) {
      int at = p.get(i + 1).is("year") ? i + 2 : i + 1;
      return isYear(p.get(at)) ? new TimeHit(i, at + 1, Calendar.year(number(p.get(at)))) : null;
    }
    if (part.is("nineteen")) {
      return spelled(p, i);
    }
    if (part.is("year") && isYear(p.get(i + 1))) {
      return new TimeHit(i, i + 2, Calendar.year(number(p.get(i + 1))));
    }
    return isYear(part) && !isBeforeUnit(p, i) && isYearHere(p, i)
        ? new TimeHit(i, i + 1, Calendar.year(number(part)))
        : null;
  }

  private static @Nullable TimeHit spelled(TimeParts p, int i) {
    Part tens = p.get(i + 1);
    if (!tens.is(Kind.NUMBER)
        || tens.intValue(Kind.NUMBER) < 10
        || tens.intValue(Kind.NUMBER) > 90) {
      return null;
    }
    Part units = p.get(i + 2);
    boolean more =
        tens.intValue(Kind.NUMBER) >= 20
            && units.is(Kind.NUMBER)
            && units.intValue(Kind.NUMBER) < 10;
    int year = 1900 + tens.intValue(Kind.NUMBER) + (more ? units.intValue(Kind.NUMBER) : 0);
    return new TimeHit(i, more ? i + 3 : i + 2, Calendar.year(year));
  }

  static boolean isYear(Part part) {
    return part.hasDigits(4, 4) && part.number() >= 1000 && part.number() < 2100;
  }

  private static boolean isYearHere(TimeParts p, int i) {
    Part before = p.get(i - 1);
    if (CURRENCY.contains(before.lower()) || isDecimalOrCode(p, i)) {
      return false;
    }
    boolean led = BEFORE_YEAR.contains(before.lower()) || before.is(Kind.THIS);
    boolean modern = p.get(i).number() >= 1700 && p.get(i).number() <= 2060;
    Part after = p.get(i + 1);
    boolean counts =
        after.lower().length() > 3
            && after.lower().endsWith("s")
            && !after.capitalised()
            && !after.is("was")
            && !after.is("this");
    if (led && !counts) {
      return modern || before.is("in") || before.is("since") || before.is("of");
    }
    return modern && !counts && !after.is("%") && !before.is("than");
  }

  private static boolean isDecimalOrCode(TimeParts p, int i) {
    return (p.get(i).tight() && p.get(i - 1).is("."))
        || (p.get(i + 1).tight()
            && p.get(i + 1).is(".")
            && p.get(i + 2).tight()
            && p.get(i + 2).number() >= 0);
  }

  private static boolean isBeforeUnit(TimeParts p, int i) {
    Part after = p.get(i + 1);
    boolean unit = after.is(Kind.UNIT) && !after.is("quarter") && !after.is("second");
    return unit || after.is("people") || after.is("percent") || after.is("troops") || after.is("%");
  }

  private static boolean isDash(TimeParts p, int i) {
    return p.get(i).tight() && p.get(i).is("-");
  }

  private static int number(Part part) {
    return (int) part.number();
  }
}
