package news.synoptic;

/**
 * What an outlet or agency says about an article, found on its page or in feed metadata; never part
 * of the text.
 *
 * @param kind what it is about
 * @param text its words, verbatim
 */
public record Notice(Kind kind, String text) {
  /** What a notice is about. */
  public enum Kind {
    /** Something was wrong and is put right, in the text or under a picture. */
    CORRECTION,
    /** Something was unclear. */
    CLARIFICATION,
    /** A note by the editors. */
    EDITORS_NOTE,
    /** When or why the page was changed. */
    UPDATE,
    /** Terms of licence, republication or use. */
    LICENCE,
    /** The item is to be removed ("kill"). */
    WITHDRAWAL,
    /** Where the article was first published. */
    FIRST_PUBLISHED
  }
}
