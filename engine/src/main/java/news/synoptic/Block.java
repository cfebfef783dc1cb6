package news.synoptic;

/**
 * One block of an article.
 *
 * @param kind what it is on the page
 * @param text its text, white space folded, without line breaks
 */
public record Block(Kind kind, String text) {
  /** What a block is on the page. */
  public enum Kind {
    /** Running text. */
    PARAGRAPH,
    /** A heading inside the body. */
    HEADING,
    /** An item of a list. */
    LIST_ITEM,
    /** A passage set apart as a quotation, or an embedded post. */
    QUOTE,
    /** The words under a picture; not part of the article's text. */
    CAPTION
  }

  /** Whether the block counts to the article's text. */
  public boolean inText() {
    return kind != Kind.CAPTION;
  }
}
