package news.synoptic;

/**
 * Two stories of one storyline.
 *
 * @param story the story that has the link
 * @param other the story that is linked to
 * @param kind how {@code other} stands to {@code story}
 * @param score how strongly they hang together, in [0,1], and why
 */
public record StoryLink(StoryId story, StoryId other, Kind kind, Score score) {
  /** How the other story stands to this one. */
  public enum Kind {
    /** An earlier event between the same actors. */
    EARLIER,
    /** A later event between the same actors. */
    LATER,
    /** The same actors, with no certain order. */
    RELATED
  }
}
