package news.synoptic.serve;

import java.util.List;
import news.synoptic.Brief;
import news.synoptic.Evidence;

/** Who said what, when it happened, and what is forecast. */
record VoicesSection(Brief brief, StoryIndex index, Html html) {
  /** Writes the three sections. */
  void write() {
    quotes();
    timeline();
    odds();
  }

  private void quotes() {
    if (brief.quotes().isEmpty()) {
      return;
    }
    StoryPage.section(
        "quotes",
        "Who said what",
        "Verbatim as first printed; in quotation marks if all of it stood in them.",
        html);
    for (List<Brief.Saying> sayings : index.bySpeaker()) {
      Brief.Saying first = sayings.getFirst();
      html.open("section", "class", "speaker").open("header");
      html.leaf("h3", first.speaker(), "dir", "auto");
      String role = first.role();
      String party = first.party();
      if (!role.isEmpty() || !party.isEmpty()) {
        String both = role.isEmpty() || party.isEmpty() ? role + party : role + " · " + party;
        html.leaf("p", both, "class", "role", "dir", "auto");
      }
      html.close().open("ul", "class", "sayings");
      sayings.forEach(this::saying);
      html.close().close();
    }
    html.close();
  }

  private void saying(Brief.Saying saying) {
    html.open("li").open("blockquote", "class", saying.direct() ? "direct" : null, "dir", "auto");
    html.text(saying.direct() ? "“" + saying.text() + "”" : saying.text()).close();
    html.open("p", "class", "where");
    List<Evidence> printed = saying.evidence();
    for (int i = 0; i < printed.size(); i++) {
      html.text(i == 0 ? "" : i == 1 ? " · also in " : ", ");
      FactsSection.cite(printed.get(i), index, html);
    }
    html.close();
    if (!saying.rewordings().isEmpty()) {
      html.open("details", "class", "more");
      html.leaf("summary", "Worded differently in " + saying.rewordings().size());
      sentences(saying.rewordings());
      html.close();
    }
    html.close();
  }

  private void timeline() {
    if (brief.timeline().isEmpty()) {
      return;
    }
    StoryPage.section(
        "timeline", "Timeline", "By when it happened, not when it was printed.", html);
    html.open("ol", "class", "timeline");
    for (Brief.Happening happening : brief.timeline()) {
      html.open("li", "class", happening.precision().equals("day") ? null : "vague");
      html.leaf("p", Phrases.when(happening), "class", "when");
      html.open("details");
      html.open("summary").leaf("span", happening.text(), "class", "said", "dir", "auto").close();
      html.open("ul", "class", "evidence");
      happening.evidence().forEach(e -> FactsSection.sentence(e, "", index, html));
      html.close().close().close();
    }
    html.close().close();
  }

  private void odds() {
    if (brief.odds().isEmpty()) {
      return;
    }
    StoryPage.section(
        "odds", "The Odds", "Forecasts that the coverage cites; none are ours.", html);
    html.open("ul", "class", "odds");
    for (Brief.Odds odds : brief.odds()) {
      String percent = Phrases.percent(odds.probability());
      html.open("li").leaf("p", percent, "class", "chance");
      html.open("svg", "class", "chance", "width", "100%", "height", "10", "aria-hidden", "true");
      html.open("rect", "class", "all", "width", "100%").close();
      html.open(
          "rect", "class", "part", "width", OriginBar.percent(odds.probability().value() * 100));
      html.close().close();
      html.leaf("p", odds.question(), "class", "said", "dir", "auto");
      html.open("p", "class", "where");
      if (!odds.by().isEmpty()) {
        html.text("according to ").name(odds.by()).text(", ");
      }
      html.text("in ").name(odds.source()).close();
      html.open("details", "class", "more");
      html.leaf("summary", Phrases.count(odds.evidence().size(), "sentence"));
      sentences(odds.evidence());
      html.close().close();
    }
    html.close().close();
  }

  private void sentences(List<Evidence> evidence) {
    html.open("ul", "class", "evidence");
    evidence.forEach(one -> FactsSection.sentence(one, "", index, html));
    html.close();
  }
}
