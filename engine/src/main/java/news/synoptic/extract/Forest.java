package news.synoptic.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Regression trees → the sum of the leaves that a row of numbers falls into. All trees are filled
 * up to one depth and lie in flat arrays, a node's children at {@code 2n + 1} and {@code 2n + 2},
 * so that going down is arithmetic without a branch, and the processor goes down several trees at
 * once. Immutable, thread-safe; cost is the number of trees times their depth.
 *
 * <p>As text, one tree a line: a node is {@code feature threshold} followed by its left (at most
 * the threshold) and right part, a leaf is {@code =value}; {@code #} starts a comment line.
 */
final class Forest {
  private static final int DEEPEST = 12;

  /** Half of the last decimal that leaves have. */
  private static final float ROUNDING = 5e-5f;

  private final int depth;
  private final int trees;
  private final int[] feature;
  private final float[] threshold;
  private final float[] leaf;

  /** The least and the most that the trees from the i-th on can add, some rounding aside. */
  private final float[] least;

  private final float[] most;

  private Forest(List<String[]> lines) {
    int deepest = 0;
    for (String[] tokens : lines) {
      deepest = Math.max(deepest, depth(tokens));
    }
    if (deepest > DEEPEST) {
      throw new IllegalArgumentException(
          "a tree of depth %d; want at most %d".formatted(deepest, DEEPEST));
    }
    trees = lines.size();
    depth = deepest;
    feature = new int[trees * nodes()];
    threshold = new float[trees * nodes()];
    leaf = new float[trees << depth];
    for (int i = 0; i < trees; i++) {
      int end = fill(lines.get(i), 0, i, 0, 0);
      if (end != lines.get(i).length) {
        throw new IllegalArgumentException(
            "tree with " + lines.get(i).length + " tokens, read " + end);
      }
    }
    least = new float[trees + 1];
    most = new float[trees + 1];
    bound();
  }

  private void bound() {
    for (int tree = trees - 1; tree >= 0; tree--) {
      float low = leaf[tree << depth];
      float high = low;
      for (int i = tree << depth; i < (tree + 1) << depth; i++) {
        low = Math.min(low, leaf[i]);
        high = Math.max(high, leaf[i]);
      }
      least[tree] = least[tree + 1] + low;
      most[tree] = most[tree + 1] + high;
    }
    for (int tree = 0; tree <= trees; tree++) {
      least[tree] -= ROUNDING;
      most[tree] += ROUNDING;
    }
  }

  /**
   * Reads trees; see the class comment for the format.
   *
   * @throws IllegalArgumentException if a line is no tree
   */
  static Forest read(String text) {
    List<String[]> lines = new ArrayList<>();
    for (String line : text.strip().split("\n", -1)) {
      if (!line.startsWith("#")) {
        lines.add(line.strip().split(" ", -1));
      }
    }
    return new Forest(lines);
  }

  private int nodes() {
    return (1 << depth) - 1;
  }

  private static int depth(String[] tokens) {
    int deepest = 0;
    int[] open = new int[tokens.length + 1]; // children still to come, by depth
    int depth = 0;
    for (int t = 0; t < tokens.length; t += tokens[t].startsWith("=") ? 1 : 2) {
      if (!tokens[t].startsWith("=")) {
        open[++depth] = 2;
        deepest = Math.max(deepest, depth);
        continue;
      }
      while (depth > 0 && --open[depth] == 0) {
        depth--;
      }
    }
    return deepest;
  }

  /** Reads the part at {@code token} into {@code node}; the index behind it. */
  private int fill(String[] tokens, int token, int tree, int node, int level) {
    if (tokens[token].startsWith("=")) {
      int from = ((node + 1) << (depth - level)) - 1 - nodes();
      int width = 1 << (depth - level);
      float value = Float.parseFloat(tokens[token].substring(1));
      int start = (tree << depth) + from;
      Arrays.fill(leaf, start, start + width, value);
      return token + 1;
    }
    int at = tree * nodes() + node;
    feature[at] = Integer.parseInt(tokens[token]);
    threshold[at] = Float.parseFloat(tokens[token + 1]) + 0f; // no negative zero
    int right = fill(tokens, token + 2, tree, 2 * node + 1, level + 1);
    return fill(tokens, right, tree, 2 * node + 2, level + 1);
  }

  /** The sum over all trees. */
  float sum(float[] row) {
    float sum = 0;
    int tree = 0;
    for (; tree + 3 < trees; tree += 4) {
      sum = addFour(sum, tree, row);
    }
    for (; tree < trees; tree++) {
      sum += leaf(tree, row);
    }
    return sum;
  }

  /**
   * Whether the sum over all trees is zero, but for rounding, or more; ends where the trees left
   * cannot change it.
   */
  boolean isPositive(float[] row) {
    float sum = 0;
    int tree = 0;
    for (; tree + 3 < trees; tree += 4) {
      if (sum + most[tree] < -ROUNDING || sum + least[tree] > 0) {
        return sum + least[tree] > 0;
      }
      sum = addFour(sum, tree, row);
    }
    for (; tree < trees; tree++) {
      sum += leaf(tree, row);
    }
    return sum >= -ROUNDING;
  }

  private float leaf(int tree, float[] row) {
    int nodes = nodes();
    int node = 0;
    for (int level = 0; level < depth; level++) {
      node = 2 * node + 1 + above(tree * nodes + node, row);
    }
    return leaf[(tree << depth) + node - nodes];
  }

  /** Adds four trees' leaves; four ways down keep the processor busy where one would wait. */
  private float addFour(float sum, int tree, float[] row) {
    int nodes = nodes();
    int first = tree * nodes;
    int second = first + nodes;
    int third = second + nodes;
    int fourth = third + nodes;
    int a = 0;
    int b = 0;
    int c = 0;
    int d = 0;
    for (int level = 0; level < depth; level++) {
      a = 2 * a + 1 + above(first + a, row);
      b = 2 * b + 1 + above(second + b, row);
      c = 2 * c + 1 + above(third + c, row);
      d = 2 * d + 1 + above(fourth + d, row);
    }
    int leaves = (tree << depth) - nodes;
    int width = nodes + 1;
    return sum
        + leaf[leaves + a]
        + leaf[leaves + width + b]
        + leaf[leaves + 2 * width + c]
        + leaf[leaves + 3 * width + d];
  }

  /** 1 where the number that {@code node} asks for is above its threshold, else 0: a sign. */
  private int above(int node, float[] row) {
    return Float.floatToRawIntBits(threshold[node] - row[feature[node]]) >>> 31;
  }
}
