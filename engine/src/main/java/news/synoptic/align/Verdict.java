package news.synoptic.align;

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
 * @param bias what is added to the weighted sum
 * @param weights one for each feature, in the order of {@link Contrast#NAMES}
 */
record Verdict(double bias, List<Double> weights) {
  /**
   * @throws IllegalArgumentException if there are not as many weights as features
   */
  Verdict {
    weights = List.copyOf(weights);
    if (weights.size() != Contrast.NAMES.size()) {
      throw new IllegalArgumentException(
          "%d weights for %d features: train the matcher again"
              .formatted(weights.size(), Contrast.NAMES.size()));
    }
  }

  /** Weights that say nothing. */
  static Verdict blank() {
    return new Verdict(0, Collections.nCopies(Contrast.NAMES.size(), 0.0));
  }

  /** The weights that ship: one number a line, the bias first. */
  static Verdict shipped() {
    InputStream in = Verdict.class.getResourceAsStream("match.tsv");
    if (in == null) {
      throw new IllegalStateException("align/match.tsv is not on the class path");
    }
    List<Double> numbers = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        numbers.add(Double.valueOf(line.substring(0, line.indexOf('\t'))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("align/match.tsv", e);
    }
    return new Verdict(numbers.getFirst(), numbers.subList(1, numbers.size()));
  }

  /** In [0,1]. */
  double of(double[] features) {
    double sum = bias;
    for (int i = 0; i < features.length; i++) {
      sum += weights.get(i) * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The same with its derivation: each feature that counts, its value and its weight. */
  Score explained(double[] features) {
    List<Score.Part> parts = new ArrayList<>();
    parts.add(new Score.Part("before anything is compared", 1, bias));
    for (int i = 0; i < features.length; i++) {
      if (features[i] != 0) {
        parts.add(new Score.Part(Contrast.NAMES.get(i), features[i], weights.get(i)));
      }
    }
    return new Score(of(features), parts);
  }
}
