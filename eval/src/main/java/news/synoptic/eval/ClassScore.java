package news.synoptic.eval;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Right and wrong answers by class: accuracy and macro-F1. */
final class ClassScore {
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private int all;
  private int right;

  void add(String gold, String given) {
    counts.computeIfAbsent(gold, key -> new TreeMap<>()).merge(given, 1, Integer::sum);
    all++;
    right += gold.equals(given) ? 1 : 0;
  }

  int size() {
    return all;
  }

  double accuracy() {
    return all == 0 ? 0 : (double) right / all;
  }

  /** The mean over the classes that are labelled. */
  double macroF1() {
    return counts.keySet().stream().mapToDouble(this::f1).average().orElse(0);
  }

  private double f1(String label) {
    int hits = count(label, label);
    int gold = counts.getOrDefault(label, Map.of()).values().stream().mapToInt(n -> n).sum();
    int given = counts.keySet().stream().mapToInt(other -> count(other, label)).sum();
    return gold + given == 0 ? 0 : 2.0 * hits / (gold + given);
  }

  private int count(String gold, String given) {
    return counts.getOrDefault(gold, Map.of()).getOrDefault(given, 0);
  }

  /** The confusions, for reading. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    for (String label : new TreeSet<>(counts.keySet())) {
      lines.append(String.format(Locale.ROOT, "%s %.3f %s%n", label, f1(label), counts.get(label)));
    }
    return lines
        + String.format(Locale.ROOT, "macro-F1 %.3f, accuracy %.3f%n", macroF1(), accuracy());
  }
}
