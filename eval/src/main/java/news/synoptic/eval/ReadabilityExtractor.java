package news.synoptic.eval;

import java.util.List;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;

/**
 * Readability4J, a port of Mozilla's Readability.js; https://github.com/dankito/Readability4J. Its
 * text is taken from the element that it returns, with a blank at the ends of blocks: its own
 * {@code getTextContent} glues words there.
 */
final class ReadabilityExtractor implements OtherExtractor {
  @Override
  public String name() {
    return "Readability4J 1.0.8";
  }

  @Override
  public Reading read(String url, String html) {
    Article article = new Readability4J(url, html).parse();
    Element content = article.getArticleContent();
    String title = article.getTitle();
    String byline = article.getByline();
    return new Reading(
        content == null ? "" : content.text(),
        title == null ? "" : title,
        byline == null ? List.of() : List.of(byline));
  }
}
