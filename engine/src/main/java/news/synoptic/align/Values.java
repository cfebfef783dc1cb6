package news.synoptic.align;

import java.util.Set;
import news.synoptic.Dated;
import news.synoptic.Quantity;
import news.synoptic.Quantity.Hedge;
import news.synoptic.align.NumberMatcher.Relation;

/**
 * Two numbers that measure the same in, how their values stand to each other out. Pure.
 *
 * <p>Values agree if one can be the other rounded, hedged or in another unit. Values that do not
 * are an update where what they count changes in time (the dead, hurt, held; an area; an age after
 * a birthday) and the reports are of two days, or a word says that it has grown.
 */
final class Values {
  private static final Set<String> GROWING =
      Set.of("risen", "rose", "rises", "climbed", "climbs", "grew", "grown", "revised", "updated");

  /** How far "about" reaches, as a share. */
  private static final double ABOUT = .12;

  /** How far a converted value may be from the one that the other gives. */
  private static final double CONVERTED = .08;

  /** How far a rounded value may be from the exact one. */
  private static final double ROUNDED = .05;

  /** "More than 100" can still be this many times as much. */
  private static final double BEYOND = 1.5;

  private static final int DAYS_TO_BIRTHDAY = 60;
  private static final int BLOCK = 100;

  private Values() {}

  static Relation relation(Counted a, Counted b) {
    if (!agree(a, b)) {
      return isLater(a, b) ? Relation.UPDATE : Relation.CONFLICT;
    }
    Quantity one = a.number();
    Quantity other = b.number();
    boolean same = one.value() == other.value() && one.unit().equals(other.unit());
    return same && one.hedge() == other.hedge() ? Relation.EQUAL : Relation.ROUNDING;
  }

  /** Whether both can be one value. */
  static boolean agree(Counted a, Counted b) {
    Quantity one = a.number();
    Quantity other = b.number();
    double x = value(a);
    double y = value(b);
    boolean converted = !one.unit().equals(other.unit());
    if (one.unit().equals("a") || (x == y && !converted)) {
      return x == y;
    }
    double apart = Math.abs(x - y) / Math.max(1e-9, Math.max(Math.abs(x), Math.abs(y)));
    boolean vague = one.hedge() == Hedge.ABOUT || other.hedge() == Hedge.ABOUT;
    return (vague && apart <= ABOUT)
        || (converted && apart <= CONVERTED)
        || (apart <= ROUNDED && isRounded(x, y))
        || isWithin(a, b)
        || isBlock(a, b);
  }

  /** In the base unit of what it measures. */
  static double value(Counted counted) {
    return Units.inBase(counted.number().value(), counted.number().unit());
  }

  /** "More than 100" and 115; of a count that changes only in reports of one day. */
  private static boolean isWithin(Counted a, Counted b) {
    Quantity low = value(a) < value(b) ? a.number() : b.number();
    Quantity high = value(a) < value(b) ? b.number() : a.number();
    double ratio = Math.max(value(a), value(b)) / Math.max(1e-9, Math.min(value(a), value(b)));
    boolean open = low.hedge() == Hedge.AT_LEAST || high.hedge() == Hedge.AT_MOST;
    return open && ratio <= BEYOND && (!a.isToll() || daysApart(a, b) == 0);
  }

  /** A house and the block that it stands in. */
  private static boolean isBlock(Counted a, Counted b) {
    boolean block = a.behind().equals("block") || b.behind().equals("block");
    double least = Math.min(value(a), value(b));
    return block && Math.abs(value(a) - value(b)) < BLOCK && least % BLOCK == 0;
  }

  /** Whether one is the other in fewer digits; tens stand for others from a hundred on only. */
  private static boolean isRounded(double x, double y) {
    double step = Math.max(step(x), step(y));
    boolean coarser = step > Math.min(step(x), step(y));
    boolean telling = Math.max(x, y) >= (step == 10 ? 100 : 1.5);
    return coarser && telling && Math.abs(x - y) <= step / 2;
  }

  /** The place of the last digit that is not zero, not below a hundredth. */
  private static double step(double value) {
    double step = .01;
    while (value != 0 && step < 1e15 && isMultiple(value, step * 10)) {
      step *= 10;
    }
    return step;
  }

  private static boolean isMultiple(double value, double step) {
    return Math.abs(Math.rint(value / step) * step - value) < 1e-6 * Math.abs(value);
  }

  /** Days between the two reports; -1 where one of them is not dated. */
  private static long daysApart(Counted a, Counted b) {
    Dated one = a.article().date();
    Dated other = b.article().date();
    return one == null || other == null
        ? -1
        : Math.abs(one.day().toEpochDay() - other.day().toEpochDay());
  }

  private static boolean isLater(Counted a, Counted b) {
    long days = daysApart(a, b);
    if (a.number().unit().equals("a")) {
      double older = isBefore(a, b) ? value(b) - value(a) : value(a) - value(b);
      return days >= DAYS_TO_BIRTHDAY && older == 1;
    }
    Quantity low = value(a) < value(b) ? a.number() : b.number();
    boolean area = Units.dimension(a.number().unit()).equals("area");
    boolean changes = a.isToll() || b.isToll() || area;
    boolean open = a.number().hedge() == Hedge.AT_LEAST || b.number().hedge() == Hedge.AT_LEAST;
    boolean counted = a.number().unit().isEmpty();
    return grows(a)
        || grows(b)
        || (changes && (days > 0 || low.hedge() == Hedge.AT_LEAST))
        || (counted && open && days > 0);
  }

  /** Whether the report of one is of an earlier day than that of another. */
  private static boolean isBefore(Counted a, Counted b) {
    Dated one = a.article().date();
    Dated other = b.article().date();
    return one != null && other != null && one.day().isBefore(other.day());
  }

  private static boolean grows(Counted number) {
    return number.wording().words().stream().anyMatch(word -> GROWING.contains(word.text()));
  }
}
