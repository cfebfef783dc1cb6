package news.synoptic;

import java.util.List;

/**
 * Articles about one event.
 *
 * @param id identity
 * @param articles the members by date, the undated last, then by id; never empty
 * @param copies which members are copies of which; a copy has one original at most, and an original
 *     is no copy
 */
public record Story(StoryId id, List<Annotated> articles, List<Copy> copies) {
  /**
   * @throws IllegalArgumentException if there is no article
   */
  public Story {
    articles = List.copyOf(articles);
    copies = List.copyOf(copies);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("story " + id + ": want at least one article");
    }
  }
}
