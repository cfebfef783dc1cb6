package news.synoptic.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.synoptic.extract.body.WordWeights;

/**
 * Learns the weights of {@link WordWeights}: logistic regression by stochastic gradient steps on
 * the words of short passages. A word counts only if passages of several sites have it, so that no
 * site's own words are learned. Deterministic.
 */
final class WordTrainer {
  private static final int SITES = 4;
  private static final int MOST = 7000;
  private static final int EPOCHS = 8;
  private static final double RATE = 0.25;
  private static final double PENALTY = 2e-5;
  private static final double LEAST = 0.06;

  /** A passage: the hashes of its words, its label, how much it counts, its site. */
  // intentional: never compared
  @SuppressWarnings("ArrayRecordComponent")
  record Example(int[] hashes, float label, float weight, int site) {}

  private final Map<Integer, Integer> index = new HashMap<>();
  private final List<Integer> keys = new ArrayList<>();
  private final List<Example> examples;
  private double[] weights = new double[0];
  private double bias;

  private WordTrainer(List<Example> examples) {
    this.examples = examples;
  }

  /** Trains; the weights as {@link WordWeights} reads them. */
  static String fit(List<Example> examples) {
    WordTrainer trainer = new WordTrainer(examples);
    trainer.choose();
    trainer.train();
    return trainer.write();
  }

  private void choose() {
    Map<Integer, int[]> sites = new HashMap<>();
    for (Example example : examples) {
      for (int hash : example.hashes) {
        int[] known = sites.computeIfAbsent(hash, key -> new int[SITES]);
        for (int s = 0; s < SITES; s++) {
          if (known[s] == example.site) {
            break;
          }
          if (known[s] == 0) {
            known[s] = example.site;
            break;
          }
        }
      }
    }
    for (Map.Entry<Integer, int[]> entry : sites.entrySet()) {
      if (entry.getValue()[SITES - 1] != 0) {
        keys.add(entry.getKey());
      }
    }
    keys.sort(null);
    keys.forEach(key -> index.put(key, index.size()));
    weights = new double[keys.size()];
  }

  private void train() {
    int n = examples.size();
    int[][] known = new int[n][];
    for (int i = 0; i < n; i++) {
      known[i] =
          Arrays.stream(examples.get(i).hashes)
              .map(hash -> index.getOrDefault(hash, -1))
              .filter(k -> k >= 0)
              .toArray();
    }
    Random random = new Random(11);
    double[] squares = new double[weights.length];
    Arrays.fill(squares, 1);
    for (int step = 0; step < EPOCHS * n; step++) {
      int i = random.nextInt(n);
      Example example = examples.get(i);
      double norm = 1 / Math.sqrt(Math.max(1, example.hashes.length));
      double sum = 0;
      for (int k : known[i]) {
        sum += weights[k];
      }
      double p = 1 / (1 + Math.exp(-bias - sum * norm));
      double error = (example.label - p) * example.weight;
      bias += 0.01 * error;
      double g = error * norm;
      for (int k : known[i]) {
        double down = g - PENALTY * n * weights[k] / 100;
        squares[k] += down * down;
        weights[k] += RATE * down / Math.sqrt(squares[k]);
      }
    }
  }

  private String write() {
    Integer[] best = new Integer[weights.length];
    Arrays.setAll(best, k -> k);
    Arrays.sort(best, (a, b) -> Double.compare(Math.abs(weights[b]), Math.abs(weights[a])));
    int[] kept =
        Arrays.stream(best)
            .limit(MOST)
            .filter(k -> Math.abs(weights[k]) >= LEAST)
            .mapToInt(k -> k)
            .sorted()
            .toArray();
    StringBuilder out = new StringBuilder().append((float) bias);
    for (int k : kept) {
      out.append(' ')
          .append(Integer.toUnsignedString(keys.get(k), 36))
          .append('=')
          .append(Math.round(100 * weights[k]));
    }
    return out.append('\n').toString();
  }
}
