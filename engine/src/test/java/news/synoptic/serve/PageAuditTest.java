package news.synoptic.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.synoptic.Brief;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The pages are sound, light and say to machines what they are. */
class PageAuditTest {
  private static final int LARGEST = 400_000;

  @TestFactory
  Stream<DynamicTest> findsNoFaultInAPage() {
    return pages().entrySet().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.getKey(), () -> assertThat(PageAudit.faults(page.getValue())).isEmpty()));
  }

  @Test
  void findsEachFaultThatIsPlanted() {
    String faulty =
        """
        <h2 id=a>t</h2><p id=a><a href="#b">b</a><a href="javascript:x()">x</a></p>
        <svg></svg><script>x()</script><b onclick=x()>b</b>
        <table><thead><tr><th scope=col>a</th></tr></thead><tr><td>1</td><td>2</td></tr></table>
        <details><summary><a href="#a">s</a></summary></details>
        """;
    assertThat(PageAudit.faults(faulty))
        .extracting(fault -> fault.replaceFirst(":.*", ""))
        .containsExactly(
            "two elements with id a",
            "link leads nowhere",
            "link to something else",
            "one control within another",
            "heading skips a level",
            "h1 elements",
            "picture without words",
            "row with another number of cells than columns",
            "no policy",
            "script",
            "attribute onclick in b");
  }

  @Test
  void keepsAPageOfSixtyArticlesLight() {
    Report large = Tales.large();
    String page = StoryPage.write(large.briefs().getFirst(), large, new PageFrame());
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST);
  }

  @Test
  void saysToMachinesWhatAPageIsAndReviewsNoClaim() {
    Report report = Tales.strike();
    JsonNode data = data(StoryPage.write(report.briefs().getFirst(), report, new PageFrame()));
    assertThat(data.toString()).doesNotContain("ClaimReview");
    assertThat(data.at("/@context").asString()).isEqualTo("https://schema.org");
    assertThat(data.at("/temporalCoverage").asString()).isEqualTo("2026-03-12/2026-03-13");
    JsonNode second = data.at("/mainEntity/itemListElement/1");
    assertThat(second.at("/publisher/name").asString()).isEqualTo("The Velmar Post");
    assertThat(second.at("/correction/0").asString()).startsWith("Correction: an earlier");
    assertThat(data.at("/mainEntity/itemListElement/2/isBasedOn").asString())
        .isEqualTo(second.at("/url").asString());
    assertThat(data.at("/mainEntity/itemListElement/3/@type").asString())
        .isEqualTo("OpinionNewsArticle");
  }

  @Test
  void marksTheSentenceInItsParagraph() {
    Report report = Tales.strike();
    String page = StoryPage.write(report.briefs().getFirst(), report, new PageFrame());
    Element quote = Jsoup.parse(page).expectFirst("#f1-1 blockquote");
    assertThat(quote.text())
        .isEqualTo(
            "Five dockers were injured when a crane collapsed at Velmar port on Thursday, Northwire"
                + " reported. The harbour was closed to ships until the evening.");
    assertThat(quote.select("mark").eachText())
        .containsExactly("The harbour was closed to ships until the evening.");
  }

  private static JsonNode data(String page) {
    Element script = Jsoup.parse(page).expectFirst("script[type=application/ld+json]");
    return new ObjectMapper().readTree(script.data());
  }

  private static Map<String, String> pages() {
    List<Tales.Case> cases = new ArrayList<>(Tales.all());
    cases.add(new Tales.Case("large", Tales.large()));
    PageFrame frame = new PageFrame();
    Map<String, String> pages = new LinkedHashMap<>();
    for (Tales.Case one : cases) {
      pages.put(one.name() + "/index", IndexPage.write(one.report(), frame));
      for (Brief brief : one.report().briefs()) {
        pages.put(one.name() + "/" + brief.id(), StoryPage.write(brief, one.report(), frame));
      }
    }
    return pages;
  }
}
