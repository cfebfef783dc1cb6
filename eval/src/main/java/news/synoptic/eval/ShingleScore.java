package news.synoptic.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Precision and recall of a text by 4-grams of words, as article-extraction-benchmark computes them
 * (Scrapinghub, https://github.com/scrapinghub/article-extraction-benchmark): per page the shared,
 * surplus and missing grams, each over their sum; means over pages; F1 of the means.
 */
final class ShingleScore {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int N = 4;

  private double precision;
  private double recall;
  private int pages;

  /** One page's precision and recall. */
  record PageScore(double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  /** Adds a page. */
  PageScore add(String ours, String truth) {
    PageScore score = of(ours, truth);
    precision += score.precision;
    recall += score.recall;
    pages++;
    return score;
  }

  double precision() {
    return precision / pages;
  }

  double recall() {
    return recall / pages;
  }

  double f1() {
    return new PageScore(precision(), recall()).f1();
  }

  int pages() {
    return pages;
  }

  /** Scores one page. */
  static PageScore of(String ours, String truth) {
    Map<String, Integer> a = shingles(ours);
    Map<String, Integer> b = shingles(truth);
    int tp = 0;
    int fp = 0;
    int fn = 0;
    for (Map.Entry<String, Integer> one : a.entrySet()) {
      int other = b.getOrDefault(one.getKey(), 0);
      tp += Math.min(one.getValue(), other);
      fp += Math.max(0, one.getValue() - other);
    }
    for (Map.Entry<String, Integer> one : b.entrySet()) {
      fn += Math.max(0, one.getValue() - a.getOrDefault(one.getKey(), 0));
    }
    double p = fp == 0 && fn == 0 ? 1 : tp + fp == 0 ? 0 : (double) tp / (tp + fp);
    double r = fp == 0 && fn == 0 ? 1 : tp + fn == 0 ? 0 : (double) tp / (tp + fn);
    return new PageScore(p, r);
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      words.add(m.group());
    }
    return words;
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = words(text);
    Map<String, Integer> shingles = new HashMap<>();
    if (!words.isEmpty() && words.size() < N) {
      shingles.put(String.join(" ", words), 1);
    }
    for (int i = 0; i + N <= words.size(); i++) {
      shingles.merge(String.join(" ", words.subList(i, i + N)), 1, Integer::sum);
    }
    return shingles;
  }
}
