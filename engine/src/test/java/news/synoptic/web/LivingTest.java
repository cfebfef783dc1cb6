package news.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import news.synoptic.Article;
import news.synoptic.Block;
import news.synoptic.Brief;
import news.synoptic.Notice;
import news.synoptic.StoryId;
import news.synoptic.live.LiveEvent;
import news.synoptic.store.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens to a page while it is open, and to articles after they were printed. */
class LivingTest {
  private final Served served = Served.alone();
  private final Served.Browser browser = served.browser();
  private final Brief story = Served.briefs().getFirst();

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  @Timeout(20)
  void tellsAnOpenPageWhenItsStoryWasWrittenAnewOrIsAnotherOne() throws Exception {
    HttpResponse<java.io.InputStream> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(browser.base + "/story/" + story.id() + "/events"))
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).startsWith("retry:");
      while (served.live.listeners.isEmpty()) {
        Thread.sleep(5);
      }
      served.live.happen(new LiveEvent.Written(new StoryId("another"), 8));
      served.live.happen(new LiveEvent.Written(story.id(), 9));
      served.live.happen(new LiveEvent.Merged(new StoryId("whole"), story.id()));
      assertThat(lines.lines().filter(line -> line.startsWith("data:")).limit(2).toList())
          .containsExactly("data: 9", "data: whole");
    }
  }

  @Test
  void showsACorrectionAndWhatItChanged() {
    Article first = story.articles().getFirst().article();
    revise(first, Revision.Kind.CORRECTION, "The number was wrong, we are sorry.");
    String page = browser.get("/story/" + story.id()).body();
    assertThat(page).contains("id=\"changes\"", "Corrected", "The number was wrong, we are sorry.");
    String article = browser.get("/article/" + first.id() + "?from=1&to=2").body();
    assertThat(article)
        .contains("id=\"revisions\"", "id=\"diff\"", "<del>", "<ins>Wholly other words.</ins>");
  }

  @Test
  void hidesTheTextOfAWithdrawnArticle() {
    Article first = story.articles().getFirst().article();
    revise(first, Revision.Kind.WITHDRAWAL, "Withdrawn.");
    assertThat(browser.get("/article/" + first.id()).body())
        .contains("has withdrawn this article")
        .doesNotContain("class=\"prose\"", "class=\"prose diff\"");
  }

  private void revise(Article article, Revision.Kind kind, String notice) {
    List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, "Wholly other words."));
    Article later =
        new Article(
            article.id(),
            article.input(),
            article.url(),
            article.outlet(),
            article.carrier(),
            article.title(),
            article.byline(),
            article.published(),
            article.modified(),
            article.lang(),
            article.kind(),
            article.section(),
            article.image(),
            blocks,
            List.of(new Notice(Notice.Kind.CORRECTION, notice)),
            article.credits(),
            Article.textOf(blocks));
    served
        .store
        .revisions
        .getOrDefault(article.id(), List.of())
        .add(new Revision(2, StandInStore.NOW, kind, later));
  }
}
