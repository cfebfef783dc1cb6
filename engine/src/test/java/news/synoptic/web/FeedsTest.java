package news.synoptic.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import news.synoptic.Brief;
import news.synoptic.Entity;
import news.synoptic.store.Names;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What feed readers are given. */
class FeedsTest {
  private final Served served = Served.alone();
  private final Served.Browser browser = served.browser();
  private final Brief story = Served.briefs().getFirst();

  @AfterEach
  void stop() {
    served.close();
  }

  private List<String> places() {
    Brief.Name person =
        story.names().stream()
            .filter(name -> name.type() == Entity.Type.PERSON)
            .findFirst()
            .orElseThrow();
    return List.of(
        "/feed.%s",
        "/feed.%s?folder=Home",
        "/search/feed.%s?q=" + Served.word(story),
        "/name/" + Names.key(person.type(), person.entity()) + "/feed.%s",
        "/story/" + story.id() + "/feed.%s");
  }

  @Test
  void givesEveryListAsAtomRssAndJson() throws Exception {
    for (String place : places()) {
      Document atom = xml(browser.get(place.formatted("atom")));
      assertThat(atom.getDocumentElement().getTagName()).isEqualTo("feed");
      int entries = atom.getElementsByTagName("entry").getLength();
      assertThat(entries).as(place).isPositive();
      Document rss = xml(browser.get(place.formatted("rss")));
      assertThat(rss.getElementsByTagName("item").getLength()).isEqualTo(entries);
      JsonNode json = new ObjectMapper().readTree(browser.get(place.formatted("json")).body());
      assertThat(json.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
      assertThat(json.path("items").size()).isEqualTo(entries);
      assertThat(json.path("items").get(0).path("url").asString()).startsWith(browser.base);
    }
  }

  @Test
  void sendsNothingAgainToWhoHasIt() {
    for (String path : List.of("/feed.atom", "/feed.json", "/api/v1/stories")) {
      HttpResponse<String> first = browser.get(path);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      HttpResponse<String> second = browser.get(path, "If-None-Match", tag);
      assertThat(second.statusCode()).as(path).isEqualTo(304);
      assertThat(second.body()).isEmpty();
      assertThat(browser.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }
  }

  private static Document xml(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
  }
}
