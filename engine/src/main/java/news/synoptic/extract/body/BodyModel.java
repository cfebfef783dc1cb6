package news.synoptic.extract.body;

import news.synoptic.extract.words.Table;

/**
 * Trained weights of the {@link BodyFinder}: words that speak for text or for furniture, and two
 * forests of boosted trees, which say how likely a passage of a page is text of its article. The
 * first judges each passage by itself and its place; the second judges again, knowing what the
 * first said of the neighbours. Immutable, thread-safe.
 *
 * <p>As text: the {@link WordWeights} and the two {@link Forest}s, parted by empty lines. Trained
 * by {@code BodyTraining} in {@code eval}; docs/models.md says on what.
 */
public final class BodyModel {
  private static final class Shipped {
    static final BodyModel MODEL = read(Table.text("body-model.txt"));
  }

  private final WordWeights words;
  private final Forest alone;
  private final Forest together;

  private BodyModel(WordWeights words, Forest alone, Forest together) {
    this.words = words;
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
   * @throws IllegalArgumentException if {@code text} is not of that format
   */
  public static BodyModel read(String text) {
    String[] parts = text.strip().split("\n\\s*\n", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(parts.length + " parts; want 3, parted by an empty line");
    }
    return new BodyModel(WordWeights.read(parts[0]), Forest.read(parts[1]), Forest.read(parts[2]));
  }

  /** How much a short passage's words speak for text of an article; 0 for a long one. */
  public float words(String text) {
    return words.of(text);
  }

  /** Probability that a passage is text, by itself. */
  public float alone(float[] row) {
    return alone.probability(row);
  }

  /** The same of the first {@code count} passages. */
  float[] alone(float[][] rows, int count) {
    return alone.probabilities(rows, count);
  }

  /** Probabilities that the first {@code count} passages are text, their neighbours known. */
  float[] together(float[][] rows, int count) {
    return together.probabilities(rows, count);
  }
}
