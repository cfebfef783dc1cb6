package news.synoptic.align.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.align.words.Words.Word;

/** The numbers among a sentence's words, in digits or spelt out, multiples applied. Pure. */
public final class Figures {
  private static final Map<String, Double> SPELT =
      Map.ofEntries(
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("eleven", 11.0),
          Map.entry("twelve", 12.0),
          Map.entry("dozen", 12.0),
          Map.entry("twenty", 20.0));
  private static final Map<String, Double> MULTIPLES =
      Map.of(
          "hundred",
          1e2,
          "thousand",
          1e3,
          "million",
          1e6,
          "billion",
          1e9,
          "trillion",
          1e12,
          "m",
          1e6,
          "bn",
          1e9);

  private Figures() {}

  /** Hash of each value, with weight 1. */
  public static Map<Integer, Double> of(List<Word> words) {
    Map<Integer, Double> values = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      double value = valueOf(words.get(i).text());
      if (Double.isNaN(value)) {
        continue;
      }
      if (i + 1 < words.size()) {
        value *= MULTIPLES.getOrDefault(words.get(i + 1).text(), 1.0);
      }
      values.put(Double.hashCode(value), 1.0);
    }
    return values;
  }

  private static double valueOf(String word) {
    if (!Character.isDigit(word.charAt(0))) {
      return SPELT.getOrDefault(word, Double.NaN);
    }
    int end = 1;
    while (end < word.length()
        && (Character.isDigit(word.charAt(end)) || word.charAt(end) == '.')) {
      end++;
    }
    String digits = word.substring(0, end);
    boolean plain = digits.indexOf('.') == digits.lastIndexOf('.') && end < 16;
    return plain ? Double.parseDouble(digits) : Double.NaN;
  }
}
