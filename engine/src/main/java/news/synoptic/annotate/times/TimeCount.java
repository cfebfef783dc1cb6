package news.synoptic.annotate.times;

import news.synoptic.annotate.times.TimeLexicon.Kind;
import news.synoptic.annotate.times.TimeParts.Part;
import org.jspecify.annotations.Nullable;

/**
 * How many units: "3", "three", "twenty-five", "a hundred", "two and a half", "several".
 *
 * @param to index behind its last part
 * @param number the number; 0 where it is vague
 * @param isVague whether no number is given
 * @param isArticle whether it is just "a"
 */
record TimeCount(int to, double number, boolean isVague, boolean isArticle) {
  /** The number as a TIMEX3 duration writes it. */
  String value() {
    if (isVague) {
      return "X";
    }
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : Double.toString(Math.rint(number * 10) / 10);
  }

  /** The count that begins at a part; null if none does. */
  static @Nullable TimeCount at(TimeParts p, int i) {
    Part part = p.get(i);
    if (part.is("a") || part.is("an")) {
      return afterArticle(p, i);
    }
    if (part.is(Kind.SOME)) {
      int to = p.get(i + 1).is("of") ? i + 2 : i + 1;
      return part.is("couple") ? exact(to, 2) : new TimeCount(to, 0, true, false);
    }
    if (part.is("half")) {
      int to = p.get(i + 1).is("a") || p.get(i + 1).is("an") ? i + 2 : i + 1;
      return exact(to, 0.5);
    }
    TimeCount spelled = number(p, i);
    if (spelled == null) {
      return null;
    }
    int to = spelled.to();
    boolean half = p.get(to).is("and") && p.get(to + 1).is("a") && p.get(to + 2).is("half");
    return half ? exact(to + 3, spelled.number() + 0.5) : spelled;
  }

  private static @Nullable TimeCount afterArticle(TimeParts p, int i) {
    Part next = p.get(i + 1);
    if (next.is("half") && p.get(i + 2).is(Kind.UNIT)) {
      return exact(i + 2, 0.5);
    }
    if (next.is(Kind.SOME) || next.is("dozen") || next.is("hundred") || next.is("thousand")) {
      return at(p, i + 1);
    }
    return next.number() >= 0 || next.is(Kind.NUMBER) ? null : new TimeCount(i + 1, 1, false, true);
  }

  private static @Nullable TimeCount number(TimeParts p, int i) {
    Part part = p.get(i);
    if (part.number() >= 0) {
      boolean ordinal = YearRules.ordinal(part) > 0;
      return ordinal ? null : exact(i + 1, part.number());
    }
    if (!part.is(Kind.NUMBER)) {
      return null;
    }
    double total = 0;
    double group = 0;
    int at = i;
    while (p.get(at).is(Kind.NUMBER)) {
      int value = p.get(at).intValue(Kind.NUMBER);
      if (value >= 100) {
        group = Math.max(1, group) * value;
        total += value == 1000 ? group : 0;
        group = value == 1000 ? 0 : group;
      } else if (group > 0 && value >= group % 100 && group % 100 != 0) {
        break; // "two three": not one number
      } else {
        group += value;
      }
      boolean joined = p.get(at + 1).is("and") && p.get(at + 2).is(Kind.NUMBER) && value >= 100;
      at += joined ? 2 : 1;
    }
    return exact(at, total + group);
  }

  private static TimeCount exact(int to, double number) {
    return new TimeCount(to, number, false, false);
  }
}
