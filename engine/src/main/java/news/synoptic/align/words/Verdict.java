package news.synoptic.align.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.synoptic.Score;

/**
 * Features of a pair in, the probability that both sentences assert the same out: a logistic
 * regression. Immutable, thread-safe.
 *
 * @param names what each feature is, in words
 * @param bias what is added to the weighted sum
 * @param weights one for each feature, in their order
 */
public record Verdict(List<String> names, double bias, List<Double> weights) {
  /**
   * @throws IllegalArgumentException if there are not as many weights as features
   */
  public Verdict {
    names = List.copyOf(names);
    weights = List.copyOf(weights);
    if (weights.size() != names.size()) {
      throw new IllegalArgumentException(
          "%d weights for %d features: train the matcher again"
              .formatted(weights.size(), names.size()));
    }
  }

  /** Weights that say nothing. */
  public static Verdict blank(List<String> names) {
    return new Verdict(names, 0, Collections.nCopies(names.size(), 0.0));
  }

  /** Weights that ship: one number a line, the bias first. */
  public static Verdict shipped(String table, List<String> names) {
    InputStream in = Verdict.class.getResourceAsStream(table);
    if (in == null) {
      throw new IllegalStateException("align/words/" + table + " is not on the class path");
    }
    List<Double> numbers = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        numbers.add(Double.valueOf(line.substring(0, line.indexOf('\t'))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("align/words/" + table, e);
    }
    return of(names, numbers);
  }

  /** Weights in one list, the bias first. */
  public static Verdict of(List<String> names, List<Double> numbers) {
    return new Verdict(names, numbers.getFirst(), numbers.subList(1, numbers.size()));
  }

  /** In [0,1]. */
  public double of(double[] features) {
    double sum = bias;
    for (int i = 0; i < features.length; i++) {
      sum += weights.get(i) * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The same with its derivation: each feature that counts, its value and its weight. */
  public Score explained(double[] features) {
    List<Score.Part> parts = new ArrayList<>();
    parts.add(new Score.Part("before anything is compared", 1, bias));
    for (int i = 0; i < features.length; i++) {
      if (features[i] != 0) {
        parts.add(new Score.Part(names.get(i), features[i], weights.get(i)));
      }
    }
    return new Score(of(features), parts);
  }
}
