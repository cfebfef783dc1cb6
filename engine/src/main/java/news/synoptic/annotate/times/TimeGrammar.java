package news.synoptic.annotate.times;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.synoptic.TimeExpression;
import news.synoptic.annotate.times.Meaning.Base;
import news.synoptic.annotate.times.Meaning.Calendar;
import news.synoptic.annotate.times.Meaning.Direction;
import news.synoptic.annotate.times.Meaning.Inside;
import news.synoptic.annotate.times.Meaning.Shift;
import news.synoptic.annotate.times.TimeLexicon.Kind;
import news.synoptic.annotate.times.TimeParts.Part;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a sentence → its time expressions, not yet set against a calendar. From left to
 * right, the longest reading first; linear in the sentence.
 */
final class TimeGrammar {
  private static final Set<String> EDGES =
      Set.of(
          "end",
          "beginning",
          "start",
          "middle",
          "rest",
          "half",
          "part",
          "close",
          "turn",
          "remainder",
          "days",
          "weeks",
          "months");
  private static final Set<String> DATE_LEADERS =
      Set.of(
          "early",
          "late",
          "earlier",
          "later",
          "mid",
          "the",
          "about",
          "around",
          "circa",
          "ca",
          "approximately");
  private static final Set<String> COUNT_LEADERS =
      Set.of(
          "about",
          "around",
          "nearly",
          "almost",
          "approximately",
          "roughly",
          "over",
          "some",
          "under",
          "just",
          "only",
          "least",
          "most",
          "than",
          "to",
          "the",
          "early");

  private static final Set<String> JOINTS =
      Set.of("and", "to", "-", "–", "—", "/", "through", "until", "or");
  private static final Set<String> CONNECTIVES =
      Set.of(
          "in", "at", "on", "to", "for", "by", "of", "with", "were", "was", "when", "as", "the",
          "and", "but");

  private TimeGrammar() {}

  /** The time expressions of a sentence, in order. */
  static List<TimeHit> hits(TimeParts p) {
    List<TimeHit> hits = new ArrayList<>();
    int i = 0;
    int free = 0;
    while (i < p.size()) {
      TimeHit hit = at(p, i);
      if (hit == null) {
        i++;
      } else {
        TimeHit whole = hit.from(Math.max(free, hit.from()));
        whole = whole.from(leader(p, whole, free));
        hits.add(whole);
        TimeHit second = secondDay(p, whole);
        if (second != null) {
          hits.add(second);
          whole = second;
        }
        free = whole.to();
        i = Math.max(i + 1, whole.to());
      }
    }
    return withYears(p, hits);
  }

  /** "From March 19 to April 30, 2003": the first date has the year of the second. */
  private static List<TimeHit> withYears(TimeParts p, List<TimeHit> hits) {
    for (int k = hits.size() - 2; k >= 0; k--) {
      TimeHit hit = hits.get(k);
      TimeHit next = hits.get(k + 1);
      boolean joined = next.from() - hit.to() <= 1 && JOINTS.contains(p.get(hit.to()).lower());
      if (joined
          && hit.meaning() instanceof Calendar c
          && next.meaning() instanceof Calendar d
          && c.year() == 0
          && c.month() > 0
          && d.month() > 0
          && d.year() != 0) {
        hits.set(k, new TimeHit(hit.from(), hit.to(), c.in(d.year())));
      }
    }
    return hits;
  }

  /** "May 4 and 5", "Oct. 26-27": the second day; null if there is none. */
  private static @Nullable TimeHit secondDay(TimeParts p, TimeHit hit) {
    if (!(hit.meaning() instanceof Calendar c) || c.month() == 0 || c.day() == 0) {
      return null;
    }
    Part joint = p.get(hit.to());
    Part day = p.get(hit.to() + 1);
    Part after = p.get(hit.to() + 2);
    boolean dash = joint.tight() && day.tight() && JOINTS.contains(joint.lower());
    boolean plain = (joint.is("and") || joint.is("to")) && !isWord(after);
    boolean counts = day.hasDigits(1, 2) && day.number() > c.day() && day.number() <= 31;
    if (!counts || (!dash && !plain) || c.year() != 0) {
      return null;
    }
    int at = after.is(",") ? hit.to() + 3 : hit.to() + 2;
    boolean year = YearRules.isYear(p.get(at));
    Calendar second =
        Calendar.date(year ? (int) p.get(at).number() : 0, c.month(), (int) day.number());
    return new TimeHit(hit.to() + 1, year ? at + 1 : hit.to() + 2, second);
  }

  private static boolean isWord(Part part) {
    return !part.lower().isEmpty()
        && Character.isLetter(part.lower().charAt(0))
        && !CONNECTIVES.contains(part.lower());
  }

  private static @Nullable TimeHit at(TimeParts p, int i) {
    Part part = p.get(i);
    boolean starts =
        part.kinds() != null
            || part.number() >= 0
            || part.is("a")
            || part.is("an")
            || part.is("per")
            || part.is("every")
            || part.is("each")
            || part.is("half")
            || part.is("latter")
            || part.is("latest")
            || part.is("full")
            || part.is("fiscal")
            || (part.lower().length() <= 5 && part.lower().endsWith("0s"))
            || isDigit(part)
            || (part.is("ad") || part.is("q1") || part.is("q2") || part.is("q3") || part.is("q4"))
            || !p.phrases(i).isEmpty();
    if (!starts) {
      return null;
    }
    TimeHit half = half(p, i);
    TimeHit hit = half != null ? half : ClockRules.at(p, i);
    hit = hit != null ? hit : quarterOrUnit(p, i);
    hit = hit != null ? hit : SpanRules.at(p, i);
    hit = hit != null ? hit : DateRules.at(p, i);
    return hit == null ? null : extended(p, hit);
  }

  private static boolean isDigit(Part part) {
    return !part.lower().isEmpty() && Character.isDigit(part.lower().charAt(0));
  }

  /** "first half of 1990", "second half of last year". */
  private static @Nullable TimeHit half(TimeParts p, int i) {
    int ordinal = YearRules.ordinal(p.get(i));
    if (ordinal == 0 && p.get(i).is("latter")) {
      ordinal = 2;
    }
    if (ordinal < 1 || ordinal > 2 || !p.get(i + 1).is("half") || !p.get(i + 2).is("of")) {
      return null;
    }
    int at = p.get(i + 3).is("the") ? i + 4 : i + 3;
    TimeHit whole = SpanRules.at(p, at);
    whole = whole != null ? whole : DateRules.at(p, at);
    whole = whole != null ? whole : definite(p, at);
    boolean year = whole != null && isYear(whole.meaning());
    return year && whole != null
        ? new TimeHit(
            i,
            whole.to(),
            new Inside(whole.meaning(), Calendar.part(0, "H" + ordinal, Direction.TENSE)))
        : null;
  }

  private static boolean isYear(Meaning meaning) {
    return switch (meaning) {
      case Calendar c -> c.year() != 0 && c.month() == 0 && c.part().isEmpty();
      case Shift s -> s.unit() == TimeUnit.Y;
      case Meaning.YearAgo ago -> true;
      case Meaning.Fixed f -> false;
      case Inside in -> false;
      case Meaning.Clock clock -> false;
    };
  }

  /** "third quarter" before "third" is read as a count; "the quarter", "the latest quarter". */
  private static @Nullable TimeHit quarterOrUnit(TimeParts p, int i) {
    Part part = p.get(i);
    if (YearRules.ordinal(part) > 0 || part.is("fiscal") || YearRules.isYear(part)) {
      TimeHit date = DateRules.at(p, i);
      boolean quarter =
          date != null && date.meaning() instanceof Calendar c && c.part().startsWith("Q");
      return quarter ? date : null;
    }
    boolean latest = part.is("latest") && (p.get(i + 1).is("quarter") || p.get(i + 1).is("period"));
    if (latest) {
      return new TimeHit(i, i + 2, new Shift(0, TimeUnit.Q, Base.REFERENCE));
    }
    if (part.is("full") && p.get(i + 1).is("year") && p.get(i - 1).is("the")) {
      return new TimeHit(i, i + 2, new Shift(0, TimeUnit.Y, Base.SPEECH));
    }
    return definite(p, i);
  }

  /** "the quarter", and "the month" in "the end of the month". */
  private static @Nullable TimeHit definite(TimeParts p, int i) {
    Part part = p.get(i);
    if (!part.is(Kind.UNIT) || part.lower().endsWith("s") || !p.get(i - 1).is("the")) {
      return null;
    }
    TimeUnit unit = TimeUnit.valueOf(part.value(Kind.UNIT));
    if (unit.isOfClock() || unit == TimeUnit.N) {
      return null;
    }
    boolean edge =
        (p.get(i - 2).is("of") && EDGES.contains(p.get(i - 3).lower()))
            || (p.get(i - 2).is("in")
                && (p.get(i - 3).is("later")
                    || p.get(i - 3).is("earlier")
                    || p.get(i - 3).is("late")
                    || p.get(i - 3).is("early")));
    boolean plain = unit == TimeUnit.Q || unit == TimeUnit.WE;
    if (part.is("year") && (p.get(i + 1).is("ended") || p.get(i + 1).is("ending"))) {
      return new TimeHit(i, i + 1, new Meaning.Fixed(TimeExpression.Type.DURATION, "P1Y"));
    }
    if (plain && part.capitalised()) {
      return null;
    }
    TimeHit compared = part.is("quarter") ? SpanRules.at(p, i + 1) : null;
    if (compared != null && compared.meaning() instanceof Meaning.YearAgo) {
      return compared.from(i);
    }
    boolean around =
        p.get(i + 1).is("before")
            || p.get(i + 1).is("after")
            || p.get(i + 1).is("of")
            || p.get(i + 1).is("following");
    return (edge || plain) && !around
        ? new TimeHit(i, i + 1, new Shift(0, unit, plain ? Base.REFERENCE : Base.SPEECH))
        : null;
  }

  /** What may follow a time to make it narrower: "Friday morning", "March of last year". */
  private static TimeHit extended(TimeParts p, TimeHit hit) {
    TimeHit day = ClockRules.behind(p, hit);
    if (day.to() != hit.to()) {
      return day;
    }
    int at = hit.to();
    if (hit.meaning() instanceof Calendar part && part.year() == 0 && part.weekday() == 0) {
      if (p.get(at).is("of") || p.get(at).is(",")) {
        TimeHit whole = yearAt(p, p.get(at + 1).is("the") ? at + 2 : at + 1);
        boolean apart = p.get(at).is(",") && whole != null && whole.meaning() instanceof Calendar;
        return whole == null || apart
            ? hit
            : new TimeHit(hit.from(), whole.to(), new Inside(whole.meaning(), part));
      }
      TimeHit whole = isYearShift(p, at) ? SpanRules.at(p, at) : null;
      return whole == null
          ? hit
          : new TimeHit(hit.from(), whole.to(), new Inside(whole.meaning(), part));
    }
    boolean possessive = p.get(at).is("'s") || p.get(at).is("’s");
    if (possessive && isYear(hit.meaning())) {
      TimeHit part = DateRules.at(p, at + 1);
      if (part != null && part.meaning() instanceof Calendar c && c.year() == 0) {
        return new TimeHit(hit.from(), part.to(), new Inside(hit.meaning(), c));
      }
    }
    return hit;
  }

  private static boolean isYearShift(TimeParts p, int at) {
    return (p.get(at).is(Kind.LAST) || p.get(at).is(Kind.THIS) || p.get(at).is(Kind.NEXT))
        && p.get(at + 1).is("year");
  }

  private static @Nullable TimeHit yearAt(TimeParts p, int at) {
    TimeHit whole = SpanRules.at(p, at);
    whole = whole != null ? whole : DateRules.at(p, at);
    return whole != null && isYear(whole.meaning()) ? whole : null;
  }

  /** Where an expression begins when the words that belong before it are counted in. */
  private static int leader(TimeParts p, TimeHit hit, int free) {
    boolean length =
        hit.meaning() instanceof Shift
            || hit.meaning() instanceof Meaning.YearAgo
            || (hit.meaning() instanceof Meaning.Fixed f
                && f.type() == TimeExpression.Type.DURATION);
    boolean vague =
        hit.meaning() instanceof Meaning.Fixed f
            && f.type() != TimeExpression.Type.DURATION
            && !Character.isDigit(f.value().charAt(0));
    int from = hit.from();
    while (from > free) {
      Part before = p.get(from - 1);
      boolean edge = from - 2 >= free && before.is("of") && EDGES.contains(p.get(from - 2).lower());
      boolean leads =
          vague
              ? before.is("the")
              : DATE_LEADERS.contains(before.lower())
                  || (length && COUNT_LEADERS.contains(before.lower()) && isHedge(p, from - 1));
      if (edge && before.is("of")) {
        from -= 2;
      } else if (leads) {
        from -= hedgeLength(p, from - 1);
      } else if (before.is("in") && from - 2 >= free && isLateIn(p.get(from - 2))) {
        from -= 2;
      } else {
        break;
      }
    }
    return Math.max(from, free);
  }

  private static boolean isLateIn(Part part) {
    return part.is("later") || part.is("earlier") || part.is("late") || part.is("early");
  }

  private static boolean isHedge(TimeParts p, int i) {
    Part before = p.get(i - 1);
    return switch (p.get(i).lower()) {
      case "least", "most" -> before.is("at");
      case "than" -> before.is("more") || before.is("less") || before.is("fewer");
      case "to" -> before.is("up") || before.is("close");
      case "over", "under", "early" -> !p.get(i + 1).is("the");
      default -> true;
    };
  }

  private static int hedgeLength(TimeParts p, int i) {
    return switch (p.get(i).lower()) {
      case "least", "most", "than", "to" -> 2;
      default -> 1;
    };
  }
}
