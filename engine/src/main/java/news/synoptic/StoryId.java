package news.synoptic;

/**
 * Identity of a story.
 *
 * @param value made from the story's first article
 */
public record StoryId(String value) implements Comparable<StoryId> {
  @Override
  public int compareTo(StoryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
