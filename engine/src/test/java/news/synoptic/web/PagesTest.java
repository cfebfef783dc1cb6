package news.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import news.synoptic.Brief;
import news.synoptic.StoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a reader sees and does, without a script. */
class PagesTest {
  private final Served served = Served.alone();
  private final Served.Browser browser = served.browser();
  private final Brief story = Served.briefs().getFirst();
  private final String path = "/story/" + story.id();

  @AfterEach
  void stop() {
    served.close();
  }

  @Test
  void showsAReaderWhoFollowsNothingHowToBegin() {
    served.store.followed.clear();
    assertThat(browser.get("/").body())
        .contains("What do you want to follow?", "name=\"addresses\"", "name=\"outline\"");
  }

  @Test
  void showsTheStoriesOnTheFrontPage() {
    assertThat(browser.get("/").body())
        .contains(story.title(), "href=\"" + path + "\"", "independent origin", "unread");
  }

  @Test
  void showsTheBriefOnTheStorysPage() {
    String page = browser.get(path).body();
    assertThat(page).contains("The Facts", "id=\"f1\"", "Mark as read", "Split: some articles");
    assertThat(page).contains("data-events=\"" + path + "/events\"");
    assertThat(page)
        .contains("/article/" + story.articles().getFirst().article().id(), "/name/person-");
  }

  @Test
  void showsTheArticleWithALinkToTheOriginal() {
    var article = story.articles().getFirst().article();
    String page = browser.get("/article/" + article.id()).body();
    assertThat(page).contains("class=\"prose\"", "The original", path);
  }

  @Test
  void tellsThatThereIsNoSuchStoryArticleOrName() {
    for (String nowhere :
        new String[] {
          "/story/none", "/story/%2e%2e%2f", "/article/none", "/name/none", "/nowhere"
        }) {
      HttpResponse<String> answer = browser.get(nowhere);
      assertThat(answer.statusCode()).as(nowhere).isEqualTo(404);
      assertThat(answer.body()).contains("Nothing here");
    }
  }

  @Test
  void loadsTheExamples() {
    served.store.followed.clear();
    assertThat(browser.get("/").body()).contains("Load the examples");
    assertThat(browser.post("/examples").statusCode()).isEqualTo(303);
    assertThat(served.live.told).contains("take examples");
  }

  @Test
  void marksAStoryAsReadAndUnreadAgain() {
    assertThat(browser.post(path + "/read", "upTo", "9").statusCode()).isEqualTo(303);
    assertThat(browser.get(path).body()).contains("Mark as unread");
    assertThat(browser.get("/?show=unread").body()).doesNotContain(path);
    assertThat(browser.post(path + "/unread").statusCode()).isEqualTo(303);
    assertThat(browser.get(path).body()).contains("Mark as read");
  }

  @Test
  void keepsAStory() {
    browser.post(path + "/keep", "kept", "yes");
    assertThat(browser.get("/?show=saved").body()).contains(path, "Keep no more");
  }

  @Test
  void leadsBackToOurOwnPagesOnly() {
    HttpResponse<String> back =
        browser.post(path + "/read", "upTo", "9", "back", "//evil.example/");
    assertThat(back.headers().firstValue("Location")).contains(path);
  }

  @Test
  void followsAFeedAtOnceAndOffersWhatASiteHas() {
    assertThat(browser.post("/sources", "addresses", "http://feeds.example/a.xml").statusCode())
        .isEqualTo(303);
    assertThat(served.live.told).contains("follow http://feeds.example/a.xml");
    assertThat(browser.post("/sources", "addresses", "http://site.example/").body())
        .contains("It offers several ways", "http://site.example/2");
    browser.post("/sources/choose", "choice", "sitemap http://site.example/2");
    assertThat(served.live.told).contains("follow http://site.example/2");
  }

  @Test
  void splitsAndMergesByHand() {
    String first = story.articles().getFirst().article().id().value();
    assertThat(browser.post(path + "/split", "leave", first).statusCode()).isEqualTo(303);
    assertThat(browser.post(path + "/split").statusCode()).isEqualTo(400);
    StoryId other = Served.briefs().getLast().id();
    browser.post(path + "/merge", "other", browser.base + "/story/" + other + "#facts");
    assertThat(served.live.told)
        .contains("split " + story.id() + " [" + first + "]", "merge " + story.id() + " " + other);
  }

  @Test
  void findsByWordsAndMarksThem() {
    String word = Served.word(story);
    assertThat(browser.get("/search?q=" + word).body())
        .contains("<mark>" + word + "</mark>", "/search/feed.atom?q=" + word);
  }

  @Test
  void listsPeopleOrganisationsAndPlaces() {
    assertThat(browser.get("/names").body()).contains("/name/person-", "/name/place-");
  }
}
