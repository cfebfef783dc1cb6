package news.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What strangers write stays text, wherever it is shown; what they call an address is no script.
 */
class HostileWordsTest {
  private static final List<String> CORPUS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "'><svg/onload=alert(1)>",
          "</title><script>alert(1)</script>",
          "</textarea><iframe srcdoc='<script>alert(1)</script>'>",
          "<!--<img src=\"--><img src=x onerror=alert(1)//\">",
          "]]><script>alert(1)</script>",
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "data:text/html,<script>alert(1)</script>",
          "\u202Eevil\u202C\u0000\u001b[31m",
          "{{constructor.constructor('alert(1)')()}}",
          "\r\nSet-Cookie: evil=1\r\n\r\n<script>alert(1)</script>");

  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:script(?! src=\"/assets/)(?!"
              + " type=\"application/ld)|img|iframe|svg/)|<[^>]*\\son\\w+=|"
              + "(?:href|src|action)=\"\\s*(?:javascript|data:text)",
          Pattern.CASE_INSENSITIVE);

  @Test
  void staysTextInStoriesFeedsAndLists() {
    try (Served served = Served.alone(Poison.briefs(CORPUS))) {
      Served.Browser browser = served.browser();
      String page = browser.get("/").body();
      assertThat(MARKUP.matcher(page).find()).isFalse();
      served
          .store
          .briefs
          .values()
          .forEach(
              stored -> {
                clean(browser, "/story/" + stored.brief().id());
                stored
                    .brief()
                    .articles()
                    .forEach(member -> clean(browser, "/article/" + member.article().id()));
              });
      for (String path : List.of("/names", "/sources", "/feed.atom", "/feed.rss", "/help")) {
        clean(browser, path);
      }
    }
  }

  @Test
  void staysTextInWhatTheReaderSends() {
    try (Served served = Served.alone()) {
      Served.Browser browser = served.browser();
      for (String words : CORPUS) {
        String query = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
        for (String path :
            List.of("/search?q=", "/?folder=", "/?order=", "/?after=", "/search/feed.atom?q=")) {
          var answer = browser.get(path + query);
          assertThat(MARKUP.matcher(answer.body()).find()).as(path + words).isFalse();
          assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("evil"));
        }
        String offered =
            browser.post("/sources", "addresses", "site " + words.replaceAll("\\R", " ")).body();
        assertThat(MARKUP.matcher(offered).find()).as(words).isFalse();
      }
    }
  }

  private static void clean(Served.Browser browser, String path) {
    var answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(MARKUP.matcher(answer.body()).find()).as(path).isFalse();
    assertThat(answer.body()).as(path).doesNotContain("\u202E", "\u0000", "\u001b");
  }
}
