package news.synoptic.annotate;

import news.synoptic.Article;
import news.synoptic.Dated;
import org.jspecify.annotations.Nullable;

/** An article → its date, as far as it is certain. */
final class ArticleDate {
  private ArticleDate() {}

  /** The date as published; null if the page does not say. */
  static @Nullable Dated of(Article article, Reading reading) {
    return article.published();
  }
}
