package news.synoptic.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.synoptic.fetch.feed.Feed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {
  private static final String BODY = "The ferry to the outer islands left on time. ".repeat(20);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It came back at noon.                | true",
        "It came back at noon, and …          | false",
        "It came back <a href='x'>Read more</a>. | false",
        "Er kam zurück. Weiterlesen →         | false",
        "Il revint. <a>Lire la suite</a> »    | false",
        "It came back [&#8230;]               | false",
      })
  void takesAContentForTheArticleUnlessItEndsLikeAnExcerpt(String end, boolean whole) {
    String content = "<p>" + BODY + end + "</p>";
    Feed.Item item = new Feed.Item("", null, "Ferry", List.of(), null, null, "", "", content, "");
    assertThat(item.whole()).isEqualTo(whole ? content : "");
  }

  @ParameterizedTest
  @CsvSource({"10, 10, false", "20, 0, true", "0, 20, false", "0, 40, true"})
  void wantsMoreOfADescriptionThanOfAContent(int content, int summary, boolean whole) {
    String line = "The ferry left the quay on time. ";
    Feed.Item item =
        new Feed.Item(
            "",
            null,
            "x",
            List.of(),
            null,
            null,
            "",
            "",
            line.repeat(content),
            line.repeat(summary));
    assertThat(item.whole().isEmpty()).isNotEqualTo(whole);
  }
}
