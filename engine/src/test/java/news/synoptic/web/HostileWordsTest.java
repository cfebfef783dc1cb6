package news.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * What strangers write stays text, wherever it is shown; what they call an address is no script.
 */
class HostileWordsTest {
  private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");

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

  @Test
  void staysTextInStoriesFeedsAndLists() {
    try (Served served = Served.alone(Poison.briefs(CORPUS))) {
      Served.Browser browser = served.browser();
      clean(browser, "/");
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
          inert(answer.body(), path + words);
          assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.contains("evil"));
        }
        String offered =
            browser.post("/sources", "addresses", "site " + words.replaceAll("\\R", " ")).body();
        inert(offered, words);
      }
    }
  }

  private static void clean(Served.Browser browser, String path) {
    var answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    inert(answer.body(), path);
    assertThat(answer.body()).as(path).doesNotContain("\u202E", "\u0000", "\u001b");
  }

  /** Nothing that runs or loads but our own, and no address but of the web and of ours. */
  private static void inert(String page, String where) {
    Document document = Jsoup.parse(page);
    assertThat(document.select("img, iframe, object, embed, base, meta[http-equiv], style, math"))
        .as(where)
        .isEmpty();
    for (Element script : document.select("script")) {
      assertThat(script.attr("src")).as(where).startsWith("/assets/");
      assertThat(script.data()).as(where).isEmpty();
    }
    for (Element element : document.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).as(where).doesNotStartWith("on").isNotEqualTo("srcdoc");
        if (ADDRESSES.contains(attribute.getKey()) && !element.is("link[rel=icon]")) {
          assertThat(attribute.getValue()).as(where).matches("(?s)(?:https?://|/|#|\\?|urn:).*");
        }
      }
    }
  }
}
