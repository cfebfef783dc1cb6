package news.synoptic.serve;

import news.synoptic.Brief;

/** A story of several articles on a front page: its strength, two of its facts, its outlets. */
public final class StoryCard {
  private static final int TEASERS = 2;

  private StoryCard() {}

  /**
   * Writes the card.
   *
   * @param page address of the story's page
   */
  public static void write(Brief brief, String page, Html html) {
    html.open("article", "class", "card");
    content(brief, page, html);
    html.close();
  }

  /** Writes what stands in the card. */
  public static void content(Brief brief, String page, Html html) {
    StoryIndex index = new StoryIndex(brief);
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
  }

  private static String teaser(Brief.Fact fact) {
    return switch (fact.status()) {
      case AGREED -> Phrases.count(fact.origins().size(), "origin");
      case UPDATED -> "updated";
      case DISPUTED -> "disputed";
      case SINGLE -> "one origin";
    };
  }

  /** The days of a story in words. */
  public static String days(Brief brief) {
    String days = Phrases.days(brief.from(), brief.to());
    return days.isEmpty() ? "No date known" : days;
  }
}
