package news.synoptic.cluster;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Dated;
import news.synoptic.Outlet;
import news.synoptic.annotate.ArticleAnnotator;

/**
 * Invented articles, out of text: a line {@code @ id | outlet | day | language}, headline,
 * paragraphs.
 */
public final class Press {
  private static final ArticleAnnotator ANNOTATOR = new ArticleAnnotator();

  private Press() {}

  public static List<Annotated> read(String text) {
    List<Annotated> articles = new ArrayList<>();
    for (String part : text.split("(?m)^@ ", -1)) {
      if (!part.isBlank()) {
        List<String> lines = part.lines().filter(line -> !line.isBlank()).toList();
        List<String> head =
            Arrays.stream(lines.getFirst().split("\\|", -1)).map(String::strip).toList();
        articles.add(
            article(
                head.get(0),
                head.get(1),
                head.get(2),
                head.get(3),
                lines.get(1),
                lines.stream().skip(2)));
      }
    }
    return articles;
  }

  public static Annotated article(
      String id, String outlet, String day, String lang, String title, Stream<String> paragraphs) {
    return ANNOTATOR.annotate(page(id, outlet, day, lang, title, paragraphs));
  }

  static Article page(
      String id, String outlet, String day, String lang, String title, Stream<String> paragraphs) {
    List<Block> blocks = paragraphs.map(p -> new Block(Block.Kind.PARAGRAPH, p)).toList();
    Dated date =
        day.equals("-")
            ? null
            : new Dated(
                LocalDate.parse(day).atStartOfDay().atOffset(ZoneOffset.UTC),
                Dated.Precision.DAY,
                "test");
    return new Article(
        new ArticleId(id),
        id,
        null,
        outlet.equals("-") ? null : new Outlet(outlet, ""),
        null,
        title,
        List.of(),
        date,
        null,
        lang,
        Article.Kind.NEWS,
        "",
        null,
        blocks,
        List.of(),
        List.of(),
        Article.textOf(blocks));
  }
}
