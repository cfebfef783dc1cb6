package news.synoptic;

/**
 * Whom a sentence credits, other than by quoting: the medium, agency, document or office that the
 * outlet leans on.
 *
 * @param sentence zero-based index into {@link Annotated#sentences()}
 * @param span the words that name the source; offsets into {@link Article#text()}
 * @param kind what the source is
 * @param name its canonical name, such as {@code Financial Times} for "the FT"
 */
public record Attribution(int sentence, Span span, Kind kind, String name) {
  /** What a credited source is. */
  public enum Kind {
    /** A newspaper, broadcaster or site. */
    MEDIUM,
    /** A news agency. */
    AGENCY,
    /** A statement, report, filing or post. */
    DOCUMENT,
    /** A ministry, company or other body that speaks without a document. */
    BODY
  }
}
