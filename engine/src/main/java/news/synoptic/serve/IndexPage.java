package news.synoptic.serve;

import java.util.List;
import news.synoptic.Brief;
import news.synoptic.Dropped;

/**
 * The front page: a card for every story of several articles, a line for every other one, then what
 * could not be read.
 */
final class IndexPage {
  private static final int TEASERS = 2;

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
      several.forEach(brief -> card(brief, html));
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
    html.text(days(brief)).close().close();
  }

  private static String days(Brief brief) {
    String days = Phrases.days(brief.from(), brief.to());
    return days.isEmpty() ? "No date known" : days;
  }

  private static void card(Brief brief, Html html) {
    StoryIndex index = new StoryIndex(brief);
    String page = HtmlSite.fileName(brief.id());
    html.open("article", "class", "card");
    html.leaf("p", days(brief), "class", "when");
    html.open("h2", "dir", "auto").leaf("a", brief.title(), "href", page).close();
    OriginBar.strength(brief, page, html);
    OriginBar.bar(brief, index, html);
    html.open("ul", "class", "teasers");
    for (Brief.Fact fact : brief.facts().stream().limit(TEASERS).toList()) {
      html.open("li").leaf("span", fact.text(), "dir", "auto").text(" ");
      html.leaf("small", teaser(fact)).close();
    }
    html.close();
    StoryPage.chips(brief, page, html);
    html.leaf("p", String.join(" · ", brief.outlets()), "class", "outlets");
    html.close();
  }

  private static String teaser(Brief.Fact fact) {
    return switch (fact.status()) {
      case AGREED -> Phrases.count(fact.origins().size(), "origin");
      case DISPUTED -> "disputed";
      case SINGLE -> "one origin";
    };
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
