package news.synoptic.annotate.times;

import java.util.Set;
import news.synoptic.annotate.times.Meaning.Calendar;
import news.synoptic.annotate.times.Meaning.Direction;
import news.synoptic.annotate.times.TimeLexicon.Kind;
import news.synoptic.annotate.times.TimeParts.Part;
import org.jspecify.annotations.Nullable;

/**
 * Years, their parts, and longer times: "1990", "third quarter", "summer 1990", "the 1980s", "the
 * 20th century", "480 BC".
 */
final class YearRules {
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

  static final Set<String> CURRENCY = Set.of("$", "€", "£", "¥", "#", "us$", "no", "rs");

  private YearRules() {}

  /** The year that follows a date, perhaps behind a comma or "of"; 0 if none. */
  static int yearAfter(TimeParts p, int i) {
    int at = p.get(i).is(",") || p.get(i).is("of") ? i + 1 : i;
    Part part = p.get(at);
    if (!part.hasDigits(4, 4) || isBeforeUnit(p, at)) {
      return isBc(p, at + 1) && part.hasDigits(1, 4) ? -number(part) : 0;
    }
    return isBc(p, at + 1) ? -number(part) : number(part);
  }

  static int yearEnd(TimeParts p, int i) {
    int at = p.get(i).is(",") || p.get(i).is("of") ? i + 2 : i + 1;
    return isBc(p, at) ? bcEnd(p, at) : at;
  }

  /** "third quarter", "fiscal second-quarter", "Q3 2023", "the 1988 third quarter". */
  static @Nullable TimeHit quarter(TimeParts p, int i) {
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

  static @Nullable TimeHit season(TimeParts p, int i) {
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

  /** "the 1990s", "'90s", "the nineties", "the 20th century", "480 BC", "AD 70". */
  static @Nullable TimeHit era(TimeParts p, int i) {
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
  static @Nullable TimeHit year(TimeParts p, int i) {
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

  static @Nullable TimeHit spelled(TimeParts p, int i) {
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

  static int number(Part part) {
    return (int) part.number();
  }
}
