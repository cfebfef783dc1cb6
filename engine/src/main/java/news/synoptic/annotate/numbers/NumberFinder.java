package news.synoptic.annotate.numbers;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Quantity;
import news.synoptic.Quantity.Hedge;
import news.synoptic.Span;
import news.synoptic.TimeExpression;
import news.synoptic.annotate.numbers.NumberLexicon.Role;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A reading → its numbers with unit, what is counted, and how exact they are said to be.
 *
 * <p>Linear in the text; thread-safe. Left out are numbers inside time expressions, ordinals, parts
 * of names ("B-52", "Boeing 737", "Article 5"), results ("3-1", "52-48") and numbers with a colon
 * or a slash. A range gives two numbers, its ends: at least the lower, at most the upper. An age
 * has the unit {@code a} (year).
 *
 * <p>Known limits: what is counted is the first plural noun that follows, told by its ending.
 */
public final class NumberFinder {
  private final Reading reading;
  private final List<Token> tokens;
  private final NumberLexicon words;
  private final CountedNoun counted;
  private final List<Quantity> found = new ArrayList<>();

  private NumberFinder(Reading reading) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.words = NumberLexicon.of(reading.lang());
    this.counted = new CountedNoun(tokens, words);
  }

  /** The numbers outside time expressions, in text order. */
  public static List<Quantity> find(Reading reading, List<TimeExpression> times) {
    NumberFinder finder = new NumberFinder(reading);
    int time = 0;
    for (Reading.Clause sentence : reading.sentences()) {
      int i = sentence.from();
      while (i < sentence.to()) {
        Span span = finder.tokens.get(i).span();
        while (time < times.size() && times.get(time).span().end() <= span.start()) {
          time++;
        }
        boolean timed = time < times.size() && times.get(time).span().overlaps(span);
        i = timed ? i + 1 : finder.read(i, sentence);
      }
    }
    return finder.found;
  }

  /** Reads the number at a token, if there is one; gives the token to go on with. */
  private int read(int i, Reading.Clause sentence) {
    Numeral numeral = Numeral.at(tokens, i, sentence.to(), words, reading.lang());
    if (numeral == null) {
      return i + 1;
    }
    if (isAge(numeral, sentence)) {
      found.add(age(numeral));
      return numeral.to();
    }
    Numeral upper = upperEnd(numeral, sentence.to());
    if (isPartOfName(numeral, sentence) || isResult(numeral, upper, sentence)) {
      return upper == null ? numeral.to() : upper.to();
    }
    if (upper == null) {
      add(numeral, hedge(numeral, sentence), sentence);
      return numeral.to();
    }
    Numeral lower = scaledLike(numeral, upper);
    add(lower, Hedge.AT_LEAST, upper, sentence);
    add(upper, Hedge.AT_MOST, upper, sentence);
    return upper.to();
  }

  private void add(Numeral numeral, Hedge hedge, Reading.Clause sentence) {
    add(numeral, hedge, numeral, sentence);
  }

  /** Adds a number whose unit and noun follow {@code last}. */
  private void add(Numeral numeral, Hedge hedge, Numeral last, Reading.Clause sentence) {
    int from = currencyStart(numeral.from(), sentence.from());
    String unit = from < numeral.from() ? mark(numeral.from(), from) : "";
    int to = numeral.to();
    if (unit.isEmpty()) {
      unit = tightUnit(numeral);
    }
    if (unit.isEmpty()) {
      int unitEnd = unitEnd(last.to(), sentence.to());
      unit = unit(last.to(), unitEnd);
      to = last.to() == to && !unit.isEmpty() ? unitEnd : to;
    }
    String noun = unit.isEmpty() ? counted.behind(numeral, last.to(), sentence) : "";
    boolean told = numeral.inDigits() || !unit.isEmpty() || !noun.isEmpty();
    boolean single = numeral.value() == 1 && !numeral.inDigits();
    if (told && !(single && unit.isEmpty() && !counted.isSingle(last.to(), sentence.to()))) {
      Span span = new Span(tokens.get(from).start(), tokens.get(to - 1).end());
      found.add(new Quantity(span, numeral.value(), unit, noun, hedge));
    }
  }

  /** Index of the first token of a currency before a number, or the number's own. */
  private int currencyStart(int at, int least) {
    if (at - 1 < least) {
      return at;
    }
    Token before = tokens.get(at - 1);
    boolean letters =
        at - 2 >= least
            && tokens.get(at - 2).end() == before.start()
            && words.is(tokens.get(at - 2).lower() + before.lower(), Role.MARK);
    if (letters) {
      return at - 2;
    }
    boolean code = before.isWord() && before.text().equals(before.lower());
    return words.is(before.lower(), Role.MARK) && !code ? at - 1 : at;
  }

  private String mark(int at, int from) {
    StringBuilder letters = new StringBuilder();
    for (int k = from; k < at; k++) {
      letters.append(tokens.get(k).lower());
    }
    String code = words.value(letters.toString(), Role.MARK);
    return code == null ? "" : code;
  }

  /** The unit written into the token of the number: "10km"; empty if none. */
  private String tightUnit(Numeral numeral) {
    String text = tokens.get(numeral.from()).lower();
    int letters = 0;
    while (letters < text.length() && !Character.isLetter(text.charAt(letters))) {
      letters++;
    }
    String suffix = text.substring(letters);
    boolean scale = words.is(suffix, Role.SUFFIX) && !suffix.equals("m");
    String unit = numeral.inDigits() && !scale ? words.value(suffix, Role.UNIT) : null;
    return unit == null || suffix.equals("m") ? "" : unit;
  }

  private int unitEnd(int at, int end) {
    int to = at;
    if (to < end && (tokens.get(to).is("us") || tokens.get(to).is("u.s."))) {
      to++;
    } else if (to < end
        && (tokens.get(to).is("-") || tokens.get(to).is("°") || tokens.get(to).is("square"))) {
      to++;
    } else if (to < end && (tokens.get(to).is("degree") || tokens.get(to).is("degrees"))) {
      to++;
    }
    if (to < end && words.is(tokens.get(to).lower(), Role.UNIT)) {
      return to + 1;
    }
    boolean perCent = to + 1 < end && tokens.get(to).is("per") && tokens.get(to + 1).is("cent");
    return perCent ? to + 2 : at;
  }

  private String unit(int at, int to) {
    if (to == at) {
      return "";
    }
    if (tokens.get(to - 1).is("cent") && to - 2 >= at && tokens.get(to - 2).is("per")) {
      return "%";
    }
    String unit = words.value(tokens.get(to - 1).lower(), Role.UNIT);
    boolean square = to - 2 >= at && tokens.get(to - 2).is("square");
    return unit == null ? "" : square ? unit + "2" : unit;
  }

  /** How exact the words before and behind a number say that it is. */
  private Hedge hedge(Numeral numeral, Reading.Clause sentence) {
    int at = currencyStart(numeral.from(), sentence.from()) - 1;
    if (at >= sentence.from()) {
      for (NumberLexicon.Hedge hedge : words.hedges(tokens.get(at).lower())) {
        if (stands(hedge.words(), at, sentence.from())) {
          return switch (hedge.role()) {
            case LEAST -> Hedge.AT_LEAST;
            case MOST -> Hedge.AT_MOST;
            default -> Hedge.ABOUT;
          };
        }
      }
      if (tokens.get(at).is("~")) {
        return Hedge.ABOUT;
      }
    }
    int behind = numeral.to();
    boolean or = behind + 1 < sentence.to() && tokens.get(behind).is("or");
    if (or && tokens.get(behind + 1).is("more")) {
      return Hedge.AT_LEAST;
    }
    boolean plus = behind < sentence.to() && tokens.get(behind).is("+");
    return plus
        ? Hedge.AT_LEAST
        : or && tokens.get(behind + 1).is("so") ? Hedge.ABOUT : Hedge.EXACT;
  }

  private boolean stands(List<String> phrase, int last, int least) {
    int first = last - phrase.size() + 1;
    if (first < least) {
      return false;
    }
    for (int k = 0; k < phrase.size(); k++) {
      if (!tokens.get(first + k).is(phrase.get(k))) {
        return false;
      }
    }
    return true;
  }

  /** The upper end of a range that a number begins; null if it begins none. */
  private @Nullable Numeral upperEnd(Numeral lower, int end) {
    int at = unitEnd(lower.to(), end);
    if (at + 1 >= end) {
      return null;
    }
    Token joint = tokens.get(at);
    boolean dash =
        (joint.is("-") || joint.is("–") || joint.is("‑") || joint.is("—"))
            && joint.start() == tokens.get(at - 1).end()
            && tokens.get(at + 1).start() == joint.end();
    boolean between = lower.from() > 0 && isBetween(lower.from());
    boolean word = joint.is("to") || (between && joint.is("and"));
    if (!dash && !word) {
      return null;
    }
    int next = words.is(tokens.get(at + 1).lower(), Role.MARK) && at + 2 < end ? at + 2 : at + 1;
    Numeral upper = Numeral.at(tokens, next, end, words, reading.lang());
    if (upper == null || upper.inDigits() != lower.inDigits() || upper.value() < 1) {
      return null;
    }
    String unit = unit(lower.to(), at);
    boolean same = unit.equals(unit(upper.to(), unitEnd(upper.to(), end)));
    return unit.isEmpty() || same ? upper : null;
  }

  private boolean isBetween(int at) {
    int before = currencyStart(at, 0) - 1;
    return before >= 0 && tokens.get(before).is("between");
  }

  /** "1.5 to 2 million" begins at 1.5 million. */
  private static Numeral scaledLike(Numeral lower, Numeral upper) {
    double scale = 1;
    while (lower.value() * scale * 1000 <= upper.value() && upper.to() - upper.from() > 1) {
      scale *= 1000;
    }
    boolean plain = lower.to() - lower.from() == 1 && lower.value() < 1000;
    return plain && scale > 1
        ? new Numeral(lower.from(), lower.to(), lower.value() * scale, lower.inDigits())
        : lower;
  }

  /** "3-1", "52-48 vote": two numbers joined by a dash that count nothing. */
  private boolean isResult(Numeral numeral, @Nullable Numeral upper, Reading.Clause sentence) {
    if (upper == null || !numeral.inDigits()) {
      return false;
    }
    Token joint = tokens.get(numeral.to());
    boolean dash = !joint.isWord() && numeral.to() == upper.from() - 1;
    boolean money = currencyStart(numeral.from(), sentence.from()) < numeral.from();
    boolean unit = unitEnd(upper.to(), sentence.to()) > upper.to();
    boolean falls = upper.value() <= numeral.value();
    String noun = counted.behind(upper, upper.to(), sentence);
    return dash && !money && !unit && (falls || noun.isEmpty());
  }

  private boolean isPartOfName(Numeral numeral, Reading.Clause sentence) {
    int before = numeral.from() - 1;
    if (!numeral.inDigits() || before < sentence.from()) {
      return false;
    }
    Token token = tokens.get(before);
    boolean tight = token.end() == tokens.get(numeral.from()).start();
    if (tight
        && (token.is("-") || token.is("–") || token.is("#") || token.is("/") || token.is("_"))) {
      return true;
    }
    if (words.is(token.lower(), Role.NAME)) {
      return true;
    }
    boolean dotted =
        token.is(".") && before - 1 >= sentence.from() && tokens.get(before - 1).is("no");
    boolean named =
        token.isCapitalised()
            && before > sentence.from()
            && currencyStart(numeral.from(), sentence.from()) == numeral.from()
            && unitEnd(numeral.to(), sentence.to()) == numeral.to()
            && counted.behind(numeral, numeral.to(), sentence).isEmpty();
    return dotted || named;
  }

  /** "aged 45", "45-year-old", "45 years old", "Ana Gomez, 45, ". */
  private boolean isAge(Numeral numeral, Reading.Clause sentence) {
    int before = numeral.from() - 1;
    int behind = numeral.to();
    boolean possible = numeral.value() < 125 && numeral.value() == Math.rint(numeral.value());
    if (!possible) {
      return false;
    }
    int next = behind < sentence.to() && tokens.get(behind).is("-") ? behind + 1 : behind;
    if (next < sentence.to() && isYearOld(next, sentence.to())) {
      return true;
    }
    if (before < sentence.from()) {
      return false;
    }
    boolean aged = tokens.get(before).is("aged") || tokens.get(before).is("age");
    boolean apposed =
        numeral.inDigits()
            && numeral.to() == numeral.from() + 1
            && tokens.get(before).is(",")
            && before - 2 >= sentence.from()
            && tokens.get(before - 1).isCapitalised()
            && tokens.get(before - 2).isCapitalised()
            && (behind == sentence.to()
                || tokens.get(behind).is(",")
                || tokens.get(behind).is("."));
    return aged || apposed;
  }

  private boolean isYearOld(int at, int end) {
    String word = tokens.get(at).lower();
    boolean years = word.equals("years") || word.equals("year");
    return word.startsWith("year-old")
        || (years && at + 1 < end && tokens.get(at + 1).lower().startsWith("old"));
  }

  private Quantity age(Numeral numeral) {
    Span span = new Span(tokens.get(numeral.from()).start(), tokens.get(numeral.to() - 1).end());
    return new Quantity(span, numeral.value(), "a", "age", Hedge.EXACT);
  }
}
