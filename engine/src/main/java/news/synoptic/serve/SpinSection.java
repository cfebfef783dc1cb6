package news.synoptic.serve;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.Brief;

/**
 * How each side tells it: parties in their own words, what is written for and against each actor,
 * the same claim in different words, headlines, and what outlets leave out. Sides stand in the
 * order of the brief; no colour stands for a side.
 */
record SpinSection(Brief brief, StoryIndex index, Html html) {
  private static final int LINES = 5;
  private static final int HEADLINES = 10;
  private static final int WORDINGS = 3;

  /** Whether there is nothing to show; one headline alone is nothing. */
  static boolean isEmpty(Brief.Spin spin) {
    return spin.parties().isEmpty()
        && spin.stances().isEmpty()
        && spin.wording().isEmpty()
        && spin.omissions().isEmpty()
        && spin.headlines().size() < 2;
  }

  /** Writes the section. */
  void write() {
    if (isEmpty(brief.spin())) {
      return;
    }
    StoryPage.section(
        "spin",
        "The Spin",
        "Sides come from the text itself. Marked words are evaluative, or differ between outlets.",
        html);
    parties();
    stances();
    wording();
    headlines();
    new OmissionMatrix(brief, index, html).write();
    html.close();
  }

  private void parties() {
    if (brief.spin().parties().isEmpty()) {
      return;
    }
    html.leaf("h3", "In their own words").open("div", "class", "sides");
    for (Brief.Party party : brief.spin().parties()) {
      html.open("section", "class", "side").leaf("h4", party.name(), "dir", "auto");
      html.open("p", "class", "from");
      OriginBar.row(party.origins(), index, html);
      html.close();
      voices(party.lines());
      html.close();
    }
    html.close();
  }

  private void stances() {
    Map<String, Set<Brief.Stance>> actors = new LinkedHashMap<>();
    for (Brief.Stance stance : brief.spin().stances()) {
      actors.computeIfAbsent(stance.toward(), ignored -> new LinkedHashSet<>()).add(stance);
    }
    if (!actors.isEmpty()) {
      html.leaf("h3", "In favour and against");
    }
    actors.forEach(
        (actor, stances) -> {
          html.open("div", "class", "sides");
          for (Brief.Stance stance : stances) {
            html.open("section", "class", "side");
            html.open("h4").text(stance.favourable() ? "In favour of " : "Against ");
            html.name(actor).close();
            voices(stance.lines());
            html.close();
          }
          html.close();
        });
  }

  private void voices(List<Brief.Voice> lines) {
    int shown = lines.size() <= LINES + 1 ? lines.size() : LINES;
    list(lines.subList(0, shown));
    if (shown < lines.size()) {
      html.open("details", "class", "more");
      html.leaf("summary", lines.size() - shown + " more");
      list(lines.subList(shown, lines.size()));
      html.close();
    }
  }

  private void list(List<Brief.Voice> lines) {
    html.open("ul", "class", "voices");
    for (Brief.Voice voice : lines) {
      String outlet = index.label(voice.evidence().article());
      html.open("li").open("details").open("summary");
      html.open("span", "class", "said", "dir", "auto")
          .text(Phrases.spoken(voice.text()), voice.marked())
          .close();
      html.open("span", "class", "where");
      if (!voice.who().isEmpty() && !voice.who().equals(outlet)) {
        html.name(voice.who()).text(" · ");
      }
      html.name(outlet).close().close();
      new EvidenceList(index, html).write(List.of(voice.evidence()));
      html.close().close();
    }
    html.close();
  }

  private void wording() {
    if (brief.spin().wording().isEmpty()) {
      return;
    }
    html.leaf("h3", "The same claim, worded differently");
    List<Brief.Wording> wordings = brief.spin().wording();
    int shown = wordings.size() <= WORDINGS + 1 ? wordings.size() : WORDINGS;
    wordings.subList(0, shown).forEach(this::wording);
    if (shown < wordings.size()) {
      html.open("details", "class", "more");
      html.leaf("summary", Phrases.count(wordings.size() - shown, "more claim"));
      wordings.subList(shown, wordings.size()).forEach(this::wording);
      html.close();
    }
  }

  private void wording(Brief.Wording wording) {
    html.open("div", "class", "wording");
    html.leaf("p", wording.claim(), "class", "claim", "dir", "auto");
    list(wording.tellings());
    html.close();
  }

  private void headlines() {
    List<Brief.Headline> headlines = brief.spin().headlines();
    if (headlines.size() < 2) {
      return;
    }
    html.leaf("h3", "Headlines side by side");
    int shown = headlines.size() <= HEADLINES + 2 ? headlines.size() : HEADLINES;
    headlines(headlines.subList(0, shown));
    if (shown < headlines.size()) {
      html.open("details", "class", "more");
      html.leaf("summary", headlines.size() - shown + " more headlines");
      headlines(headlines.subList(shown, headlines.size()));
      html.close();
    }
  }

  private void headlines(List<Brief.Headline> headlines) {
    html.open("ul", "class", "headlines");
    for (Brief.Headline headline : headlines) {
      int number = index.number(headline.article());
      html.open("li").open("p", "class", "where");
      html.open("a", "href", "#a" + number).name(headline.outlet()).close().close();
      html.open("p", "class", "title", "dir", "auto");
      html.text(headline.title(), headline.marked()).close().close();
    }
    html.close();
  }
}
