package news.synoptic.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import news.synoptic.extract.body.Forest;
import org.junit.jupiter.api.Test;

class ForestTest {
  @Test
  void goesLeftUpToTheThresholdAndRightAboveIt() {
    Forest forest = Forest.read("# a comment\n0 1.5 =-1 1 0.0 =2 =4\n=0.5");
    assertThat(forest.probability(new float[] {1.5f, 9})).isEqualTo(logistic(-0.5));
    assertThat(forest.probability(new float[] {1.6f, -0f})).isEqualTo(logistic(2.5));
    assertThat(forest.probability(new float[] {1.6f, 0.1f})).isEqualTo(logistic(4.5));
  }

  private static float logistic(double sum) {
    return (float) (1 / (1 + Math.exp(-sum)));
  }

  @Test
  void sumsAsAWalkThroughEachTreeDoes() {
    Random random = new Random(3);
    List<String> trees = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      trees.add(tree(random, 6));
    }
    Forest forest = Forest.read(String.join("\n", trees));
    float[][] rows = new float[501][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new float[] {random.nextInt(5), random.nextInt(5), random.nextInt(5)};
    }
    float[] all = forest.probabilities(rows, 500);
    for (int i = 0; i < all.length; i++) {
      double sum = 0;
      for (String tree : trees) {
        sum += walk(List.of(tree.split(" ", -1)).iterator(), rows[i]);
      }
      assertThat((double) all[i]).isCloseTo(logistic(sum), within(1e-5));
      assertThat(forest.probability(rows[i])).isEqualTo(all[i]);
    }
    assertThat(all).hasSize(500);
  }

  @Test
  void refusesWhatIsNoTree() {
    assertThatThrownBy(() -> Forest.read("0 1.5 =-1 =2 =3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5 tokens, read 4");
    assertThatThrownBy(() -> Forest.read("0 1 =1 ".repeat(13) + "=2"))
        .hasMessageContaining("depth 13");
  }

  private static String tree(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return "=" + (random.nextInt(2001) - 1000) / 10_000.0;
    }
    String node = random.nextInt(3) + " " + random.nextInt(4);
    return node + " " + tree(random, depth - 1) + " " + tree(random, depth - 1);
  }

  /** The leaf for {@code row}; reads the tree to its end. */
  private static double walk(java.util.Iterator<String> tokens, float[] row) {
    String token = tokens.next();
    if (token.startsWith("=")) {
      return Double.parseDouble(token.substring(1));
    }
    boolean left = row[Integer.parseInt(token)] <= Float.parseFloat(tokens.next());
    double first = walk(tokens, row);
    double second = walk(tokens, row);
    return left ? first : second;
  }
}
