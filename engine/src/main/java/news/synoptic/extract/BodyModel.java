package news.synoptic.extract;

/**
 * Trained weights of the {@link BodyFinder}: two forests of boosted regression trees [1], which say
 * how likely a passage of a page is text of its article. The first judges each passage by itself
 * and its place; the second judges again, knowing what the first said of its neighbours. Immutable,
 * thread-safe.
 *
 * <p>As text: the forests as {@link Forest} reads them, parted by an empty line. Trained by {@code
 * BodyTraining} in {@code eval}; docs/models.md says on what.
 *
 * <p>[1] Friedman, Greedy Function Approximation: A Gradient Boosting Machine, Annals of Statistics
 * 29 (5), 2001
 */
public final class BodyModel {
  private static final class Shipped {
    static final BodyModel MODEL = read(Table.text("body-model.txt"));
  }

  private final Forest alone;
  private final Forest together;

  private BodyModel(Forest alone, Forest together) {
    this.alone = alone;
    this.together = together;
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
    return new BodyModel(Forest.read(forests[0]), Forest.read(forests[1]));
  }

  /** Probability that a passage is text, by itself. */
  public float alone(float[] row) {
    return (float) (1 / (1 + Math.exp(-alone.sum(row))));
  }

  /** Whether a passage is rather text than not, its neighbours known. */
  boolean isText(float[] row) {
    return together.isPositive(row);
  }
}
