package news.synoptic.serve;

import java.util.List;
import news.synoptic.Brief;
import news.synoptic.Dropped;

/**
 * The front page: a card for every story of several articles, a line for every other one, then what
 * could not be read.
 */
final class IndexPage {
  private IndexPage() {}

  /** The whole page. */
  static String write(Report report, PageFrame frame) {
    int articles = report.briefs().stream().mapToInt(brief -> brief.articles().size()).sum();
    int stories = report.briefs().size();
    String counts =
        (stories == 1 ? "1 story" : stories + " stories")
            + " from "
            + Phrases.count(articles, "article");
    return frame.page(
        "Synoptic: " + counts,
        "front",
        StructuredData.front(report),
        html -> {
          html.leaf("h1", counts);
          stories(report.briefs(), html);
          dropped(report.dropped(), html);
        });
  }

  /** A card for each story of several articles, a line for each of one. */
  private static void stories(List<Brief> briefs, Html html) {
    List<Brief> several = briefs.stream().filter(brief -> brief.articles().size() > 1).toList();
    List<Brief> single = briefs.stream().filter(brief -> brief.articles().size() <= 1).toList();
    if (!several.isEmpty()) {
      html.open("div", "class", "cards");
      several.forEach(brief -> StoryCard.write(brief, HtmlSite.fileName(brief.id()), html));
      html.close();
    }
    if (!single.isEmpty()) {
      StoryPage.section("single", "Told by one article only", "", html);
      html.open("ul", "class", "singles");
      single.forEach(brief -> line(brief, html));
      html.close().close();
    }
  }

  private static void line(Brief brief, Html html) {
    html.open("li").open("h3", "dir", "auto");
    html.leaf("a", brief.title(), "href", HtmlSite.fileName(brief.id())).close();
    html.open("p", "class", "where");
    for (String outlet : brief.outlets()) {
      html.name(outlet).text(" · ");
    }
    html.text(StoryCard.days(brief)).close().close();
  }

  private static void dropped(List<Dropped> dropped, Html html) {
    if (dropped.isEmpty()) {
      return;
    }
    StoryPage.section("dropped", "Could not be read", "", html);
    html.open("table", "class", "dropped").open("thead").open("tr");
    html.leaf("th", "Input", "scope", "col").leaf("th", "Reason", "scope", "col");
    html.close().close().open("tbody");
    for (Dropped one : dropped) {
      html.open("tr").leaf("td", one.input()).leaf("td", one.message()).close();
    }
    html.close().close().close();
  }
}
