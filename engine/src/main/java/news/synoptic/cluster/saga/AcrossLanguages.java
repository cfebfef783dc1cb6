package news.synoptic.cluster.saga;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Annotated;
import news.synoptic.Score;

/**
 * Two articles of different languages in, how surely they tell of one event out: by what is written
 * alike in both, the names of people, bodies and places, and numbers.
 *
 * <p>Pure and thread-safe; linear in the texts, of which the first {@link #LONGEST} characters
 * count. The weights are a logistic regression on pairs of articles of <em>one</em> language
 * (SemEval-2022 task 8, 440 pairs), so pairs across languages measure what it is worth.
 *
 * <p>Known limits: languages of one script only; names that are translated ("London", "Londres")
 * are two; German nouns look like names.
 */
public final class AcrossLanguages {
  private static final int LONGEST = 12_000;
  private static final int BEGINNING = 600;
  private static final double BIAS = -2.91;
  private static final double NAMES_FIRST = 4.04;
  private static final double NUMBERS = 0.58;
  private static final double NAMES = 0.67;
  private static final Pattern PIECE = Pattern.compile("\\p{L}+|[^\\p{L}\\p{N}\\s]|\\n");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*+");
  private static final String SENTENCE_ENDS = ".!?\n\"“”«»";

  /** A judge; it holds nothing. */
  public AcrossLanguages() {}

  /** Whether the two tell of one event; the order of the two does not matter. */
  public Score score(Annotated a, Annotated b) {
    String textA = a.article().text();
    String textB = b.article().text();
    double first = cosine(names(beginning(textA, BEGINNING)), names(beginning(textB, BEGINNING)));
    Set<String> names = new HashSet<>(names(beginning(textA, LONGEST)).keySet());
    names.retainAll(names(beginning(textB, LONGEST)).keySet());
    Set<String> numbers = numbers(beginning(textA, LONGEST));
    numbers.retainAll(numbers(beginning(textB, LONGEST)));
    double sharedNames = Math.log1p(names.size());
    double sharedNumbers = Math.log1p(numbers.size());
    double sum = BIAS + NAMES_FIRST * first + NUMBERS * sharedNumbers + NAMES * sharedNames;
    return new Score(
        1 / (1 + Math.exp(-sum)),
        List.of(
            new Score.Part("before anything is compared", 1, BIAS),
            new Score.Part("names of the beginning in common", first, NAMES_FIRST),
            new Score.Part("numbers in common, logarithm", sharedNumbers, NUMBERS),
            new Score.Part("names in common, logarithm", sharedNames, NAMES)));
  }

  private static String beginning(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }

  /** Words with a capital letter that begin no sentence, without accents, by damped count. */
  private static Map<String, Double> names(String text) {
    Map<String, Double> counts = new HashMap<>();
    boolean inSentence = false;
    Matcher pieces = PIECE.matcher(text);
    while (pieces.find()) {
      String piece = pieces.group();
      if (!Character.isLetter(piece.codePointAt(0))) {
        inSentence &= !SENTENCE_ENDS.contains(piece);
      } else {
        if (inSentence && piece.length() > 2 && Character.isUpperCase(piece.codePointAt(0))) {
          counts.merge(folded(piece), 1.0, Double::sum);
        }
        inSentence = true;
      }
    }
    counts.replaceAll((name, count) -> 1 + Math.log(count));
    return counts;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }

  /** Numbers of two digits or more, other than years, however their digits are grouped. */
  private static Set<String> numbers(String text) {
    Set<String> numbers = new HashSet<>();
    Matcher found = NUMBER.matcher(text);
    while (found.find()) {
      String digits = found.group().replaceAll("\\D", "");
      if (digits.length() > 1 && !digits.matches("(19|20)\\d\\d")) {
        numbers.add(digits);
      }
    }
    return numbers;
  }

  private static double cosine(Map<String, Double> a, Map<String, Double> b) {
    double product = 0;
    for (String name : a.keySet().stream().sorted().toList()) {
      product += a.getOrDefault(name, 0.0) * b.getOrDefault(name, 0.0);
    }
    double lengths = Math.sqrt(squares(a) * squares(b));
    return lengths == 0 ? 0 : product / lengths;
  }

  private static double squares(Map<String, Double> a) {
    return a.values().stream().mapToDouble(x -> x * x).sorted().sum();
  }
}
