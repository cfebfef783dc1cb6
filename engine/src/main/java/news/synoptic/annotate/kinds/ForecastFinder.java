package news.synoptic.annotate.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Forecast;
import news.synoptic.Probability;
import news.synoptic.Span;
import news.synoptic.TimeExpression;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A reading → its forecasts: sentences that give a probability in numbers ("a 15% chance that …",
 * "a one-in-five chance of …", "70 percent likely to …", "puts the odds of … at 40%").
 *
 * <p>The question is cut from the sentence by deletion only. Who forecasts is the subject of
 * "according to" or of a verb of forecasting. Patterns run on sentences that name a chance only;
 * they have no nested repetition, so that hostile text costs linear time.
 *
 * <p>Known limits: English; probabilities in words ("unlikely") are not forecasts.
 */
public final class ForecastFinder {
  private static final String NUMBER =
      "(?<n>\\d{1,3}(?:\\.\\d{1,2})?) ?(?:%|percent|per cent)(?:[-–]| )?";
  private static final String ODDS =
      "(?<a>one|two|three|four|\\d{1,3})[- ](?:in|out of)[- ](?:a"
          + " )?(?<b>two|three|four|five|six|seven|eight|nine|ten|hundred|\\d{1,4})";
  private static final String NOUN = "(?:chance|probability|likelihood|possibility|shot)";
  private static final Pattern CHANCE =
      Pattern.compile(
          "(?:an?|the|about|around|roughly|nearly|almost|only|just|less than|more than|at"
              + " least|over| )*\\b(?:"
              + NUMBER
              + "|"
              + ODDS
              + ") ?(?:or (?:better|higher|greater) )?"
              + NOUN
              + "\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LIKELY =
      Pattern.compile(
          "\\b" + NUMBER + "(?<word>likely|probable|(?:certain|sure)(?= to ))\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PUT =
      Pattern.compile(
          "\\bthe (?:odds|chances?|probability|likelihood) (?<link>of|that) (?<what>[^;]{4,200}?)"
              + " (?:at|is|are|was|were|stands? at) (?:about |around |roughly |only |just |some )?"
              + NUMBER.strip(),
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BY =
      Pattern.compile("\\baccording to (?<who>[^,;.()]{2,80})", Pattern.CASE_INSENSITIVE);
  private static final Pattern TELLER =
      Pattern.compile(
          "(?<who>[^,;:]{2,80}?) (?:still |now |also |currently )?"
              + "(?:gives?|gave|puts?|sees?|saw|estimates?|estimated|forecasts?|predicts?|predicted|reckons?"
              + "|says?|said|believes?|thinks?|calculates?|calculated|expects?|shows?|showed|found)\\b");
  private static final Pattern TRAILER =
      Pattern.compile(
          "(?:,? (?:according to\\b|(?:he|she|they) (?:said|says|added)\\b)|, (?:[^,]{1,60}"
              + " )?(?:said|says|reports?|reported|estimates?)\\b).*$",
          Pattern.CASE_INSENSITIVE);
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("hundred", 100));

  private ForecastFinder() {}

  /** The forecasts of a reading, in text order; at most one a sentence. */
  public static List<Forecast> find(Reading reading, List<TimeExpression> times) {
    List<Forecast> forecasts = new ArrayList<>();
    for (Reading.Clause sentence : reading.sentences()) {
      if (namesChance(reading.tokensOf(sentence)) && sentence.span().length() < 1000) {
        Forecast forecast = read(reading, sentence, times);
        if (forecast != null) {
          forecasts.add(forecast);
        }
      }
    }
    return forecasts;
  }

  private static boolean namesChance(List<Token> tokens) {
    for (Token token : tokens) {
      switch (token.lower()) {
        case "chance",
            "chances",
            "probability",
            "likelihood",
            "possibility",
            "shot",
            "odds",
            "likely",
            "certain",
            "probable",
            "sure" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static @Nullable Forecast read(
      Reading reading, Reading.Clause sentence, List<TimeExpression> times) {
    String text = sentence.span().in(reading.text());
    Matcher chance = CHANCE.matcher(text);
    Matcher likely = LIKELY.matcher(text);
    Matcher put = PUT.matcher(text);
    String question;
    Matcher number;
    if (put.find()) {
      number = put;
      question = put.group("what");
    } else if (chance.find()) {
      number = chance;
      question = behindChance(text, chance);
    } else if (likely.find()) {
      number = likely;
      question = aroundLikely(text, likely);
    } else {
      return null;
    }
    Probability probability = probability(number);
    String what = question == null ? "" : trimmed(question);
    if (probability == null || what.length() < 4) {
      return null;
    }
    return new Forecast(
        sentence.index(),
        probability,
        what,
        by(text, number.start()),
        horizon(reading, sentence, times));
  }

  private static @Nullable Probability probability(Matcher found) {
    String percent = found.group("n");
    if (percent != null) {
      double value = Double.parseDouble(percent) / 100;
      return value <= 1 ? new Probability(value) : null;
    }
    double a = number(found.group("a"));
    double b = number(found.group("b"));
    return b > 0 && a <= b ? new Probability(a / b) : null;
  }

  private static double number(String word) {
    Integer value = WORDS.get(word.toLowerCase(java.util.Locale.ROOT));
    return value != null ? value : Character.isDigit(word.charAt(0)) ? Double.parseDouble(word) : 0;
  }

  /** What follows "a 15% chance that", or who has it and of what. */
  private static @Nullable String behindChance(String text, Matcher chance) {
    String rest = text.substring(chance.end()).strip();
    if (rest.startsWith("that ")) {
      return rest.substring(5);
    }
    boolean of = rest.startsWith("of ") || rest.startsWith("to ") || rest.startsWith("for ");
    if (!of) {
      return null;
    }
    String what = rest.startsWith("to ") ? rest : rest.substring(rest.indexOf(' ') + 1);
    String who = holder(text.substring(0, chance.start()));
    int blank = what.indexOf(' ');
    boolean participle = what.substring(0, blank < 0 ? what.length() : blank).endsWith("ing");
    return who.isEmpty() || !participle ? what : who + " " + what;
  }

  /** "Clinton" in "the model gives Clinton" and in "Clinton has". */
  private static String holder(String before) {
    Matcher given =
        Pattern.compile("\\b(?:gives?|gave|giving) (?<who>[^,;]{2,60})$").matcher(before.strip());
    if (given.find()) {
      return given.group("who").strip();
    }
    Matcher has =
        Pattern.compile(
                "(?:^|, |\\bthat )(?<who>[^,;]{2,60}?) (?:now |still |also"
                    + " )?(?:has|have|had|faces?|stands?|with)$")
            .matcher(before.strip());
    return has.find() ? has.group("who").strip() : "";
  }

  /** The clause around "70% likely", without the number. */
  private static String aroundLikely(String text, Matcher likely) {
    String rest = text.substring(likely.end()).strip();
    if (rest.startsWith("that ")) {
      return rest.substring(5);
    }
    String before = text.substring(0, likely.start());
    int clause = Math.max(before.lastIndexOf(", "), before.lastIndexOf(" that "));
    int from = clause < 0 ? 0 : before.indexOf(' ', clause + 1) + 1;
    Matcher teller = TELLER.matcher(before);
    from = teller.find() ? Math.max(from, Math.min(before.length(), teller.end() + 1)) : from;
    return before.substring(from) + likely.group("word") + " " + rest;
  }

  private static String trimmed(String question) {
    String cut = TRAILER.matcher(question).replaceFirst("").strip();
    int end = cut.length();
    while (end > 0 && ".,;:!?\"”’ ".indexOf(cut.charAt(end - 1)) >= 0) {
      end--;
    }
    return cut.substring(0, end);
  }

  private static String by(String text, int number) {
    Matcher credited = BY.matcher(text);
    if (credited.find()) {
      return credited.group("who").strip();
    }
    Matcher teller = TELLER.matcher(text.substring(0, number));
    if (!teller.find()) {
      return "";
    }
    String who = teller.group("who").strip();
    return who.equalsIgnoreCase("there") || who.length() < 2 ? "" : who;
  }

  /** The first time that says until when, with its preposition. */
  private static String horizon(
      Reading reading, Reading.Clause sentence, List<TimeExpression> times) {
    for (TimeExpression time : times) {
      if (sentence.span().contains(time.span())) {
        int from = reading.tokenAt(time.span().start());
        for (int k = from - 1; k >= Math.max(sentence.from(), from - 2); k--) {
          switch (reading.tokens().get(k).lower()) {
            case "by", "before", "within", "until", "in", "over", "during" -> {
              return new Span(reading.tokens().get(k).start(), time.span().end())
                  .in(reading.text());
            }
            default -> {}
          }
        }
      }
    }
    return "";
  }
}
