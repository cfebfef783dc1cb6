package news.synoptic.annotate.numbers;

import java.util.List;
import news.synoptic.annotate.numbers.NumberLexicon.Role;
import news.synoptic.annotate.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is written, in digits or words, with its multiples: "1.5 million", "two hundred
 * and five", "5bn", "half a million".
 *
 * @param from index of its first token
 * @param to index behind its last token
 * @param value the number
 * @param inDigits whether it begins with digits
 */
record Numeral(int from, int to, double value, boolean inDigits) {
  private static final int MOST_DIGITS = 18;

  /** Which marks a language puts into its digits. */
  private static boolean hasDecimalComma(String lang) {
    return switch (lang) {
      case "de", "fr", "es", "it", "pt", "nl", "ru", "pl", "sv", "da", "no", "fi", "cs", "tr" ->
          true;
      default -> false;
    };
  }

  /** The number that begins at a token; null if none does. */
  static @Nullable Numeral at(
      List<Token> tokens, int i, int end, NumberLexicon words, String lang) {
    Token token = tokens.get(i);
    if (token.kind() == Token.Kind.NUMBER) {
      return digits(tokens, i, end, words, lang);
    }
    if (token.isWord()) {
      boolean half = token.is("half") && i + 2 < end && tokens.get(i + 1).is("a");
      if (half && multiple(tokens, i + 2, end, words) > 0) {
        return new Numeral(i, i + 3, multiple(tokens, i + 2, end, words) / 2, false);
      }
      return spelled(tokens, i, end, words);
    }
    return null;
  }

  private static @Nullable Numeral digits(
      List<Token> tokens, int i, int end, NumberLexicon words, String lang) {
    String text = tokens.get(i).lower();
    int letters = 0;
    while (letters < text.length() && !Character.isLetter(text.charAt(letters))) {
      letters++;
    }
    double value = value(text.substring(0, letters), hasDecimalComma(lang));
    String suffix = text.substring(letters);
    String scale = suffix.isEmpty() ? "1" : words.value(suffix, Role.SUFFIX);
    boolean unit = !suffix.isEmpty() && words.is(suffix, Role.UNIT);
    if (Double.isNaN(value) || (scale == null && !unit)) {
      return null;
    }
    double multiplied = value * (scale == null ? 1 : Double.parseDouble(scale));
    int to = i + 1;
    for (double m = multiple(tokens, to, end, words); m > 0; m = multiple(tokens, to, end, words)) {
      multiplied *= m;
      to++;
    }
    return new Numeral(i, to, multiplied, true);
  }

  private static double multiple(List<Token> tokens, int i, int end, NumberLexicon words) {
    String lower = i < end ? tokens.get(i).lower() : "";
    boolean plural = lower.endsWith("s") && lower.length() > 4;
    String value = words.value(lower, Role.MULTIPLE);
    value =
        value == null && plural
            ? words.value(lower.substring(0, lower.length() - 1), Role.MULTIPLE)
            : value;
    return value == null || (plural && lower.equals("hundreds")) ? 0 : Double.parseDouble(value);
  }

  /** The value of digits with separators; not a number where they make none. */
  static double value(String text, boolean decimalComma) {
    char decimal = decimalComma ? ',' : '.';
    StringBuilder plain = new StringBuilder();
    int since = -1;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      if (c >= '0' && c <= '9') {
        plain.append(c);
        since = since >= 0 ? since + 1 : since;
      } else if (c == decimal && plain.indexOf(".") < 0) {
        plain.append('.');
        since = -1;
      } else if ((c == ',' || c == '.') && k > 0 && plain.indexOf(".") < 0 && groups(text, k)) {
        since = 0;
      } else {
        return Double.NaN;
      }
    }
    boolean right = !plain.isEmpty() && plain.length() <= MOST_DIGITS;
    return right ? Double.parseDouble(plain.toString()) : Double.NaN;
  }

  /** Whether a separator is followed by digits of a group: three, or two in Indian counting. */
  private static boolean groups(String text, int at) {
    int digits = 0;
    while (at + 1 + digits < text.length() && Character.isDigit(text.charAt(at + 1 + digits))) {
      digits++;
    }
    boolean last = at + 1 + digits == text.length();
    return digits == 3 || (digits == 2 && !last);
  }

  private static @Nullable Numeral spelled(
      List<Token> tokens, int i, int end, NumberLexicon words) {
    double total = 0;
    double group = 0;
    int at = i;
    int counted = i;
    while (at < end && tokens.get(at).isWord()) {
      double value = cardinal(tokens.get(at).lower(), words);
      double multiple = multiple(tokens, at, end, words);
      boolean article = at == i && (tokens.get(at).is("a") || tokens.get(at).is("an"));
      if (value > 0 && (group == 0 || (group % 100 == 0 && value < 100) || tens(group, value))) {
        group += value;
      } else if (multiple > 0 && (group > 0 || at > i)) {
        group = Math.max(1, group) * multiple;
        total += multiple >= 1000 ? group : 0;
        group = multiple >= 1000 ? 0 : group;
      } else if (!article
          && !(tokens.get(at).is("and")
              && counted == at
              && group % 100 == 0
              && group + total >= 100)) {
        break;
      }
      at++;
      counted = article || tokens.get(at - 1).is("and") ? counted : at;
    }
    double value = total + group;
    return counted > i && value > 0 ? new Numeral(i, counted, value, false) : null;
  }

  private static boolean tens(double group, double value) {
    return group % 100 >= 20 && group % 10 == 0 && value < 10;
  }

  /** The value of "seven" or "twenty-five"; 0 if the word is none. */
  private static double cardinal(String lower, NumberLexicon words) {
    String value = words.value(lower, Role.CARDINAL);
    if (value != null) {
      return Double.parseDouble(value);
    }
    int hyphen = lower.indexOf('-');
    if (hyphen < 0) {
      return 0;
    }
    String tens = words.value(lower.substring(0, hyphen), Role.CARDINAL);
    String units = words.value(lower.substring(hyphen + 1), Role.CARDINAL);
    boolean right = tens != null && units != null && tens.length() == 2 && units.length() == 1;
    return right ? Double.parseDouble(tens) + Double.parseDouble(units) : 0;
  }
}
