package news.synoptic.extract.page;

/**
 * A stretch of text on a page that no block-level mark-up cuts: the unit that is kept or dropped
 * (boilerpipe's "text block").
 *
 * @param text white space folded, never empty
 * @param element index of the nearest block-level element in the {@link PageWalk}
 * @param kind the element that makes it what it is
 * @param marks what it and everything around it is marked as
 * @param own what its nearest block-level element, or an inline element around most of it, is
 *     marked as
 * @param linked characters in links
 * @param bold characters in bold type
 * @param italic characters in italics
 * @param quoteDepth number of quotations around it
 * @param listed number of lists around it
 */
public record Passage(
    String text,
    int element,
    Kind kind,
    long marks,
    long own,
    int linked,
    int bold,
    int italic,
    int quoteDepth,
    int listed) {
  /** The element that makes a passage what it is. */
  public enum Kind {
    /** {@code p}. */
    PARAGRAPH,
    /** {@code h1}. */
    TITLE,
    /** {@code h2}. */
    HEADING,
    /** {@code h3} to {@code h6}. */
    SUBHEADING,
    /** {@code li}, {@code dd}, {@code dt}. */
    ITEM,
    /** {@code figcaption}, {@code caption}. */
    CAPTION,
    /** {@code td}, {@code th}. */
    CELL,
    /** {@code pre}. */
    PRE,
    /** {@code time}, {@code address} or a label. */
    LABEL,
    /** {@code div}, {@code section} and all else. */
    OTHER
  }

  /** The same passage under an element that is marked. */
  Passage under(long more) {
    return new Passage(
        text, element, kind, marks | more, own, linked, bold, italic, quoteDepth, listed);
  }

  /** Share of its characters that stand in links, in [0,1]. */
  public double linkShare() {
    return Math.min(1, (double) linked / text.length());
  }

  /** Whether it is marked, or lies in something marked, as {@code mark}. */
  public boolean in(Mark mark) {
    return mark.in(marks);
  }
}
