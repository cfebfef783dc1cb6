package news.synoptic.serve;

import java.util.List;
import java.util.stream.Collectors;
import news.synoptic.Alignment;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Dropped;
import news.synoptic.Evidence;
import news.synoptic.Origin;

/**
 * Writes a {@link Report} as Markdown, with the blocks of the story page: one heading a story,
 * evidence as numbers of its articles.
 *
 * <p>Thread-safe and pure. Same report, same characters. Text from articles is escaped.
 */
public final class MarkdownRenderer {
  /** The report as CommonMark, ending in a line end. */
  public String render(Report report) {
    Markdown out = new Markdown();
    for (Brief brief : report.briefs()) {
      new Story(brief, report.changesOf(brief), out).write();
    }
    if (!report.dropped().isEmpty()) {
      out.heading(1, "Could not be read");
      for (Dropped one : report.dropped()) {
        out.raw("- ").marked("**", one.input()).raw(": ").text(one.message()).raw("\n");
      }
    }
    return out.toString();
  }

  /** One story, block by block; empty blocks leave nothing. */
  private record Story(Brief brief, List<ChangeLine> changed, StoryIndex index, Markdown out) {
    Story(Brief brief, List<ChangeLine> changed, Markdown out) {
      this(brief, changed, new StoryIndex(brief), out);
    }

    void write() {
      head();
      worded();
      changes();
      facts();
      spin();
      quotes();
      timeline();
      odds();
      notices();
      sources();
      names();
      pointers("Earlier in the storyline", brief.earlier());
      pointers("Related", brief.related());
      articles();
    }

    private void head() {
      out.heading(1, brief.title());
      String days = Phrases.days(brief.from(), brief.to());
      out.raw("*").text(days.isEmpty() ? "no date known" : days).raw("*  \n");
      out.marked("**", Phrases.strength(brief)).raw("\n\n");
      for (Alignment.Share share : brief.origins()) {
        out.raw("- ").text(share.origin().name());
        out.raw(" (").text(Phrases.kind(share.origin().kind())).raw("): ");
        out.text(Phrases.count(share.statements(), "sentence")).raw("\n");
      }
      List<Chip> chips = Chip.of(brief);
      if (!chips.isEmpty()) {
        String words = chips.stream().map(Chip::words).collect(Collectors.joining(" · "));
        out.gap().raw("> ").text(words).raw("\n");
      }
    }

    private void worded() {
      if (!brief.worded().isEmpty()) {
        out.heading(2, WordedSection.MARK);
      }
      for (Brief.Worded line : brief.worded()) {
        out.raw("- ").marked("*", WordedSection.label(line)).raw(": ").text(line.text());
        out.raw(" ").raw(numbers(line.evidence())).raw("\n");
      }
    }

    private void changes() {
      if (!changed.isEmpty()) {
        out.heading(2, "What changed");
      }
      for (ChangeLine line : changed) {
        out.raw("- ").marked("**", line.what().heading).raw(": ");
        out.text(line.turn().isEmpty() ? "" : line.turn() + ": ").text(line.words()).raw("\n");
      }
    }

    private void facts() {
      if (!brief.facts().isEmpty()) {
        out.heading(2, "The Facts");
      }
      for (Brief.Status status : Phrases.GROUPS) {
        List<Brief.Fact> group =
            brief.facts().stream().filter(fact -> fact.status() == status).toList();
        if (!group.isEmpty()) {
          out.heading(3, Phrases.group(status));
          group.forEach(this::fact);
        }
      }
    }

    private void fact(Brief.Fact fact) {
      out.raw("- ").text(fact.text());
      if (fact.versions().isEmpty()) {
        out.raw("  \n  ");
        sourced(fact.origins(), fact.evidence());
        if (fact.speech() != null) {
          out.raw(" · ").text(Phrases.speech(fact.speech()));
        }
      }
      out.raw("\n");
      for (Brief.Version version : fact.versions()) {
        out.raw("  - ").marked("**", Phrases.value(version)).raw(": ");
        out.text(version.speakers().isEmpty() ? "" : Phrases.speakers(version) + " ");
        sourced(version.origins(), version.evidence());
        out.raw("\n");
      }
    }

    private void sourced(List<Origin> origins, List<Evidence> evidence) {
      out.marked("*", origins.stream().map(Origin::name).collect(Collectors.joining(", ")));
      out.raw(" ").raw(numbers(evidence));
    }

    private void spin() {
      Brief.Spin spin = brief.spin();
      boolean any =
          !spin.parties().isEmpty() || !spin.stances().isEmpty() || !spin.wording().isEmpty();
      if (any || !spin.omissions().isEmpty()) {
        out.heading(2, "The Spin");
      }
      for (Brief.Party party : spin.parties()) {
        out.heading(3, party.name() + " says");
        party.lines().forEach(this::voice);
      }
      for (Brief.Stance stance : spin.stances()) {
        out.heading(3, (stance.favourable() ? "In favour of " : "Against ") + stance.toward());
        stance.lines().forEach(this::voice);
      }
      for (Brief.Wording wording : spin.wording()) {
        out.heading(3, "Worded differently: " + wording.claim());
        wording.tellings().forEach(this::voice);
      }
      headlines(spin);
      omissions(spin);
    }

    private void voice(Brief.Voice voice) {
      out.raw("- ").text(Phrases.spoken(voice.text()), voice.marked());
      out.raw(" (").text(voice.who()).raw(" ").raw(numbers(List.of(voice.evidence()))).raw(")\n");
    }

    private void headlines(Brief.Spin spin) {
      if (spin.headlines().size() < 2) {
        return;
      }
      out.heading(3, "Headlines");
      for (Brief.Headline headline : spin.headlines()) {
        out.raw("- ").text(headline.title(), headline.marked());
        out.raw(" (").text(headline.outlet());
        out.raw(" [" + index.number(headline.article()) + "])\n");
      }
    }

    private void omissions(Brief.Spin spin) {
      if (spin.omissions().isEmpty()) {
        return;
      }
      out.heading(3, "Left out");
      for (Brief.Omission omission : spin.omissions()) {
        out.raw("- ").text(brief.facts().get(omission.fact()).text()).raw("  \n  not in: ");
        out.text(String.join(", ", omission.lacks())).raw("\n");
      }
    }

    private void quotes() {
      if (!brief.quotes().isEmpty() || !brief.silences().isEmpty()) {
        out.heading(2, "Who said what");
      }
      for (Brief.Saying saying : brief.quotes()) {
        out.raw("- ").marked("**", saying.speaker());
        out.text(saying.role().isEmpty() ? "" : ", " + saying.role());
        out.raw(": ").text(Phrases.spoken(saying));
        out.raw(" ").raw(numbers(saying.evidence())).raw("\n");
        for (Evidence reworded : saying.rewordings()) {
          out.raw("  - reworded: ").text(reworded.text());
          out.raw(" ").raw(numbers(List.of(reworded))).raw("\n");
        }
      }
      for (Brief.Silence silence : brief.silences()) {
        out.raw("- ").marked("**", Phrases.SILENT).raw(": ").text(silence.text());
        out.raw(" ").raw(numbers(silence.evidence())).raw("\n");
      }
    }

    private void timeline() {
      if (!brief.timeline().isEmpty()) {
        out.heading(2, "Timeline");
      }
      for (Brief.Happening happening : brief.timeline()) {
        out.raw("- ").marked("**", Phrases.when(happening)).raw(": ").text(happening.text());
        out.raw(" ").raw(numbers(happening.evidence())).raw("\n");
      }
    }

    private void odds() {
      if (!brief.odds().isEmpty()) {
        out.heading(2, "The Odds");
      }
      for (Brief.Odds odds : brief.odds()) {
        out.raw("- ").marked("**", Phrases.percent(odds.probability())).raw(" ");
        out.text(odds.question()).raw(" (");
        out.text(odds.by().isEmpty() ? "" : "according to " + odds.by() + ", ");
        out.text("in " + odds.source()).raw(" " + numbers(odds.evidence()) + ")\n");
      }
    }

    private void notices() {
      if (!brief.notices().isEmpty()) {
        out.heading(2, "Corrections and notices");
      }
      for (Brief.PageNotice notice : brief.notices()) {
        out.raw("- ").marked("**", Phrases.kind(notice.notice().kind())).raw(": ");
        out.text(notice.notice().text());
        out.raw(" (").text(notice.outlet());
        out.raw(" [" + index.number(notice.article()) + "])\n");
      }
    }

    private void sources() {
      if (!brief.copies().isEmpty()) {
        out.heading(2, "Where it came from");
      }
      for (Copy copy : brief.copies()) {
        out.raw("- ");
        named(copy.copy());
        out.raw(" ← ");
        named(copy.original());
        out.raw(": ").text(Phrases.kind(copy));
        out.raw(index.creditGiven(copy) ? "\n" : ", without credit\n");
      }
    }

    private void names() {
      List<Brief.Name> varied =
          brief.names().stream().filter(name -> name.variants().size() > 1).toList();
      if (!varied.isEmpty()) {
        out.heading(2, "Names");
      }
      for (Brief.Name name : varied) {
        out.raw("- ").marked("**", name.entity()).raw(": ");
        out.text(String.join(", ", name.variants())).raw("\n");
      }
    }

    private void pointers(String title, List<Brief.Pointer> pointers) {
      if (!pointers.isEmpty()) {
        out.heading(2, title);
      }
      for (Brief.Pointer pointer : pointers) {
        out.raw("- ").text(pointer.from() == null ? "" : Phrases.day(pointer.from()) + ": ");
        out.text(pointer.title()).raw(" (").text(pointer.because()).raw(")\n");
      }
    }

    private void articles() {
      out.heading(2, "All articles");
      for (Brief.Member member : brief.articles()) {
        out.raw(index.number(member.article().id()) + ". ");
        out.marked("**", member.article().label()).raw(": ");
        out.link(member.article().title(), member.article().url());
        String kind = Phrases.kind(member.article().kind());
        out.text(", " + Phrases.dated(member.date()) + (kind.isEmpty() ? "" : ", " + kind));
        ArticleId copied = member.copyOf();
        out.raw(copied == null ? "\n" : ", copy of [" + index.number(copied) + "]\n");
      }
      out.gap();
    }

    private void named(ArticleId id) {
      out.text(index.label(id)).raw(" [" + index.number(id) + "]");
    }

    private String numbers(List<Evidence> evidence) {
      return index.numbers(evidence).stream()
          .map(String::valueOf)
          .collect(Collectors.joining(", ", "[", "]"));
    }
  }
}
