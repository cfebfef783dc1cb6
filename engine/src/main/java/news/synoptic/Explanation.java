package news.synoptic;

import org.jspecify.annotations.Nullable;

/**
 * Why an article is in a story, or is not.
 *
 * @param article the article
 * @param story the story, by the name that it has now
 * @param member whether the article is in it
 * @param ground what decided
 * @param nearest the story's article that it is most like; null if the story has no other
 * @param pair how surely these two tell of one event, in [0,1], and why
 * @param whole how surely the article and the others tell of one event, in [0,1], and why
 */
public record Explanation(
    ArticleId article,
    StoryId story,
    boolean member,
    Ground ground,
    @Nullable ArticleId nearest,
    Score pair,
    Score whole) {
  /** What decides on a membership. */
  public enum Ground {
    /** The article is alone. */
    ALONE("it is alone in its story"),
    /** The text was read before. */
    COPY("it is a copy"),
    /** A reader has said so. */
    READER("a reader has said so"),
    /** How alike the articles are. */
    LIKENESS("by how alike the articles are");

    private final String words;

    Ground(String words) {
      this.words = words;
    }

    /** The ground in a few lower-case English words. */
    public String words() {
      return words;
    }
  }
}
