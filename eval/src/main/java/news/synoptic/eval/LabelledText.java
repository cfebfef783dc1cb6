package news.synoptic.eval;

import java.util.Arrays;
import java.util.List;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Outlet;
import org.jspecify.annotations.Nullable;

/** Labelled texts as articles: a paragraph a line, offsets as in the text. */
final class LabelledText {
  private LabelledText() {}

  /** The article of a text; every line end stays, so offsets into the text are offsets into it. */
  static Article of(String id, String text, String lang, @Nullable String outlet) {
    List<Block> blocks =
        Arrays.stream(text.split("\n", -1))
            .map(line -> new Block(Block.Kind.PARAGRAPH, line))
            .toList();
    return new Article(
        new ArticleId(id),
        id,
        null,
        outlet == null ? null : new Outlet(outlet, ""),
        null,
        "",
        List.of(),
        null,
        null,
        lang,
        Article.Kind.NEWS,
        "",
        null,
        blocks,
        List.of(),
        List.of(),
        text);
  }
}
