package news.synoptic.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure, beside what it should be compared with.
 *
 * @param stage the stage's package, such as {@code extract}
 * @param set the gold set, and the part of it
 * @param metric the metric, named after its source
 * @param items how many pages, pairs, articles … it was measured on
 * @param value our figure; higher is better
 * @param baseline what a naive method reaches on the same items; null if there is none
 * @param published what others reach, measured by us or as published, each with its source
 * @param upper an upper bound, such as the best choice among candidates made by an oracle; null if
 *     there is none
 * @param steady whether a second run gives the same value; speeds do not, so they have no floor
 */
public record Figure(
    String stage,
    String set,
    String metric,
    int items,
    double value,
    @Nullable Reference baseline,
    List<Reference> published,
    @Nullable Reference upper,
    boolean steady) {
  /**
   * A figure to compare with.
   *
   * @param system what reaches it
   * @param value the figure
   * @param source where it stands, or "measured here"
   */
  public record Reference(String system, double value, String source) {}

  /** Copies the list. */
  public Figure {
    published = List.copyOf(published);
  }

  /** A figure without comparison. */
  public static Figure of(String stage, String set, String metric, int items, double value) {
    return new Figure(stage, set, metric, items, value, null, List.of(), null, true);
  }

  /** The same with a naive baseline, measured on the same items. */
  public Figure against(String system, double baselineValue) {
    return new Figure(
        stage,
        set,
        metric,
        items,
        value,
        new Reference(system, baselineValue, "measured here"),
        published,
        upper,
        steady);
  }

  /** The same with one more published figure. */
  public Figure beside(String system, double publishedValue, String source) {
    List<Reference> more = new java.util.ArrayList<>(published);
    more.add(new Reference(system, publishedValue, source));
    return new Figure(stage, set, metric, items, value, baseline, more, upper, steady);
  }

  /** The same with an upper bound. */
  public Figure below(String system, double upperValue, String source) {
    Reference bound = new Reference(system, upperValue, source);
    return new Figure(stage, set, metric, items, value, baseline, published, bound, steady);
  }

  /** The same, marked as one that differs from run to run. */
  public Figure unsteady() {
    return new Figure(stage, set, metric, items, value, baseline, published, upper, false);
  }

  /** What the figure is called in the file of floors. */
  public String key() {
    return stage + " | " + set + " | " + metric;
  }
}
