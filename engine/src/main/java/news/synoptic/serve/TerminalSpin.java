package news.synoptic.serve;

import java.util.List;
import news.synoptic.Brief;
import news.synoptic.serve.Screen.Look;
import news.synoptic.serve.Screen.Words;

/** How each side tells it, on a terminal; long lists are cut, and say by how much. */
record TerminalSpin(TerminalLines lines) {
  private static final int VOICES = 3;
  private static final int WORDINGS = 3;
  private static final int HEADLINES = 10;

  /** Prints the blocks. */
  void print() {
    Brief.Spin spin = lines.brief.spin();
    sides(spin);
    lines.heading("The same claim, worded differently", !spin.wording().isEmpty());
    lines.few(spin.wording(), WORDINGS, "claim", this::wording);
    headlines(spin.headlines());
    omissions(spin.omissions());
  }

  private void sides(Brief.Spin spin) {
    lines.heading("The Spin", !spin.parties().isEmpty() || !spin.stances().isEmpty());
    for (Brief.Party party : spin.parties()) {
      lines.group(party.name() + " says");
      lines.few(party.lines(), VOICES, "line", this::voice);
    }
    for (Brief.Stance stance : spin.stances()) {
      lines.group((stance.favourable() ? "In favour of " : "Against ") + stance.toward());
      lines.few(stance.lines(), VOICES, "line", this::voice);
    }
  }

  private void wording(Brief.Wording wording) {
    boolean told =
        wording.tellings().stream().anyMatch(telling -> telling.text().equals(wording.claim()));
    if (told) {
      lines.space();
    } else {
      lines.group(wording.claim());
    }
    lines.few(wording.tellings(), VOICES, "wording", this::voice);
  }

  private void voice(Brief.Voice voice) {
    Words words = new Words().add(Phrases.spoken(voice.text()), voice.marked(), Look.BOLD);
    String who = voice.who() + " " + lines.numbers(List.of(voice.evidence()));
    lines.screen.put("  · ", TerminalLines.DEEPER, words.add("  " + who, Look.DIM));
  }

  private void headlines(List<Brief.Headline> headlines) {
    if (headlines.size() < 2) {
      return;
    }
    lines.heading("Headlines", true);
    lines.few(
        headlines,
        HEADLINES,
        "headline",
        headline -> {
          Words words = new Words().add(headline.title(), headline.marked(), Look.BOLD);
          int number = lines.index.number(headline.article());
          words.add("  " + headline.outlet() + " [" + number + "]", Look.DIM);
          lines.screen.put("  · ", TerminalLines.DEEPER, words);
        });
  }

  private void omissions(List<Brief.Omission> omissions) {
    lines.heading("Left out", !omissions.isEmpty());
    for (Brief.Omission omission : omissions) {
      Words words = new Words().add("fact " + lines.index.factNumber(omission.fact()), Look.BOLD);
      int all = omission.has().size() + omission.lacks().size();
      words.add(" is in " + omission.has().size() + " of " + Phrases.count(all, "outlet"));
      words.add(", not in " + String.join(", ", omission.lacks()), Look.DIM);
      lines.screen.put("  · ", TerminalLines.DEEPER, words);
    }
  }
}
