package news.synoptic.serve;

import java.util.List;
import news.synoptic.Brief;

/** Who said what, when it happened, and what is forecast. */
record VoicesSection(Brief brief, StoryIndex index, Html html) {
  private static final int SPEAKERS = 8;
  private static final int SAYINGS = 4;

  /** Writes the three sections. */
  void write() {
    quotes();
    timeline();
    odds();
  }

  private void quotes() {
    if (brief.quotes().isEmpty() && brief.silences().isEmpty()) {
      return;
    }
    StoryPage.section(
        "quotes",
        "Who said what",
        "Verbatim as first printed; in quotation marks if all of it stood in them.",
        html);
    List<List<Brief.Saying>> speakers = index.bySpeaker();
    int shown = speakers.size() <= SPEAKERS + 2 ? speakers.size() : SPEAKERS;
    speakers.subList(0, shown).forEach(this::speaker);
    if (shown < speakers.size()) {
      html.open("details", "class", "more");
      html.leaf("summary", Phrases.count(speakers.size() - shown, "more speaker"));
      speakers.subList(shown, speakers.size()).forEach(this::speaker);
      html.close();
    }
    silences();
    html.close();
  }

  private void silences() {
    if (brief.silences().isEmpty()) {
      return;
    }
    html.open("section", "class", "speaker").open("header");
    html.leaf("h3", Phrases.SILENT).close().open("div").open("ul", "class", "sayings");
    for (Brief.Silence silence : brief.silences()) {
      html.open("li").open("details").open("summary");
      html.leaf("span", silence.text(), "class", "said", "dir", "auto");
      html.open("span", "class", "where");
      EvidenceList sentences = new EvidenceList(index, html);
      sentences.printedIn(silence.evidence());
      html.close().close();
      sentences.write(silence.evidence());
      html.close().close();
    }
    html.close().close().close();
  }

  private void speaker(List<Brief.Saying> sayings) {
    html.open("section", "class", "speaker").open("header");
    html.leaf("h3", sayings.getFirst().speaker(), "dir", "auto");
    String role = role(sayings.getFirst());
    if (!role.isEmpty()) {
      html.leaf("p", role, "class", "role", "dir", "auto");
    }
    html.close().open("div");
    int shown = sayings.size() <= SAYINGS + 1 ? sayings.size() : SAYINGS;
    sayings(sayings.subList(0, shown));
    if (shown < sayings.size()) {
      html.open("details", "class", "more");
      html.leaf("summary", sayings.size() - shown + " more");
      sayings(sayings.subList(shown, sayings.size()));
      html.close();
    }
    html.close().close();
  }

  private void sayings(List<Brief.Saying> sayings) {
    html.open("ul", "class", "sayings");
    sayings.forEach(this::saying);
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
    html.text(Phrases.spoken(saying)).close();
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
    List<Brief.Happening> lines = brief.timeline();
    for (int i = 0; i < lines.size(); i++) {
      boolean sameDate = i > 0 && Phrases.when(lines.get(i)).equals(Phrases.when(lines.get(i - 1)));
      if (!sameDate) {
        if (i > 0) {
          html.close();
        }
        date(lines.get(i));
      }
      happening(lines.get(i));
    }
    html.close().close().close();
  }

  /** Opens the entry of a date; the lines of that date follow. */
  private void date(Brief.Happening first) {
    String certainty = Phrases.certainty(first);
    html.open("li", "class", certainty.isEmpty() ? null : "vague");
    html.open("p", "class", "when").text(Phrases.when(first));
    if (!certainty.isEmpty()) {
      html.text(" ").leaf("small", certainty);
    }
    html.close();
  }

  private void happening(Brief.Happening happening) {
    html.open("details").open("summary");
    html.leaf("span", happening.text(), "class", "said", "dir", "auto");
    html.open("span", "class", "where");
    new EvidenceList(index, html).printedIn(happening.evidence());
    html.close().close();
    new EvidenceList(index, html).write(happening.evidence());
    html.close();
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
