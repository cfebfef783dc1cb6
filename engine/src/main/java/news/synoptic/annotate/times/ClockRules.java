package news.synoptic.annotate.times;

import java.util.Set;
import news.synoptic.annotate.times.Meaning.Base;
import news.synoptic.annotate.times.Meaning.Shift;
import news.synoptic.annotate.times.TimeLexicon.Kind;
import news.synoptic.annotate.times.TimeParts.Part;
import org.jspecify.annotations.Nullable;

/** Times of day: "10 p.m. Wednesday", "5:30 am GMT", "noon", "tonight", "Friday morning". */
final class ClockRules {
  private static final Meaning SPEECH_DAY = new Shift(0, TimeUnit.D, Base.SPEECH);
  private static final Set<String> ZONES =
      Set.of(
          "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "utc", "bst", "cet",
          "cest", "et", "pt", "ist", "jst", "aest");

  private ClockRules() {}

  /** The time of day that begins at a part; null if none does. */
  static @Nullable TimeHit at(TimeParts p, int i) {
    Part part = p.get(i);
    if (part.is(Kind.TONIGHT)) {
      return new TimeHit(i, i + 1, new Meaning.Clock(SPEECH_DAY, "TNI"));
    }
    if (part.is(Kind.CLOCK)) {
      return withDay(p, i, i + 1, part.value(Kind.CLOCK));
    }
    TimeHit of = part.is(Kind.DAYPART) ? daypart(p, i) : null;
    return of != null ? of : hour(p, i);
  }

  /** "the morning of 31 January", "mid-afternoon yesterday", "the early morning hours of May 1". */
  private static @Nullable TimeHit daypart(TimeParts p, int i) {
    int at = p.get(i + 1).is("hours") ? i + 2 : i + 1;
    boolean of = p.get(at).is("of");
    TimeHit day = DateRules.at(p, of ? at + 1 : at);
    boolean relative = day == null && p.get(at).is(Kind.DAY);
    day = relative ? SpanRules.at(p, at) : day;
    return day != null && TimeResolver.isDay(day.meaning()) && (of || relative)
        ? new TimeHit(i, day.to(), new Meaning.Clock(day.meaning(), p.get(i).value(Kind.DAYPART)))
        : null;
  }

  private static @Nullable TimeHit hour(TimeParts p, int i) {
    Part part = p.get(i);
    int colon = part.lower().indexOf(':');
    boolean plain = part.hasDigits(1, 2);
    if (!plain && (colon < 1 || colon > 2 || part.lower().length() < colon + 3)) {
      return null;
    }
    int hour = plain ? (int) part.number() : digits(part.lower(), 0, colon);
    int minute = plain ? 0 : digits(part.lower(), colon + 1, colon + 3);
    Part half = p.get(i + 1);
    boolean noon = half.is("am") || half.is("pm");
    boolean clock = half.is("o'clock") || half.is("hrs");
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || (plain && !noon && !clock)) {
      return null;
    }
    boolean sure =
        noon
            || clock
            || ZONES.contains(half.lower())
            || p.get(i - 1).is("at")
            || p.get(i - 1).is("by")
            || p.get(i - 1).is("from")
            || p.get(i - 1).is("until");
    if (!sure) {
      return null;
    }
    int of24 = noon && hour <= 12 ? hour % 12 + (half.is("pm") ? 12 : 0) : hour;
    int to = noon || clock ? i + 2 : i + 1;
    if (p.get(to).is("local") && p.get(to + 1).is("time")) {
      to += 2;
    } else if (ZONES.contains(p.get(to).lower()) && p.get(to).capitalised()) {
      to++;
    }
    return withDay(p, i, to, "T%02d:%02d".formatted(of24, minute));
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int k = from; k < to; k++) {
      char c = text.charAt(k);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  /** A time of day with the day that follows it: "noon Thursday", "10 p.m. on October 3". */
  private static TimeHit withDay(TimeParts p, int i, int to, String clock) {
    int at = to;
    if (p.get(at).is(",") || p.get(at).is("on") || p.get(at).is("of")) {
      at++;
    }
    TimeHit day = DateRules.at(p, at);
    if (day == null && (p.get(at).is(Kind.DAY) || p.get(at).is(Kind.LAST))) {
      day = SpanRules.at(p, at);
    }
    return day != null && TimeResolver.isDay(day.meaning())
        ? new TimeHit(i, day.to(), new Meaning.Clock(day.meaning(), clock))
        : new TimeHit(i, to, new Meaning.Clock(SPEECH_DAY, clock));
  }

  /** A day with the time of day that follows it: "Friday morning", "Friday at noon". */
  static TimeHit behind(TimeParts p, TimeHit day) {
    Part next = p.get(day.to());
    if (!TimeResolver.isDay(day.meaning())) {
      return day;
    }
    if (next.is(Kind.DAYPART) || (next.is("night") && !p.get(day.to() + 1).is("of"))) {
      String part = next.is("night") ? "TNI" : next.value(Kind.DAYPART);
      return new TimeHit(day.from(), day.to() + 1, new Meaning.Clock(day.meaning(), part));
    }
    int at = next.is("at") || next.is(",") ? day.to() + 1 : day.to();
    TimeHit clock = at == day.to() && !next.is(Kind.CLOCK) ? null : at(p, at);
    return clock != null
            && clock.meaning() instanceof Meaning.Clock(Meaning of, String value)
            && of.equals(SPEECH_DAY)
        ? new TimeHit(day.from(), clock.to(), new Meaning.Clock(day.meaning(), value))
        : day;
  }
}
