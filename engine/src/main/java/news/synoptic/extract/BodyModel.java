package news.synoptic.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Trained weights of the {@link BodyFinder}: two forests of boosted regression trees [1], which say
 * how likely a passage of a page is text of its article. The first judges each passage by itself
 * and its place; the second judges again, knowing what the first said of its neighbours. Immutable,
 * thread-safe.
 *
 * <p>As text: one tree a line, the forests parted by an empty line; a node is {@code feature
 * threshold} followed by its left (at most the threshold) and right part, a leaf is {@code =value}.
 * Trained by {@code BodyTraining} in {@code eval}; docs/models.md says on what.
 *
 * <p>[1] Friedman, Greedy Function Approximation: A Gradient Boosting Machine, Annals of Statistics
 * 29 (5), 2001
 */
public final class BodyModel {
  private static final class Shipped {
    static final BodyModel MODEL = read(Table.text("body-model.txt"));
  }

  /** A tree in arrays: a feature below zero marks a leaf, whose value stands in {@code value}. */
  // intentional: trees are never compared
  @SuppressWarnings("ArrayRecordComponent")
  private record Tree(int[] feature, float[] value, int[] right) {
    private float of(float[] row) {
      int at = 0;
      while (feature[at] >= 0) {
        at = row[feature[at]] <= value[at] ? at + 1 : right[at];
      }
      return value[at];
    }
  }

  private final List<Tree> alone;
  private final List<Tree> together;

  private BodyModel(List<Tree> alone, List<Tree> together) {
    this.alone = List.copyOf(alone);
    this.together = List.copyOf(together);
  }

  /** The weights that ship. */
  public static BodyModel shipped() {
    return Shipped.MODEL;
  }

  /**
   * Reads weights; see the class comment for the format.
   *
   * @throws IllegalArgumentException if {@code text} is no two forests
   */
  public static BodyModel read(String text) {
    String[] forests = text.strip().split("\n\\s*\n", -1);
    if (forests.length != 2) {
      throw new IllegalArgumentException(
          forests.length + " forests; want 2, parted by an empty line");
    }
    return new BodyModel(forest(forests[0]), forest(forests[1]));
  }

  private static List<Tree> forest(String text) {
    List<Tree> trees = new ArrayList<>();
    for (String line : text.strip().split("\n", -1)) {
      if (!line.startsWith("#")) {
        trees.add(tree(line.strip().split(" ", -1)));
      }
    }
    return trees;
  }

  private static Tree tree(String[] tokens) {
    int nodes = 0;
    for (int t = 0; t < tokens.length; nodes++) {
      t += tokens[t].startsWith("=") ? 1 : 2;
    }
    Tree tree = new Tree(new int[nodes], new float[nodes], new int[nodes]);
    int[] place = {0, 0};
    fill(tree, tokens, place);
    if (place[0] != tokens.length) {
      throw new IllegalArgumentException(
          "tree with " + tokens.length + " tokens, read " + place[0]);
    }
    return tree;
  }

  private static void fill(Tree tree, String[] tokens, int[] place) {
    int node = place[1]++;
    String token = tokens[place[0]++];
    if (token.startsWith("=")) {
      tree.feature[node] = -1;
      tree.value[node] = Float.parseFloat(token.substring(1));
      return;
    }
    tree.feature[node] = Integer.parseInt(token);
    tree.value[node] = Float.parseFloat(tokens[place[0]++]);
    fill(tree, tokens, place);
    tree.right[node] = place[1];
    fill(tree, tokens, place);
  }

  /** Probability that a passage is text, by itself. */
  public float alone(float[] row) {
    return probability(alone, row);
  }

  /** Probability that a passage is text, its neighbours known. */
  float together(float[] row) {
    return probability(together, row);
  }

  private static float probability(List<Tree> trees, float[] row) {
    float sum = 0;
    for (int i = 0; i < trees.size(); i++) {
      sum += trees.get(i).of(row);
    }
    return (float) (1 / (1 + Math.exp(-sum)));
  }
}
