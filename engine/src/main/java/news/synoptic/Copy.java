package news.synoptic;

/**
 * Two articles of which one is, in whole or part, the other's text.
 *
 * @param copy the later article, or the one that gives less
 * @param original the earlier article, or the one that gives more
 * @param kind what kind of copy
 * @param share of the copy's words outside quotation marks that stand in the original too
 */
public record Copy(ArticleId copy, ArticleId original, Kind kind, Probability share) {
  /** What kind of copy. */
  public enum Kind {
    /** The whole article. */
    REPRINT,
    /** Both from one agency's item. */
    WIRE,
    /** Long passages. */
    EXCERPT
  }
}
