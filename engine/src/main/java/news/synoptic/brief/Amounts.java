package news.synoptic.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a printed line with what they count, for comparing two lines that reach this stage
 * as words only. Years and days of a month are no numbers.
 */
final class Amounts {
  /**
   * A number.
   *
   * @param value the number, multiples applied
   * @param counted what it counts: {@code %}, a sign of money, or the stem of the next content word
   * @param printed as it stands in the line, with what it counts
   */
  record Amount(double value, String counted, String printed) {}

  private static final List<String> SMALL =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              .split(" "));
  private static final Map<String, Double> MULTIPLES =
      Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:"
              + MONTH
              + " \\d{1,2}(?:, \\d{4})?|\\d{1,2} "
              + MONTH
              + "|(?:1[6-9]|20)\\d\\d)\\b");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<money>[$€£¥])?(?<![\\w.])(?<number>\\d+(?:,\\d{3})*(?:\\.\\d+)?|(?i:\\b(?:"
              + String.join("|", SMALL.subList(1, SMALL.size()))
              + ")\\b))(?<multiple> (?:hundred|thousand|million|billion|trillion))?"
              + "(?<share>\\s?%| per ?cent\\b)?(?![\\d])");

  private Amounts() {}

  /** The numbers of a line, in order; of two that count the same the first. */
  static List<Amount> of(String line) {
    String text = DATE.matcher(line).replaceAll(date -> "·".repeat(date.group().length()));
    Map<String, Amount> found = new HashMap<>();
    List<Amount> amounts = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      Amount amount = amount(text, number);
      if (!amount.counted().isEmpty() && found.putIfAbsent(amount.counted(), amount) == null) {
        amounts.add(amount);
      }
    }
    return amounts;
  }

  private static Amount amount(String text, Matcher number) {
    double value = value(number.group("number"));
    String multiple = number.group("multiple");
    value *= multiple == null ? 1 : MULTIPLES.getOrDefault(multiple.strip(), 1.0);
    if (number.group("share") != null) {
      return new Amount(value, "%", number.group());
    }
    String money = number.group("money");
    if (money != null) {
      return new Amount(value, money, number.group());
    }
    for (Words.Word word : Words.of(text.substring(number.end()))) {
      if (word.isContent() && Character.isLetter(word.text().charAt(0))) {
        int end = number.end() + word.span().end();
        return new Amount(value, word.stem(), text.substring(number.start(), end));
      }
      if (word.span().start() > 2) {
        break;
      }
    }
    return new Amount(value, "", number.group());
  }

  private static double value(String number) {
    int small = SMALL.indexOf(number.toLowerCase(Locale.ROOT));
    return small >= 0 ? small : Double.parseDouble(number.replace(",", ""));
  }
}
