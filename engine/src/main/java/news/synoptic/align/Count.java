package news.synoptic.align;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Quantity;
import news.synoptic.Quantity.Hedge;
import news.synoptic.Span;
import news.synoptic.align.words.Stem;
import news.synoptic.align.words.Tables;
import news.synoptic.align.words.Words;

/**
 * A number of a statement with what it counts, made to be compared with the numbers of others.
 *
 * <p>People are counted alike whatever they are called ("workers", "passengers"), but by what
 * happened to them: {@code everybody/hurt} by the nearest word of the sentence that says so. Other
 * things are counted by their unit and noun.
 *
 * @param told the statement
 * @param quantity the number
 * @param subject what it counts; empty if the sentence does not say
 */
record Count(Told told, Quantity quantity, String subject) {
  /** Words between a number and what it counts. */
  private static final int NEAR = 3;

  /** Letters between a number and what happened to those counted. */
  private static final int REACH = 80;

  /** From this on a number without a noun is meant for what was counted just before. */
  private static final double LARGE = 1000;

  /** How many times the one before it may be. */
  private static final double WITHIN = 4;

  private static final String EVERYBODY = "everybody/";

  /** How far "about" reaches. */
  private static final double ABOUT = 0.12;

  /** How far one value, turned into the unit of another, may be from it. */
  private static final double CONVERTED = 0.08;

  /** The numbers of a statement, ages left out. */
  static List<Count> of(Told told) {
    List<Count> counts = new ArrayList<>();
    for (Quantity number :
        Inside.of(told.article().numbers(), Quantity::span, told.sentence().span())) {
      if (!number.unit().equals("a")) {
        Quantity whole = thing(number).isEmpty() ? completed(told, number) : number;
        counts.add(new Count(told, whole, subject(told, whole)));
      }
    }
    return counts;
  }

  private static String subject(Told told, Quantity number) {
    String counted = number.counted();
    String thing = thing(number);
    if (thing.equals(counted) && Tables.isPerson(counted)) {
      String who = Tables.isEverybody(counted) ? EVERYBODY : counted + '/';
      return who + fate(told, number);
    }
    return !thing.isEmpty() && isAllowance(told, number) ? thing + "/allowed" : thing;
  }

  /** "One says 310 million tonnes. The other says 340 million": counts what was counted before. */
  private static Quantity completed(Told told, Quantity bare) {
    int before = told.sentence().index() - 1;
    if (before < 0 || bare.value() < LARGE) {
      return bare;
    }
    Span sentence = told.article().sentences().get(before).span();
    List<Quantity> like =
        Inside.of(told.article().numbers(), Quantity::span, sentence).stream()
            .filter(n -> n.value() < WITHIN * bare.value() && bare.value() < WITHIN * n.value())
            .toList();
    return like.size() == 1
        ? new Quantity(
            bare.span(),
            bare.value(),
            like.getFirst().unit(),
            like.getFirst().counted(),
            bare.hedge())
        : bare;
  }

  private static String thing(Quantity number) {
    return (Units.dimension(number.unit()) + ' ' + number.counted()).strip();
  }

  /** "Licensed for 250", "a permit, which allows 250": not how many there are. */
  private static boolean isAllowance(Told told, Quantity number) {
    int at = number.span().start() - told.sentence().span().start();
    return told.wording().words().stream()
        .anyMatch(word -> word.end() <= at && Tables.isAllowance(word.text()));
  }

  /** Whether it counts whoever met with a certain fate. */
  boolean isToll() {
    return subject.startsWith(EVERYBODY) && !subject.equals(EVERYBODY);
  }

  private static String fate(Told told, Quantity number) {
    String fate = Tables.fate(number.counted());
    int offset = told.sentence().span().start();
    int nearest = REACH;
    for (Words.Word word : told.wording().words()) {
      String other = Tables.fate(word.text());
      int distance =
          word.start() + offset >= number.span().end()
              ? word.start() + offset - number.span().end()
              : number.span().start() - word.end() - offset;
      if (!other.isEmpty() && distance < nearest) {
        fate = other;
        nearest = distance;
      }
    }
    return fate;
  }

  /** Whether a sentence gives this very value too, whatever it counts there. */
  boolean isIn(Told other) {
    return other.wording().numbers().has(Double.hashCode(quantity.value()));
  }

  /** In the base unit of what it measures. */
  double value() {
    return Units.inBase(quantity.value(), quantity.unit());
  }

  /** Whether both can be one value, given how it is rounded and hedged. */
  boolean isSameAs(Count other) {
    double a = value();
    double b = other.value();
    if (!quantity.unit().equals(other.quantity.unit())) {
      return Math.abs(a - b) <= CONVERTED * Math.max(a, b);
    }
    boolean vague = isAbout() || other.isAbout();
    return sameValue(quantity.value(), other.quantity.value())
        || (vague && Math.abs(a - b) <= ABOUT * Math.max(a, b));
  }

  /** Whether one excludes the other: "at least 14" does not exclude 17, but 9. */
  boolean excludes(Count other) {
    if (isSameAs(other)) {
      return false;
    }
    boolean above = value() > other.value();
    Hedge lower = above ? other.quantity.hedge() : quantity.hedge();
    Hedge upper = above ? quantity.hedge() : other.quantity.hedge();
    return lower != Hedge.AT_LEAST && upper != Hedge.AT_MOST;
  }

  private boolean isAbout() {
    return quantity.hedge() == Hedge.ABOUT;
  }

  /** Whether one value is the other rounded: equal in the digits that the coarser one gives. */
  static boolean sameValue(double a, double b) {
    if (a == b) {
      return true;
    }
    double step = Math.max(step(a), step(b));
    return step > 1 && Math.abs(a - b) <= step / 2;
  }

  /** The place of the last digit that is not zero: 1000 for 17000. */
  private static double step(double value) {
    double step = 1;
    while (value != 0 && value % (step * 10) == 0) {
      step *= 10;
    }
    return step;
  }

  /** The number as printed, with the noun that it counts. */
  String words() {
    String text = told.article().article().text();
    Span sentence = told.sentence().span();
    String rest = text.substring(quantity.span().end(), sentence.end());
    List<Words.Word> after = Words.of(rest);
    for (int i = 0; i < Math.min(NEAR, after.size()) && !quantity.counted().isEmpty(); i++) {
      if (after.get(i).stem().startsWith(Stem.of(quantity.counted()))) {
        return text.substring(quantity.span().start(), quantity.span().end() + after.get(i).end());
      }
    }
    return quantity.span().in(text);
  }
}
