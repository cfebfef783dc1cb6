package news.synoptic.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.synoptic.Article;
import news.synoptic.Outcome;
import org.junit.jupiter.api.Test;

/**
 * How many of the {@link WrittenPages} are read rightly: a page without an article is refused for
 * its reason, an article is kept with the words that its case names. Half of the articles look like
 * what is refused: about cookies, three sentences long, behind a form that asks for consent.
 */
class RefusalsTest {
  private static final double FLOOR = 0.95;

  @Test
  void refusesWhatIsNoArticleForItsReasonAndKeepsWhatIs() throws IOException {
    List<WrittenPages.Written> pages = WrittenPages.all();
    Map<String, int[]> table = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (WrittenPages.Written page : pages) {
      String read = read(page);
      boolean right = page.expect().contains(read);
      int[] row = table.computeIfAbsent(page.expect().getFirst(), _ -> new int[2]);
      row[0] += right ? 1 : 0;
      row[1]++;
      if (!right) {
        wrong.add(page.name() + " read as " + read);
      }
    }
    StringBuilder lines = new StringBuilder();
    table.forEach((kind, row) -> lines.append("%n%s %d of %d".formatted(kind, row[0], row[1])));
    int right = pages.size() - wrong.size();
    assertThat(table.values().stream().mapToInt(row -> row[1]).sum()).isGreaterThanOrEqualTo(150);
    assertThat((double) right / pages.size())
        .as("%d of %d right%s%n%s", right, pages.size(), lines, String.join("\n", wrong))
        .isGreaterThanOrEqualTo(FLOOR);
  }

  private static String read(WrittenPages.Written page) throws IOException {
    return switch (new ArticleExtractor().extract(page.page())) {
      case Outcome.Refused<Article>(var dropped) -> dropped.reason().name();
      case Outcome.Kept<Article>(Article article) -> {
        List<String> missing =
            page.has().stream().filter(words -> !article.text().contains(words)).toList();
        yield missing.isEmpty() ? "ARTICLE" : "an article without " + missing;
      }
    };
  }
}
