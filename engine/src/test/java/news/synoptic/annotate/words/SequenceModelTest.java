package news.synoptic.annotate.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequenceModelTest {
  private static final int BITS = 10;
  private static final int EACH = 40;
  private static final int WORDS = 12;

  private final Random random = new Random(5);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7, 8, 9, 11, 16})
  void findsTheBestOfAllSequences(int tags) {
    byte[] weights = weights(tags);
    int[] steps = steps(tags);
    SequenceModel model = new SequenceModel(BITS, tags, weights, steps);
    for (int i = 0; i < 50; i++) {
      int[] features = random.ints(WORDS * EACH).toArray();
      int[] path = model.tag(of(features), EACH, WORDS);
      assertThat(score(tags, weights, steps, features, path))
          .isEqualTo(best(tags, weights, steps, features));
    }
  }

  @Test
  void readsWhatItWrote() throws IOException {
    SequenceModel model = new SequenceModel(BITS, 11, weights(11), steps(11));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    model.write(file);
    SequenceModel read = SequenceModel.read(new ByteArrayInputStream(file.toByteArray()));
    for (int i = 0; i < 50; i++) {
      int[] features = random.ints(WORDS * EACH).toArray();
      assertThat(read.tag(of(features), EACH, WORDS))
          .isEqualTo(model.tag(of(features), EACH, WORDS));
    }
  }

  @Test
  void givesAClosedWordTheFirstTagAndAsksForNoFeatures() {
    byte[] weights = new byte[3 << BITS];
    Arrays.fill(weights, (byte) -1);
    for (int i = 1; i < weights.length; i += 3) {
      weights[i] = 9;
    }
    SequenceModel.Features features =
        new SequenceModel.Features() {
          @Override
          public void write(int word, int[] hashes) {
            assertThat(isOpen(word)).isTrue();
            Arrays.fill(hashes, word);
          }

          @Override
          public boolean isOpen(int word) {
            return word % 3 == 1;
          }
        };
    SequenceModel model = new SequenceModel(BITS, 3, weights, new int[3 * 3 + 3]);
    assertThat(model.tag(features, EACH, 7)).containsExactly(0, 1, 0, 0, 1, 0, 0);
  }

  @Test
  void tagsNothingWithoutWords() {
    assertThat(new SequenceModel(BITS, 3, weights(3), steps(3)).tag(of(new int[0]), EACH, 0))
        .isEmpty();
  }

  @Test
  void refusesWeightsThatDoNotFitTheTags() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SequenceModel(BITS, 17, weights(17), steps(17)))
        .withMessageContaining("17 tags");
  }

  private static SequenceModel.Features of(int[] features) {
    return (word, hashes) -> System.arraycopy(features, word * EACH, hashes, 0, EACH);
  }

  /** Half of the features have weights, the highest and lowest bytes among them. */
  private byte[] weights(int tags) {
    byte[] weights = new byte[tags << BITS];
    for (int feature = 0; feature < 1 << BITS; feature += 2) {
      for (int t = 0; t < tags; t++) {
        weights[feature * tags + t] =
            (byte) (random.nextBoolean() ? 127 : random.nextInt(-127, 128));
      }
    }
    return weights;
  }

  private int[] steps(int tags) {
    int[] steps = random.ints(tags * tags + tags, -200, 200).toArray();
    for (int t = 1; t < tags; t++) {
      steps[t * tags] = SequenceModel.NEVER;
    }
    return steps;
  }

  private static int weight(int tags, byte[] weights, int[] features, int word, int tag) {
    int sum = 0;
    for (int f = word * EACH; f < (word + 1) * EACH; f++) {
      sum += weights[SequenceModel.fold(features[f], BITS) * tags + tag];
    }
    return sum;
  }

  private static int score(int tags, byte[] weights, int[] steps, int[] features, int[] path) {
    int sum = steps[tags * tags + path[0]];
    for (int i = 0; i < path.length; i++) {
      sum += weight(tags, weights, features, i, path[i]);
      sum += i == 0 ? 0 : steps[path[i - 1] * tags + path[i]];
    }
    return sum;
  }

  /** The score of the best sequence, by plain sums. */
  private static int best(int tags, byte[] weights, int[] steps, int[] features) {
    int[] now = new int[tags];
    for (int i = 0; i < WORDS; i++) {
      int[] next = new int[tags];
      for (int t = 0; t < tags; t++) {
        int most = i == 0 ? steps[tags * tags + t] : Integer.MIN_VALUE;
        for (int p = 0; p < tags && i > 0; p++) {
          most = Math.max(most, now[p] + steps[p * tags + t]);
        }
        next[t] = most + weight(tags, weights, features, i, t);
      }
      now = next;
    }
    int most = Integer.MIN_VALUE;
    for (int sum : now) {
      most = Math.max(most, sum);
    }
    return most;
  }
}
