package news.synoptic;

/**
 * Identity of an article: the same URL (or file name), headline and text give the same id, in every
 * run.
 *
 * @param value 12 lower-case hexadecimal digits
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
  /**
   * @throws IllegalArgumentException if {@code value} is empty
   */
  public ArticleId {
    if (value.isEmpty()) {
      throw new IllegalArgumentException("article id: want a non-empty value");
    }
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
