package news.synoptic.serve;

import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/** Where the pages are that a story's page may link to; null for one that is not there. */
@FunctionalInterface
public interface Links {
  /** Address of another story's page. */
  @Nullable String story(StoryId id);

  /** Address of the page with an article's text. */
  default @Nullable String article(ArticleId id) {
    return null;
  }

  /** Address of the page of a person, organisation or place. */
  default @Nullable String name(Brief.Name name) {
    return null;
  }
}
