package news.synoptic.annotate.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Dated;
import news.synoptic.annotate.text.SentenceSplitter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The date of an article whose page gives none. */
class ArticleDateTest {
  private static final Block PICTURE =
      new Block(Block.Kind.CAPTION, "Mara Veld opens the dock at Kell on March 2, 2026.");

  @Test
  void takesTheDateUnderAPictureThatTheTextLeadsUpTo() {
    Block text = paragraph("Veld opened the dock on Monday. The strike had ended on Feb. 26.");
    assertThat(dayOf(text, PICTURE)).isEqualTo(LocalDate.of(2026, 3, 2));
  }

  @Test
  void takesNoDateFromAFilePicture() {
    Block text = paragraph("Veld closed the dock on Monday. The strike had begun on Aug. 9.");
    assertThat(dayOf(text, PICTURE)).isNull();
  }

  @Test
  void takesNoDateWhoseWeekdayTheTextDoesNotTell() {
    Block text = paragraph("Veld opened the dock on Tuesday. The strike had ended on Feb. 26.");
    assertThat(dayOf(text, PICTURE)).isNull();
  }

  @Test
  void prefersTheTextToThePicture() {
    Block text =
        paragraph("Veld opened the dock on Monday. It was planned for Feb. 26 on May 4, 2026.");
    assertThat(dayOf(text, PICTURE)).isEqualTo(LocalDate.of(2026, 5, 4));
  }

  private static Block paragraph(String text) {
    return new Block(Block.Kind.PARAGRAPH, text);
  }

  private static @Nullable LocalDate dayOf(Block... blocks) {
    Article article =
        new Article(
            new ArticleId("a"),
            "a.txt",
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
            List.of(blocks),
            List.of(),
            List.of(),
            Article.textOf(List.of(blocks)));
    Dated date = ArticleDate.of(article, TimeReading.of(SentenceSplitter.read(article)));
    return date == null ? null : date.day();
  }
}
