package news.synoptic.serve;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.synoptic.Brief;
import news.synoptic.StoryId;

/**
 * The page of one story: what is known at a glance, then every block; empty blocks are left out.
 */
public final class StoryPage {
  private StoryPage() {}

  /**
   * The whole page.
   *
   * @param report for the stories that this one may link to
   */
  static String write(Brief brief, Report report, PageFrame frame) {
    Set<StoryId> linked = report.briefs().stream().map(Brief::id).collect(Collectors.toSet());
    return frame.page(
        brief.title() + " · Synoptic",
        "story",
        StructuredData.story(brief),
        html ->
            write(
                brief,
                id -> linked.contains(id) ? HtmlSite.fileName(id) : null,
                ChangesSection.of(brief, report.changes().get(brief.id())),
                html));
  }

  /** What stands between masthead and footer. */
  public static void write(Brief brief, Links links, Additions more, Html html) {
    StoryIndex index = new StoryIndex(brief);
    html.open("article");
    glance(brief, index, more, html);
    contents(brief, more, html);
    html.open("div", "class", "blocks");
    more.changes().accept(html);
    new WordedSection(brief, index, html).write();
    new FactsSection(brief, index, html).write();
    new SpinSection(brief, index, html).write();
    new VoicesSection(brief, index, html).write();
    new NoticesSection(brief, index, html).write();
    new SourcesSection(brief, index, html).write();
    new NamesSection(brief, links, html).write();
    new ArticlesSection(brief, index, links, html).write();
    pointers("earlier", "Earlier in the storyline", brief.earlier(), links, html);
    pointers("related", "Related stories", brief.related(), links, html);
    more.end().accept(html);
    html.close().close();
  }

  private static void glance(Brief brief, StoryIndex index, Additions more, Html html) {
    html.open("header", "class", "glance");
    String days = Phrases.days(brief.from(), brief.to());
    html.leaf("p", days.isEmpty() ? "No date known" : days, "class", "when");
    html.leaf("h1", brief.title(), "dir", "auto");
    OriginBar.strength(brief, "", html);
    OriginBar.bar(brief, index, html);
    OriginBar.legend(brief, index, html);
    chips(brief, "", html);
    more.glance().accept(html);
    html.close();
  }

  /**
   * The chips, each a link to the section that shows why.
   *
   * @param page the story's page; empty on that page itself
   */
  static void chips(Brief brief, String page, Html html) {
    List<Chip> chips = Chip.of(brief);
    if (chips.isEmpty()) {
      return;
    }
    html.open("ul", "class", "chips");
    for (Chip chip : chips) {
      html.open("li", "class", chip.grave() ? "grave" : null);
      html.leaf("a", chip.words(), "href", page + "#" + chip.section()).close();
    }
    html.close();
  }

  private static void contents(Brief brief, Additions more, Html html) {
    Brief.Spin spin = brief.spin();
    html.open("nav", "class", "contents", "aria-label", "On this page").open("ul");
    entry("changes", "What changed", more.changed(), html);
    entry("worded", WordedSection.MARK, brief.worded().size(), html);
    entry("facts", "The Facts", brief.facts().size(), html);
    entry("spin", "The Spin", SpinSection.isEmpty(spin) ? 0 : -1, html);
    entry("quotes", "Who said what", brief.quotes().size(), html);
    entry("timeline", "Timeline", brief.timeline().size(), html);
    entry("odds", "The Odds", brief.odds().size(), html);
    entry("notices", "Corrections and notices", brief.notices().size(), html);
    entry("sources", "Where it came from", brief.origins().size(), html);
    entry("names", "Names", brief.names().size(), html);
    entry("articles", "All articles", brief.articles().size(), html);
    entry("earlier", "Earlier", brief.earlier().size(), html);
    entry("related", "Related", brief.related().size(), html);
    html.close().close();
  }

  private static void entry(String section, String title, int count, Html html) {
    if (count == 0) {
      return;
    }
    html.open("li").open("a", "href", "#" + section).text(title);
    if (count > 0) {
      html.text(" ").leaf("small", String.valueOf(count));
    }
    html.close().close();
  }

  /** Opens a section with its heading. */
  public static void section(String id, String title, String rule, Html html) {
    html.open("section", "id", id, "aria-labelledby", "h-" + id);
    html.leaf("h2", title, "id", "h-" + id);
    if (!rule.isEmpty()) {
      html.leaf("p", rule, "class", "rule");
    }
  }

  private static void pointers(
      String id, String title, List<Brief.Pointer> pointers, Links links, Html html) {
    if (pointers.isEmpty()) {
      return;
    }
    section(id, title, "", html);
    html.open("ul", "class", "pointers");
    for (Brief.Pointer pointer : pointers) {
      html.open("li");
      String day = pointer.from() == null ? "No date known" : Phrases.day(pointer.from());
      html.leaf("p", day, "class", "when");
      html.open("p", "class", "title", "dir", "auto");
      html.link(pointer.title(), links.story(pointer.story()));
      html.close();
      html.leaf("p", pointer.because(), "class", "because").close();
    }
    html.close().close();
  }
}
