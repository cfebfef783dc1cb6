package news.synoptic.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.synoptic.Article;
import news.synoptic.Outcome;
import news.synoptic.Page;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall of notices over {@code resources/notices-table.txt}: each line at its place
 * on a page of HTML and in a text, in the language that it is in. A notice is found if it has its
 * kind and stands in no block; a sentence that only looks like one must stay in the text.
 */
class NoticesTableTest {
  private static final double FLOOR = 0.95;
  private static final List<String> BODY =
      List.of(
          "The town council of Orlan Bay voted on Tuesday to rebuild the harbour wall, which the"
              + " winter storms had broken in two places, and to pay for it with a loan.",
          "“We looked at every other way, and there is none,” said the mayor, Ilva Tarn, after the"
              + " meeting. Work is to begin in May and to end before the storms of the autumn.",
          "The fishermen of the bay, who have moored at Grennick since January, asked the council"
              + " for a share of the costs of the longer way. It will answer in a month.");

  private record Case(String kind, String place, String words) {}

  @Test
  void findsTheNoticesAndNothingElse() throws IOException {
    int found = 0;
    int wanted = 0;
    int said = 0;
    List<String> wrong = new ArrayList<>();
    for (Case one : cases()) {
      for (String type : List.of("text/html", "text/plain")) {
        boolean notice = !one.kind.equals("TEXT");
        Article article = read(type.equals("text/html") ? html(one) : text(one), type);
        List<String> kinds = article.notices().stream().map(it -> it.kind().name()).toList();
        boolean inText = article.text().contains(one.words);
        wanted += notice ? 1 : 0;
        said += kinds.size();
        boolean right = notice ? kinds.equals(List.of(one.kind)) && !inText : inText;
        found += notice && right ? 1 : 0;
        if (!right || (!notice && !kinds.isEmpty())) {
          wrong.add(type + " " + one + " → " + kinds + (inText ? ", in the text" : ""));
        }
      }
    }
    assertThat(wanted).isGreaterThanOrEqualTo(2 * 80);
    String list = "%d found of %d, %d said%n%s";
    assertThat(Math.min((double) found / wanted, (double) found / said))
        .as(list, found, wanted, said, String.join("\n", wrong))
        .isGreaterThanOrEqualTo(FLOOR);
    assertThat(wrong).as(list, found, wanted, said, "").hasSizeLessThan(cases().size() / 20);
  }

  private static List<Case> cases() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/notices-table.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 3))
        .map(part -> new Case(part[0], part[1], part[2]))
        .toList();
  }

  private static String html(Case one) {
    String line =
        switch (one.place) {
          case "note" -> "<div class=\"article-note\"><p>" + one.words + "</p></div>";
          case "em" -> "<p><em>" + one.words + "</em></p>";
          default -> "<p>" + one.words + "</p>";
        };
    StringBuilder page =
        new StringBuilder(
            "<html lang=en><head><title>Harbour wall to be rebuilt</title></head><body><nav><a"
                + " href=/>Home</a><a href=/sport>Sport</a></nav><main><article><h1>Harbour wall"
                + " to be rebuilt</h1><p class=byline>By Lena Marsh</p>");
    for (int i = 0; i < BODY.size(); i++) {
      boolean here = one.place.equals("top") ? i == 0 : one.place.equals("mid") && i == 2;
      page.append(here ? line : "").append("<p>").append(BODY.get(i)).append("</p>");
    }
    boolean end = List.of("end", "em", "note").contains(one.place);
    page.append(end ? line : "").append("</article></main><footer><p>Northgate Post</p>");
    return page.append(one.place.equals("foot") ? line : "")
        .append("</footer></body></html>")
        .toString();
  }

  private static String text(Case one) {
    List<String> lines = new ArrayList<>(BODY);
    int at =
        switch (one.place) {
          case "top" -> 0;
          case "mid" -> 2;
          default -> BODY.size();
        };
    lines.add(at, one.words);
    return "Harbour wall to be rebuilt\n\nBy Lena Marsh\n\n" + String.join("\n\n", lines) + "\n";
  }

  private static Article read(String page, String type) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    Outcome<Article> outcome =
        new ArticleExtractor().extract(new Page("page", null, type, null, bytes, Page.Hints.NONE));
    assertThat(outcome).isInstanceOf(Outcome.Kept.class);
    return ((Outcome.Kept<Article>) outcome).value();
  }
}
