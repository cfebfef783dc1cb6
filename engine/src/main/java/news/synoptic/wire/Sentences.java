package news.synoptic.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Probability;
import news.synoptic.Sentence;
import news.synoptic.Span;

/** A bare sentence as an article of its own, for commands that are given no more than that. */
final class Sentences {
  private static final ArticleId ID = new ArticleId("sentence");

  private Sentences() {}

  /** An article that consists of one text. */
  static Article alone(String text) {
    List<Block> blocks =
        Stream.of(text.split("\n", -1)).map(line -> new Block(Block.Kind.PARAGRAPH, line)).toList();
    return new Article(
        ID,
        "sentence",
        null,
        null,
        null,
        "",
        List.of(),
        null,
        null,
        "en",
        Article.Kind.NEWS,
        "",
        null,
        blocks,
        List.of(),
        List.of(),
        text);
  }

  /** The whole text as one sentence, however many the annotator made of it. */
  static Sentence whole(Annotated annotated) {
    List<String> terms = new ArrayList<>();
    annotated.sentences().forEach(sentence -> terms.addAll(sentence.terms()));
    Span span = new Span(0, annotated.article().text().length());
    return new Sentence(0, span, 0, Sentence.Kind.REPORT, Probability.ZERO, terms);
  }
}
