package news.synoptic.eval;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Dated;
import org.jspecify.annotations.Nullable;

/** Texts of labelled sets as articles: a paragraph a line. */
final class PlainArticle {
  private PlainArticle() {}

  /**
   * An article that is nothing but a text.
   *
   * @param id id in its set
   * @param text the text
   * @param date its date; null if the set gives none
   */
  static Article of(String id, String text, @Nullable LocalDate date) {
    List<Block> blocks =
        Arrays.stream(text.split("\n", -1))
            .map(line -> new Block(Block.Kind.PARAGRAPH, line))
            .toList();
    @Nullable Dated published =
        date == null
            ? null
            : new Dated(
                date.atStartOfDay().atOffset(ZoneOffset.UTC), Dated.Precision.DAY, "gold set");
    return new Article(
        new ArticleId(id),
        id,
        null,
        null,
        null,
        "",
        List.of(),
        published,
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
}
