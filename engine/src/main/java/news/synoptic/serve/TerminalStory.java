package news.synoptic.serve;

import java.util.List;
import java.util.stream.Collectors;
import news.synoptic.Alignment;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Evidence;
import news.synoptic.serve.Screen.Look;
import news.synoptic.serve.Screen.Words;

/**
 * Prints one story block by block, in the order of the brief; empty blocks leave nothing, long
 * lists are cut, and say by how much.
 */
final class TerminalStory {
  private static final String INDENT = TerminalLines.INDENT;
  private static final String DEEPER = TerminalLines.DEEPER;
  private static final String DEEPEST = TerminalLines.DEEPEST;
  private static final int LEAST_STRETCH = 2;
  private static final int STRETCHES = 16;
  private static final int LEGEND = 8;
  private static final int SPEAKERS = 8;
  private static final int SAYINGS = 3;
  private static final int NAMES = 12;
  private static final int CHANGES = 12;
  private static final int LONG_NOTICE = 240;
  private static final List<String> SHADES = List.of("█", "▓", "▒", "░");

  private final Brief brief;
  private final List<ChangeLine> changed;
  private final StoryIndex index;
  private final Screen screen;
  private final TerminalLines lines;

  TerminalStory(Brief brief, List<ChangeLine> changed, Screen screen) {
    this.brief = brief;
    this.changed = changed;
    this.screen = screen;
    this.lines = new TerminalLines(brief, screen);
    this.index = lines.index;
  }

  /** Prints all blocks. */
  void print() {
    head();
    worded();
    changes();
    facts();
    new TerminalSpin(lines).print();
    quotes();
    timeline();
    odds();
    notices();
    sources();
    names();
    pointers("Earlier in the storyline", brief.earlier());
    pointers("Related", brief.related());
    articles();
    screen.gap();
  }

  private void head() {
    screen.rule().put(new Words().add(brief.title(), Look.TITLE));
    String days = Phrases.days(brief.from(), brief.to());
    screen.put(new Words().add(days.isEmpty() ? "no date known" : days, Look.DIM));
    screen.put(new Words().add(Phrases.strength(brief), Look.BOLD));
    bar();
    lines.few(brief.origins(), LEGEND, "origin", this::origin);
    String chips = Chip.of(brief).stream().map(Chip::words).collect(Collectors.joining("  ·  "));
    screen.put("! ", INDENT, new Words().add(chips, Look.WARNING));
  }

  private void origin(Alignment.Share share) {
    Words words = new Words();
    words.add(index.letter(share.origin()), lines.look(share.origin())).add(" ");
    words.add(share.origin().name());
    words.add(" · " + Phrases.kind(share.origin().kind()), Look.DIM);
    words.add(" · " + Phrases.count(share.statements(), "sentence"), Look.DIM);
    screen.put(INDENT, DEEPER, words);
  }

  /** Origins as stretches of block characters, each as long as its share, led by its letter. */
  private void bar() {
    int all = brief.origins().stream().mapToInt(Alignment.Share::statements).sum();
    List<Alignment.Share> shown = brief.origins().stream().limit(STRETCHES).toList();
    String rest = shown.size() < brief.origins().size() ? "+" : "";
    int room = screen.width() - LEAST_STRETCH * shown.size() - rest.length();
    if (all == 0 || room < 0) {
      return;
    }
    Words words = new Words();
    int before = 0;
    for (int i = 0; i < shown.size(); i++) {
      Alignment.Share share = shown.get(i);
      int until = before + share.statements();
      int length = LEAST_STRETCH + until * room / all - before * room / all;
      String letter = index.letter(share.origin());
      String blocks = SHADES.get(i % SHADES.size()).repeat(Math.max(1, length - letter.length()));
      words.add(letter + blocks, lines.look(share.origin()));
      before = until;
    }
    screen.put(words.add(rest.repeat(Math.max(0, screen.width() - words.length())), Look.DIM));
  }

  private void worded() {
    lines.heading(WordedSection.MARK, !brief.worded().isEmpty());
    for (Brief.Worded line : brief.worded()) {
      Words words = new Words().add(WordedSection.label(line) + ": ", Look.DIM).add(line.text());
      screen.put(INDENT, DEEPER, words.add("  " + numbers(line.evidence()), Look.DIM));
    }
  }

  private void changes() {
    lines.heading("What changed", !changed.isEmpty());
    lines.few(changed, CHANGES, "change", this::change);
  }

  private void change(ChangeLine line) {
    Words words = new Words().add(line.what().heading, Look.BOLD).add("  ");
    words.add(line.turn().isEmpty() ? "" : line.turn() + "  ", Look.BOLD);
    screen.put(INDENT, DEEPER, words.add(line.words()));
  }

  private void facts() {
    lines.heading("The Facts", !brief.facts().isEmpty());
    List<Brief.Fact> facts = index.shownFacts();
    for (int i = 0; i < facts.size(); i++) {
      Brief.Status status = facts.get(i).status();
      if (i == 0 || facts.get(i - 1).status() != status) {
        lines.group(Phrases.group(status));
      }
      fact(i + 1, facts.get(i));
    }
  }

  private void fact(int number, Brief.Fact fact) {
    String lead = "%3d ".formatted(number);
    screen.put(lead, DEEPER, new Words().add(fact.text()));
    if (fact.versions().isEmpty()) {
      screen.put(DEEPER, DEEPEST, lines.sourced(new Words(), fact.origins(), fact.evidence()));
    }
    if (fact.speech() != null) {
      screen.put(DEEPER, DEEPEST, new Words().add(Phrases.speech(fact.speech()), Look.DIM));
    }
    for (Brief.Version version : fact.versions()) {
      Words words = new Words().add("▸ ").add(Phrases.value(version), Look.BOLD).add("  ");
      words.add(version.speakers().isEmpty() ? "" : Phrases.speakers(version) + "  ");
      lines.sourced(words, version.origins(), version.evidence());
      screen.put(DEEPER, DEEPEST, words);
    }
  }

  private void quotes() {
    lines.heading("Who said what", !brief.quotes().isEmpty() || !brief.silences().isEmpty());
    lines.few(index.bySpeaker(), SPEAKERS, "speaker", this::speaker);
    if (!brief.silences().isEmpty()) {
      screen.put(new Words().add(Phrases.SILENT, Look.BOLD));
      lines.few(brief.silences(), SAYINGS, "line", this::silence);
    }
  }

  private void silence(Brief.Silence silence) {
    Words words = new Words().add(silence.text());
    screen.put(INDENT, DEEPER, words.add("  " + numbers(silence.evidence()), Look.DIM));
  }

  private void speaker(List<Brief.Saying> sayings) {
    Brief.Saying first = sayings.getFirst();
    Words who = new Words().add(first.speaker(), Look.BOLD);
    who.add(first.role().isEmpty() ? "" : ", " + first.role());
    who.add(first.party().isEmpty() ? "" : " (" + first.party() + ")", Look.DIM);
    screen.put(who);
    lines.few(sayings, SAYINGS, "line", this::saying);
  }

  private void saying(Brief.Saying saying) {
    Words words = new Words();
    words.add(Phrases.spoken(saying));
    words.add("  " + numbers(saying.evidence()), Look.DIM);
    screen.put(INDENT, DEEPER, words);
    for (Evidence reworded : saying.rewordings()) {
      Words other = new Words().add("reworded: ", Look.DIM).add(reworded.text());
      screen.put(DEEPER, DEEPEST, other.add("  " + numbers(List.of(reworded)), Look.DIM));
    }
  }

  private void timeline() {
    lines.heading("Timeline", !brief.timeline().isEmpty());
    for (Brief.Happening happening : brief.timeline()) {
      String certainty = Phrases.certainty(happening);
      Words words = new Words().add(Phrases.when(happening), Look.BOLD);
      words.add(certainty.isEmpty() ? "" : " (" + certainty + ")", Look.DIM).add("  ");
      words.add(happening.text()).add("  " + numbers(happening.evidence()), Look.DIM);
      screen.put(certainty.isEmpty() ? "  ● " : "  ○ ", DEEPER, words);
    }
  }

  private void odds() {
    lines.heading("The Odds", !brief.odds().isEmpty());
    for (Brief.Odds odds : brief.odds()) {
      Words words = new Words().add(Phrases.percent(odds.probability()), Look.BOLD).add("  ");
      words.add(odds.question());
      String by = odds.by().isEmpty() ? "" : "according to " + odds.by() + ", ";
      words.add("  " + by + "in " + odds.source() + " " + numbers(odds.evidence()), Look.DIM);
      screen.put(INDENT, DEEPER, words);
    }
  }

  private void notices() {
    lines.heading("Corrections and notices", !brief.notices().isEmpty());
    for (Brief.PageNotice notice : brief.notices()) {
      Words words = new Words().add(Phrases.kind(notice.notice().kind()), Look.BOLD).add("  ");
      boolean whole = Phrases.isGrave(notice.notice().kind());
      String text = notice.notice().text();
      words.add(whole ? text : DisplayWidth.cut(Untrusted.line(text), LONG_NOTICE));
      words.add("  " + notice.outlet() + " [" + index.number(notice.article()) + "]", Look.DIM);
      screen.put(INDENT, DEEPER, words);
    }
  }

  private void sources() {
    lines.heading("Where it came from", !brief.copies().isEmpty());
    for (Copy copy : brief.copies()) {
      Words words = new Words().add(named(copy.copy())).add(" ← ").add(named(copy.original()));
      String credit = index.creditGiven(copy) ? "" : ", without credit";
      screen.put(INDENT, DEEPER, words.add("  " + Phrases.kind(copy) + credit, Look.DIM));
    }
  }

  private void names() {
    List<Brief.Name> varied =
        brief.names().stream().filter(name -> name.variants().size() > 1).toList();
    lines.heading("Names", !varied.isEmpty());
    lines.few(varied, NAMES, "name", this::name);
  }

  private void name(Brief.Name name) {
    String others =
        name.variants().stream()
            .filter(variant -> !variant.equals(name.entity()))
            .collect(Collectors.joining(", "));
    Words words = new Words().add(name.entity(), Look.BOLD);
    screen.put(INDENT, DEEPER, words.add("  also " + others));
  }

  private void pointers(String title, List<Brief.Pointer> pointers) {
    lines.heading(title, !pointers.isEmpty());
    for (Brief.Pointer pointer : pointers) {
      Words words = new Words();
      words.add(pointer.from() == null ? "" : Phrases.day(pointer.from()) + "  ", Look.DIM);
      words.add(pointer.title()).add("  " + pointer.because(), Look.DIM);
      screen.put(INDENT, DEEPER, words);
    }
  }

  private void articles() {
    lines.heading("Articles", true);
    for (Brief.Member member : brief.articles()) {
      ArticleId id = member.article().id();
      Words words = new Words().add(member.article().label(), Look.BOLD).add("  ");
      words.add(member.article().title());
      String kind = Phrases.kind(member.article().kind());
      words.add("  " + Phrases.dated(member.date()) + (kind.isEmpty() ? "" : " · " + kind));
      words.add(
          member.copyOf() == null ? "" : " · copy of [" + index.number(member.copyOf()) + "]");
      words.add(member.article().url() == null ? "" : "  " + member.article().url(), Look.DIM);
      screen.put("%4s ".formatted("[" + index.number(id) + "]"), "     ", words);
    }
  }

  private String named(ArticleId id) {
    return index.label(id) + " [" + index.number(id) + "]";
  }

  private String numbers(List<Evidence> evidence) {
    return lines.numbers(evidence);
  }
}
