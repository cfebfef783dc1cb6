package news.synoptic;

/**
 * The words that a printed line rests on.
 *
 * @param article where they stand
 * @param span offsets into {@link Article#text()}
 * @param text the words at {@code span}, verbatim
 */
public record Evidence(ArticleId article, Span span, String text) {
  /**
   * @throws IllegalArgumentException if {@code text} cannot be what stands at {@code span}
   */
  public Evidence {
    if (text.length() != span.length()) {
      throw new IllegalArgumentException(
          "evidence in %s at %s: %d units of text".formatted(article, span, text.length()));
    }
  }
}
