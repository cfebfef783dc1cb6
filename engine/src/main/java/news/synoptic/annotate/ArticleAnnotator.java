package news.synoptic.annotate;

import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.Probability;
import news.synoptic.Sentence;

/**
 * An article in, what can be read out of its text out.
 *
 * <p>Pure and thread-safe; one object serves any number of threads; linear in the text.
 */
public final class ArticleAnnotator {
  /** An annotator with the tables and models that ship. */
  public ArticleAnnotator() {}

  /** The article with everything that was read out of its text. */
  public Annotated annotate(Article article) {
    Reading reading = SentenceSplitter.read(article);
    List<Sentence> sentences =
        reading.sentences().stream()
            .map(
                s ->
                    new Sentence(
                        s.index(),
                        s.span(),
                        s.paragraph(),
                        Sentence.Kind.REPORT,
                        Probability.ZERO,
                        Terms.of(reading.tokensOf(s))))
            .toList();
    return new Annotated(
        article,
        article.published(),
        Terms.of(Tokenizer.tokens(article.title())),
        sentences,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
