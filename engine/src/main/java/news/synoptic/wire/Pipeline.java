package news.synoptic.wire;

import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Score;
import news.synoptic.align.SentenceMatcher;
import news.synoptic.annotate.ArticleAnnotator;
import news.synoptic.extract.ArticleExtractor;

/**
 * The stages in their order, each a pure function of the one before.
 *
 * <p>Thread-safe. The models are loaded when the first item needs them.
 */
public final class Pipeline {
  private final ArticleExtractor extractor = new ArticleExtractor();
  private final ArticleAnnotator annotator = new ArticleAnnotator();
  private final SentenceMatcher matcher = new SentenceMatcher();

  /** The stages with the models that ship. */
  public Pipeline() {}

  /** Page → article. */
  public Outcome<Article> extract(Page page) {
    return extractor.extract(page);
  }

  /** Article → what can be read out of it. */
  public Annotated annotate(Article article) {
    return annotator.annotate(article);
  }

  /** Page → article → what can be read out of it. */
  public Outcome<Annotated> read(Page page) {
    return extract(page).then(article -> Outcome.kept(annotate(article)));
  }

  /** Whether two sentences of two articles assert the same: a probability. */
  public Score same(String a, String b) {
    Annotated articleA = annotate(Sentences.alone(a));
    Annotated articleB = annotate(Sentences.alone(b));
    return matcher.score(articleA, Sentences.whole(articleA), articleB, Sentences.whole(articleB));
  }
}
