package news.synoptic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one article took from another, and what was changed on the way.
 *
 * @param copy the article that took
 * @param original the article that it took from
 * @param first which of the two was printed first; null where the dates do not tell
 * @param agencies media and agencies that either credits, as printed, the copy's first
 * @param taken share of the copy's words outside quotation marks that stand in the original
 * @param kept share of the original's words outside quotation marks that stand in the copy
 * @param changes sentence by sentence, in the order of the copy
 */
public record Reprint(
    ArticleId copy,
    ArticleId original,
    @Nullable ArticleId first,
    List<String> agencies,
    Probability taken,
    Probability kept,
    List<Change> changes) {
  /** What was done with a sentence. */
  public enum Kind {
    /** It stands in the copy only. */
    ADDED,
    /** It stands in the original only. */
    DROPPED,
    /** It stands in both, in other words. */
    CHANGED
  }

  /**
   * A sentence that is not the same in both.
   *
   * @param kind what was done with it
   * @param before its place in the original's text; null if it was added
   * @param after its place in the copy's text; null if it was dropped
   */
  public record Change(Kind kind, @Nullable Span before, @Nullable Span after) {
    /**
     * @throws IllegalArgumentException if a place is missing or too much
     */
    public Change {
      if ((before == null) != (kind == Kind.ADDED) || (after == null) != (kind == Kind.DROPPED)) {
        throw new IllegalArgumentException(kind + " from " + before + " to " + after);
      }
    }
  }

  /** Copies the lists. */
  public Reprint {
    agencies = List.copyOf(agencies);
    changes = List.copyOf(changes);
  }
}
