package news.synoptic.serve;

import java.util.List;
import news.synoptic.Brief;

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
      html.open("section", "class", "speaker").open("header");
      html.leaf("h3", sayings.getFirst().speaker(), "dir", "auto");
      String role = role(sayings.getFirst());
      if (!role.isEmpty()) {
        html.leaf("p", role, "class", "role", "dir", "auto");
      }
      html.close().open("ul", "class", "sayings");
      sayings.forEach(this::saying);
      html.close().close();
    }
    html.close();
  }

  private static String role(Brief.Saying saying) {
    boolean both = !saying.role().isEmpty() && !saying.party().isEmpty();
    return saying.role() + (both ? " · " : "") + saying.party();
  }

  private void saying(Brief.Saying saying) {
    EvidenceList sentences = new EvidenceList(index, html);
    html.open("li").open("details").open("summary");
    html.open("span", "class", saying.direct() ? "said direct" : "said", "dir", "auto");
    html.text(saying.direct() ? "“" + saying.text() + "”" : saying.text()).close();
    html.open("span", "class", "where");
    sentences.printedIn(saying.evidence());
    if (!saying.rewordings().isEmpty()) {
      html.text(" · worded differently in " + saying.rewordings().size());
    }
    html.close().close();
    sentences.write(saying.evidence());
    if (!saying.rewordings().isEmpty()) {
      html.leaf("p", "Worded differently:", "class", "where label");
      sentences.write(saying.rewordings());
    }
    html.close().close();
  }

  private void timeline() {
    if (brief.timeline().isEmpty()) {
      return;
    }
    StoryPage.section(
        "timeline",
        "Timeline",
        "By when it happened, not when it was printed. A hollow dot: the day is not certain.",
        html);
    html.open("ol", "class", "timeline");
    for (Brief.Happening happening : brief.timeline()) {
      String certainty = Phrases.certainty(happening);
      html.open("li", "class", certainty.isEmpty() ? null : "vague");
      html.open("p", "class", "when").text(Phrases.when(happening));
      if (!certainty.isEmpty()) {
        html.text(" ").leaf("small", certainty);
      }
      html.close().open("details");
      html.open("summary").leaf("span", happening.text(), "class", "said", "dir", "auto");
      html.open("span", "class", "where");
      new EvidenceList(index, html).printedIn(happening.evidence());
      html.close().close();
      new EvidenceList(index, html).write(happening.evidence());
      html.close().close();
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
    brief.odds().forEach(this::forecast);
    html.close().close();
  }

  private void forecast(Brief.Odds odds) {
    String percent = Phrases.percent(odds.probability());
    html.open("li").open("div", "class", "chance").leaf("p", percent);
    html.open("svg", "width", "100%", "height", "10", "aria-hidden", "true");
    html.open("rect", "class", "all", "width", "100%").close();
    double share = odds.probability().value() * 100;
    html.open("rect", "class", "part", "width", OriginBar.percent(share)).close();
    html.close().close().open("details").open("summary");
    html.leaf("span", odds.question(), "class", "said", "dir", "auto");
    html.open("span", "class", "where");
    if (!odds.by().isEmpty()) {
      html.text("according to ").name(odds.by()).text(", ");
    }
    html.text("in ").name(odds.source()).close().close();
    new EvidenceList(index, html).write(odds.evidence());
    html.close().close();
  }
}
