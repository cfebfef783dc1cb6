package news.synoptic.extract.body;

import java.util.List;

/**
 * Boosted regression trees [1] → a probability. Immutable, thread-safe.
 *
 * <p>As text: one tree a line; a node is {@code feature threshold} followed by its left (at most
 * the threshold) and right part, a leaf is {@code =value}.
 *
 * <p>[1] Friedman, Greedy Function Approximation: A Gradient Boosting Machine, Annals of Statistics
 * 29 (5), 2001
 */
public final class Forest {
  private static final int DEEPEST = 12;
  private static final int ABREAST = 8;
  private static final int TOGETHER = 32;
  private static final int MOST_NODES = 1 << 20;
  private static final int MOST_FEATURES = 1 << 12;

  /* A node is one long: its threshold's bits, twelve bits of its feature, twenty of its left part's
   * index; the right part lies behind the left. A leaf leads to itself, so that rows can go down
   * abreast, as many steps as the tree is deep, without asking at each step whether they have
   * arrived: the processor guesses wrong at every second question, and waits for one row while it
   * could move another. Rows are taken by the handful, so that they stay near. */
  private final long[] nodes;
  private final float[] leaf;
  private final int[] roots;
  private final int[] depths;
  private int size;

  private Forest(List<String[]> trees) {
    int most = 0;
    for (String[] tokens : trees) {
      most += tokens.length;
    }
    if (most > MOST_NODES) {
      throw new IllegalArgumentException(most + " nodes; want at most " + MOST_NODES);
    }
    this.nodes = new long[most];
    this.leaf = new float[most];
    this.roots = new int[trees.size()];
    this.depths = new int[trees.size()];
    for (int t = 0; t < roots.length; t++) {
      roots[t] = size++;
      String[] tokens = trees.get(t);
      int read = fill(tokens, 0, roots[t], t, 0);
      if (read != tokens.length) {
        throw new IllegalArgumentException("tree with " + tokens.length + " tokens, read " + read);
      }
    }
  }

  /**
   * Reads a forest; see the class comment for the format.
   *
   * @throws IllegalArgumentException if a line is no tree
   */
  public static Forest read(String text) {
    return new Forest(
        text.strip()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.strip().split(" ", -1))
            .toList());
  }

  /** Reads what stands at {@code place} into a node; the place behind it. */
  private int fill(String[] tokens, int place, int node, int tree, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "a tree of depth %d; want at most %d".formatted(depth, DEEPEST));
    }
    depths[tree] = Math.max(depths[tree], depth);
    String token = tokens[place];
    if (token.startsWith("=")) {
      leaf[node] = Float.parseFloat(token.substring(1));
      nodes[node] = node(Float.POSITIVE_INFINITY, 0, node);
      return place + 1;
    }
    int left = size;
    size += 2;
    nodes[node] = node(Float.parseFloat(tokens[place + 1]), Integer.parseInt(token), left);
    int behind = fill(tokens, place + 2, left, tree, depth + 1);
    return fill(tokens, behind, left + 1, tree, depth + 1);
  }

  private static long node(float threshold, int feature, int left) {
    if (feature < 0 || feature >= MOST_FEATURES) {
      throw new IllegalArgumentException("feature " + feature + "; want 0 to " + MOST_FEATURES);
    }
    return (long) Float.floatToRawIntBits(threshold) << 32 | (long) feature << 20 | left;
  }

  /** The probability that {@code row} stands for; a row has at least one number. */
  public float probability(float[] row) {
    return probabilities(new float[][] {row}, 1)[0];
  }

  /** The probabilities that the first {@code count} rows stand for. */
  public float[] probabilities(float[][] rows, int count) {
    float[] sums = new float[count];
    for (int from = 0; from < count; from += TOGETHER) {
      int to = Math.min(count, from + TOGETHER);
      for (int t = 0; t < roots.length; t++) {
        add(rows, from, to, sums, t);
      }
    }
    for (int i = 0; i < count; i++) {
      sums[i] = (float) (1 / (1 + Math.exp(-sums[i])));
    }
    return sums;
  }

  private void add(float[][] rows, int from, int to, float[] sums, int tree) {
    int i = from;
    for (; i + ABREAST <= to; i += ABREAST) {
      abreast(rows, i, sums, roots[tree], depths[tree]);
    }
    for (; i < to; i++) {
      int at = roots[tree];
      for (int d = depths[tree]; d > 0; d--) {
        at = step(rows[i], at);
      }
      sums[i] += leaf[at];
    }
  }

  private void abreast(float[][] rows, int i, float[] sums, int root, int depth) {
    float[] row0 = rows[i];
    float[] row1 = rows[i + 1];
    float[] row2 = rows[i + 2];
    float[] row3 = rows[i + 3];
    float[] row4 = rows[i + 4];
    float[] row5 = rows[i + 5];
    float[] row6 = rows[i + 6];
    float[] row7 = rows[i + 7];
    int at0 = root;
    int at1 = root;
    int at2 = root;
    int at3 = root;
    int at4 = root;
    int at5 = root;
    int at6 = root;
    int at7 = root;
    for (int d = depth; d > 0; d--) {
      at0 = step(row0, at0);
      at1 = step(row1, at1);
      at2 = step(row2, at2);
      at3 = step(row3, at3);
      at4 = step(row4, at4);
      at5 = step(row5, at5);
      at6 = step(row6, at6);
      at7 = step(row7, at7);
    }
    sums[i] += leaf[at0];
    sums[i + 1] += leaf[at1];
    sums[i + 2] += leaf[at2];
    sums[i + 3] += leaf[at3];
    sums[i + 4] += leaf[at4];
    sums[i + 5] += leaf[at5];
    sums[i + 6] += leaf[at6];
    sums[i + 7] += leaf[at7];
  }

  /** The next node down. The sign bit of the difference says which way, without a branch. */
  private int step(float[] row, int at) {
    long node = nodes[at];
    float threshold = Float.intBitsToFloat((int) (node >>> 32));
    int feature = (int) (node >>> 20) & (MOST_FEATURES - 1);
    int right = Float.floatToRawIntBits(threshold - row[feature]) >>> 31;
    return ((int) node & (MOST_NODES - 1)) + right;
  }
}
