package news.synoptic.annotate.times;

import java.util.Set;
import news.synoptic.TimeExpression;
import news.synoptic.annotate.times.Meaning.Base;
import news.synoptic.annotate.times.Meaning.Calendar;
import news.synoptic.annotate.times.Meaning.Direction;
import news.synoptic.annotate.times.Meaning.Shift;
import news.synoptic.annotate.times.TimeLexicon.Kind;
import news.synoptic.annotate.times.TimeParts.Part;
import org.jspecify.annotations.Nullable;

/**
 * Times told by units and by their place against another time: "last week", "three days ago", "a
 * year earlier", "the past five years", "every month", "10-year".
 */
final class SpanRules {
  private static final Set<String> BETWEEN =
      Set.of(
          "more",
          "full",
          "whole",
          "trading",
          "business",
          "working",
          "straight",
          "consecutive",
          "long",
          "calendar",
          "fiscal",
          "bloody",
          "further",
          "additional",
          "solid",
          "school",
          "entire",
          "or",
          "so",
          "successive");

  private static final Set<String> BARE_LEADERS =
      Set.of(
          "for", "in", "within", "over", "after", "of", "many", "few", "took", "take", "takes",
          "lasted", "lasting", "last", "spent", "spend", "only", "just", "these", "those", "during",
          "since");

  private static final Set<String> STOPS =
      Set.of(
          "", ".", ",", ";", ":", "!", "?", ")", "\"", "”", "’", "''", "—", "–", "-", "that", "and",
          "when", "by");

  private SpanRules() {}

  /** The time that begins at a part; null if none does. */
  static @Nullable TimeHit at(TimeParts p, int i) {
    Part part = p.get(i);
    TimeHit hit = null;
    if (part.is(Kind.DAY) && part.capitalised() && p.get(i - 1).capitalised() && i > 0) {
      return null; // the name of a newspaper or programme
    }
    if (part.is(Kind.DAY)) {
      hit = new TimeHit(i, i + 1, new Shift(part.intValue(Kind.DAY), TimeUnit.D, Base.SPEECH));
    } else if (part.is("day") && (p.get(i + 1).is("after") || p.get(i + 1).is("before"))) {
      hit = aroundTomorrow(p, i);
    }
    hit = hit != null ? hit : often(p, i);
    hit = hit != null ? hit : directed(p, i);
    hit = hit != null ? hit : around(p, i);
    hit = hit != null ? hit : counted(p, i);
    return hit != null ? hit : reference(p, i);
  }

  /** "the day after tomorrow", "the day before yesterday". */
  private static @Nullable TimeHit aroundTomorrow(TimeParts p, int i) {
    int step = p.get(i + 1).is("after") ? 1 : -1;
    boolean joined = p.get(i + 2).is(Kind.DAY) && p.get(i + 2).intValue(Kind.DAY) == step;
    return joined ? new TimeHit(i, i + 3, new Shift(2 * step, TimeUnit.D, Base.SPEECH)) : null;
  }

  /** "daily", "every year", "each July", "Mondays", "twice a week". */
  private static @Nullable TimeHit often(TimeParts p, int i) {
    Part part = p.get(i);
    if (part.is(Kind.OFTEN)) {
      return part.capitalised() && i > 0
          ? null // the name of a newspaper
          : fixed(i, i + 1, TimeExpression.Type.SET, part.value(Kind.OFTEN));
    }
    if (part.is(Kind.WEEKDAYS) && part.capitalised()) {
      return fixed(i, i + 1, TimeExpression.Type.SET, "XXXX-WXX-" + part.value(Kind.WEEKDAYS));
    }
    boolean rate = part.is("a") || part.is("an") || part.is("per");
    if (part.is("every") || part.is("each")) {
      return repeated(p, i, i + 1);
    }
    boolean unit =
        rate
            && p.get(i + 1).is(Kind.UNIT)
            && !p.get(i + 1).is("night")
            && !p.get(i + 1).is("second");
    if (unit && (part.is("per") || isRate(p, i))) {
      TimeUnit length = TimeUnit.valueOf(p.get(i + 1).value(Kind.UNIT));
      return fixed(i, i + 2, TimeExpression.Type.SET, length.length("1"));
    }
    return null;
  }

  /** Whether "a year" follows a number or "twice": an amount for each year. */
  private static boolean isRate(TimeParts p, int i) {
    if (isAgoAhead(p, i + 2)) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - 4); k--) {
      Part part = p.get(k);
      if (part.is("once")
          || part.is("twice")
          || part.is("times")
          || part.is("%")
          || part.is("percent")
          || part.is("million")
          || part.is("billion")
          || (part.number() >= 0 && !part.is(Kind.UNIT) && k >= i - 3)) {
        return true;
      }
      if (part.is(",") || part.is("for") || part.is("in") || part.is("over") || part.is("within")) {
        return false;
      }
    }
    return false;
  }

  private static @Nullable TimeHit repeated(TimeParts p, int i, int at) {
    Part next = p.get(at);
    if (next.is(Kind.UNIT)) {
      TimeUnit unit = TimeUnit.valueOf(next.value(Kind.UNIT));
      return fixed(i, at + 1, TimeExpression.Type.SET, unit.length("1"));
    }
    if (next.is(Kind.WEEKDAY)) {
      return fixed(i, at + 1, TimeExpression.Type.SET, "XXXX-WXX-" + next.value(Kind.WEEKDAY));
    }
    if (next.is(Kind.MONTH)) {
      return fixed(
          i, at + 1, TimeExpression.Type.SET, "XXXX-%02d".formatted(next.intValue(Kind.MONTH)));
    }
    if (next.is(Kind.SEASON)) {
      return fixed(i, at + 1, TimeExpression.Type.SET, "XXXX-" + next.value(Kind.SEASON));
    }
    if (next.is(Kind.DAYPART)) {
      return fixed(i, at + 1, TimeExpression.Type.SET, "XXXX-XX-XX" + next.value(Kind.DAYPART));
    }
    TimeCount count = TimeCount.at(p, at);
    boolean counted = count != null && p.get(count.to()).is(Kind.UNIT);
    return counted && count != null
        ? fixed(
            i,
            count.to() + 1,
            TimeExpression.Type.SET,
            TimeUnit.valueOf(p.get(count.to()).value(Kind.UNIT)).length(count.value()))
        : null;
  }

  /** "last week", "next November", "this summer", "the same day", "the past five years". */
  private static @Nullable TimeHit directed(TimeParts p, int i) {
    Part part = p.get(i);
    boolean last = part.is(Kind.LAST);
    boolean next = part.is(Kind.NEXT);
    boolean that = part.is(Kind.THAT);
    if (!last && !next && !that && !part.is(Kind.THIS)) {
      return null;
    }
    boolean definite = p.get(i - 1).is("the");
    int at = p.get(i + 1).is("fiscal") || p.get(i + 1).is("same") ? i + 2 : i + 1;
    Part head = p.get(at);
    Direction direction =
        last ? Direction.LAST : next ? Direction.NEXT : that ? Direction.THAT : Direction.THIS;
    if (head.is(Kind.UNIT) && head.capitalised() && part.capitalised()) {
      return null; // the name of a programme
    }
    if (head.is(Kind.UNIT) && !head.lower().endsWith("s")) {
      return ofUnit(p, i, at, direction, definite);
    }
    if (DateRules.isWeekday(p, at)) {
      return new TimeHit(i, at + 1, Calendar.weekday(head.intValue(Kind.WEEKDAY), direction));
    }
    if (head.is(Kind.MONTH) && head.capitalised()) {
      TimeHit date = DateRules.at(p, at);
      return date != null && date.meaning() instanceof Calendar calendar
          ? new TimeHit(i, date.to(), calendar.toward(direction))
          : null;
    }
    if (head.is(Kind.SEASON)) {
      String season = head.value(Kind.SEASON);
      return new TimeHit(i, at + 1, Calendar.part(0, season, direction));
    }
    if (head.is(Kind.HOLIDAY) && head.capitalised()) {
      return new TimeHit(i, at + 1, Calendar.part(0, head.value(Kind.HOLIDAY), direction));
    }
    if (head.is(Kind.DAYPART)) {
      return daypart(p, i, at, last, next, that, definite);
    }
    return last || next ? stretch(p, i, at, next) : null;
  }

  private static TimeHit daypart(
      TimeParts p, int i, int at, boolean last, boolean next, boolean that, boolean definite) {
    int step = last ? -1 : next ? 1 : 0;
    Base base = that || (definite && next) ? Base.REFERENCE : Base.SPEECH;
    String clock = p.get(at).value(Kind.DAYPART);
    return new TimeHit(i, at + 1, new Meaning.Clock(new Shift(step, TimeUnit.D, base), clock));
  }

  private static @Nullable TimeHit ofUnit(
      TimeParts p, int i, int at, Direction direction, boolean definite) {
    TimeUnit unit = TimeUnit.valueOf(p.get(at).value(Kind.UNIT));
    boolean past = p.get(i).is("past");
    if (unit.isOfClock() || past) {
      return past ? fixed(i, at + 1, TimeExpression.Type.DURATION, unit.length("1")) : null;
    }
    if (unit == TimeUnit.N) {
      return daypart(
          p,
          i,
          at,
          direction == Direction.LAST,
          direction == Direction.NEXT,
          direction == Direction.THAT,
          definite);
    }
    boolean remote =
        (definite
                && (direction == Direction.NEXT
                    || p.get(i).is("previous")
                    || p.get(i).is("preceding")
                    || p.get(i).is("prior")))
            || p.get(i).is("following")
            || p.get(i).is("previous")
            || direction == Direction.THAT;
    int step =
        switch (direction) {
          case LAST -> -1;
          case NEXT -> 1;
          case THIS, THAT, TENSE -> 0;
        };
    boolean today = unit == TimeUnit.D && step == 0 && !remote;
    if (today && !p.get(i).is("this")) {
      return null;
    }
    return new TimeHit(i, at + 1, new Shift(step, unit, remote ? Base.REFERENCE : Base.SPEECH));
  }

  /** "the past five years", "the next few weeks", "recent months". */
  private static @Nullable TimeHit stretch(TimeParts p, int i, int at, boolean next) {
    TimeCount count = TimeCount.at(p, at);
    int head = count == null ? at : count.to();
    head = BETWEEN.contains(p.get(head).lower()) ? head + 1 : head;
    Part unit = p.get(head);
    if (!unit.is(Kind.UNIT) || (count == null && !unit.lower().endsWith("s"))) {
      return null;
    }
    TimeUnit length = TimeUnit.valueOf(unit.value(Kind.UNIT));
    if (count == null && !next && !p.get(i).is("past")) {
      return null;
    }
    return fixed(
        i,
        head + 1,
        TimeExpression.Type.DURATION,
        length.length(count == null ? "X" : count.value()));
  }

  /** "the week before", "the day after", "a year ago". */
  private static @Nullable TimeHit around(TimeParts p, int i) {
    Part unit = p.get(i);
    boolean definite = p.get(i - 1).is("the");
    if (!unit.is(Kind.UNIT) || !definite) {
      return null;
    }
    Part after = p.get(i + 1);
    boolean stops = STOPS.contains(p.get(i + 2).lower());
    int step = after.is("before") ? -1 : after.is("after") || after.is("following") ? 1 : 0;
    TimeUnit length = TimeUnit.valueOf(unit.value(Kind.UNIT));
    return step != 0 && stops && !length.isOfClock()
        ? new TimeHit(i, i + 2, new Shift(step, length, Base.REFERENCE))
        : null;
  }

  /** "three days", "three days ago", "a year earlier", "10-year", "years". */
  private static @Nullable TimeHit counted(TimeParts p, int i) {
    TimeCount count = TimeCount.at(p, i);
    int head = count == null ? i : count.to();
    while (count != null && BETWEEN.contains(p.get(head).lower()) && head < count.to() + 2) {
      head++;
    }
    Part unit = p.get(head);
    if (!unit.is(Kind.UNIT)) {
      return null;
    }
    TimeUnit length = TimeUnit.valueOf(unit.value(Kind.UNIT));
    if (count == null) {
      return bare(p, i, length);
    }
    if (count.isArticle()
        && (length == TimeUnit.S || length == TimeUnit.MIN || length == TimeUnit.WE)) {
      return null;
    }
    boolean fraction = length == TimeUnit.Q && (count.isArticle() || p.get(head + 1).is("of"));
    boolean age = p.get(head + 1).is("old") || p.get(head + 1).is("olds");
    if (fraction || age) {
      return null;
    }
    int to = head + 1;
    if (p.get(to).is("or") && p.get(to + 1).is("so")) {
      to += 2;
    } else if (p.get(to).is("and") && p.get(to + 1).is("a") && p.get(to + 2).is("half")) {
      to += 3;
    }
    return moved(p, i, to, count, length);
  }

  private static @Nullable TimeHit moved(
      TimeParts p, int i, int to, TimeCount count, TimeUnit length) {
    int scale = p.get(to - 1).is("fortnight") ? 2 : 1;
    Part after = p.get(to);
    boolean stops = STOPS.contains(p.get(to + 1).lower());
    boolean ago = after.is("ago");
    boolean later = after.is("later") || after.is("afterwards") || (after.is("after") && stops);
    boolean earlier =
        after.is("earlier") || after.is("previously") || (after.is("before") && stops);
    boolean hence = after.is("hence") || (after.is("from") && p.get(to + 1).is("now"));
    if (!ago && !later && !earlier && !hence) {
      return fixed(i, to, TimeExpression.Type.DURATION, length.length(count.value()));
    }
    int end = after.is("from") ? to + 2 : to + 1;
    boolean back = ago || earlier;
    if (count.isVague() || length.isOfClock()) {
      return fixed(i, end, TimeExpression.Type.DATE, back ? "PAST_REF" : "FUTURE_REF");
    }
    if (count.number() == 1 && length == TimeUnit.Y && back) {
      return new TimeHit(i, end, new Meaning.YearAgo(ago ? Base.SPEECH : Base.REFERENCE));
    }
    int size = (int) Math.min(count.number() * scale, 9000);
    int steps = back ? -size : size;
    Base base = ago || hence ? Base.SPEECH : Base.REFERENCE;
    return new TimeHit(i, end, new Shift(steps, length, base));
  }

  static boolean isAgoAhead(TimeParts p, int i) {
    Part part = p.get(i);
    return part.is("ago")
        || part.is("earlier")
        || part.is("later")
        || part.is("before")
        || part.is("after");
  }

  /** "years", "for months", "year-ago". */
  private static @Nullable TimeHit bare(TimeParts p, int i, TimeUnit length) {
    Part unit = p.get(i);
    Part after = p.get(i + 1);
    boolean plural = unit.lower().endsWith("s") && !unit.lower().endsWith("'s");
    if (plural && (after.is("ago") || after.is("later") || after.is("earlier"))) {
      return fixed(
          i, i + 2, TimeExpression.Type.DATE, after.is("later") ? "FUTURE_REF" : "PAST_REF");
    }
    if (!plural && (after.is("ago") || after.is("earlier")) && length != TimeUnit.S) {
      Base base = after.is("ago") ? Base.SPEECH : Base.REFERENCE;
      boolean year = length == TimeUnit.Y;
      boolean named = p.get(i + 2).is("quarter") || p.get(i + 2).is("period");
      return new TimeHit(
          i, named ? i + 3 : i + 2, year ? new Meaning.YearAgo(base) : new Shift(-1, length, base));
    }
    boolean end = after.is("end") || (after.is("'s") && p.get(i + 2).is("end"));
    if (!plural && end && length == TimeUnit.Y && !after.capitalised()) {
      return new TimeHit(i, after.is("end") ? i + 2 : i + 3, new Shift(0, length, Base.SPEECH));
    }
    if (!plural && after.is("long") && !length.isOfClock()) {
      return fixed(i, i + 2, TimeExpression.Type.DURATION, length.length("1"));
    }
    boolean led = BARE_LEADERS.contains(p.get(i - 1).lower());
    boolean measured =
        length == TimeUnit.D
            || length == TimeUnit.W
            || length == TimeUnit.M
            || length == TimeUnit.Y
            || length == TimeUnit.DE
            || length == TimeUnit.CE
            || length == TimeUnit.H;
    if (plural && measured && p.get(i - 1).is("recent")) {
      return fixed(i - 1, i + 1, TimeExpression.Type.DATE, "PAST_REF");
    }
    return plural && measured && (led || after.is("of"))
        ? fixed(i, i + 1, TimeExpression.Type.DURATION, length.length("X"))
        : null;
  }

  /** "now", "recently", "the future", "the year" of "the end of the year". */
  private static @Nullable TimeHit reference(TimeParts p, int i) {
    for (TimeLexicon.Phrase phrase : p.phrases(i)) {
      int behind = i + phrase.words().size();
      if (phrase.kind() == Kind.REF && !(phrase.words().contains("past") && isCounted(p, behind))) {
        return fixed(i, i + phrase.words().size(), TimeExpression.Type.DATE, phrase.value());
      }
    }
    Part part = p.get(i);
    if (part.is("soon")
        && (p.get(i + 1).is("as")
            || p.get(i - 1).is("as")
            || p.get(i + 1).is("after")
            || Tense.near(p, i, i + 1) != Tense.FUTURE)) {
      return null;
    }
    if (part.is(Kind.REF)) {
      return fixed(i, i + 1, TimeExpression.Type.DATE, part.value(Kind.REF));
    }
    if (part.is(Kind.ADJECTIVE)) {
      Part unit = p.get(i + 1);
      if (unit.is(Kind.UNIT) && unit.lower().endsWith("s")) {
        String length = TimeUnit.valueOf(unit.value(Kind.UNIT)).length("X");
        return fixed(i, i + 2, TimeExpression.Type.DURATION, length);
      }
      return fixed(i, i + 1, TimeExpression.Type.DATE, part.value(Kind.ADJECTIVE));
    }
    return null;
  }

  /** Whether "the past" goes on with what is counted: "the past three months". */
  private static boolean isCounted(TimeParts p, int i) {
    Part part = p.get(i);
    return part.kinds() != null || part.number() >= 0;
  }

  private static TimeHit fixed(int from, int to, TimeExpression.Type type, String value) {
    return new TimeHit(from, to, new Meaning.Fixed(type, value));
  }
}
