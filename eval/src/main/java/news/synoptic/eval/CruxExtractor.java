package news.synoptic.eval;

import com.chimbori.crux.articles.Article;
import com.chimbori.crux.articles.ArticleExtractor;

/**
 * Crux 2.1.0, of the Snacktory line and the last major version that extracts articles itself;
 * https://github.com/chimbori/crux. It gives no authors.
 */
final class CruxExtractor implements OtherExtractor {
  @Override
  public String name() {
    return "Crux 2.1.0";
  }

  @Override
  public Reading read(String url, String html) {
    Article article = ArticleExtractor.with(url, html).extractMetadata().extractContent().article();
    String title = article.title;
    return new Reading(
        article.document == null ? "" : article.document.text(), title == null ? "" : title, null);
  }
}
