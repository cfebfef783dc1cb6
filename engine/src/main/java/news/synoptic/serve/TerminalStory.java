package news.synoptic.serve;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.synoptic.Alignment;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Evidence;
import news.synoptic.Origin;
import news.synoptic.serve.Screen.Look;
import news.synoptic.serve.Screen.Words;

/** Prints one story block by block, in the order of the brief; empty blocks leave nothing. */
final class TerminalStory {
  private static final String INDENT = "  ";
  private static final String DEEPER = "    ";
  private static final String DEEPEST = "      ";
  private static final int LEAST_SEGMENT = 2;
  private static final List<String> SHADES = List.of("█", "▓", "▒", "░");

  private final Brief brief;
  private final StoryIndex index;
  private final Screen screen;
  private boolean underHeading;

  TerminalStory(Brief brief, Screen screen) {
    this.brief = brief;
    this.index = new StoryIndex(brief);
    this.screen = screen;
  }

  /** Prints all blocks. */
  void print() {
    head();
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
    screen.gap();
  }

  private void head() {
    screen.rule().put(new Words().add(brief.title(), Look.TITLE));
    String days = Phrases.days(brief.from(), brief.to());
    screen.put(new Words().add(days.isEmpty() ? "no date known" : days, Look.DIM));
    screen.put(new Words().add(Phrases.strength(brief), Look.BOLD));
    bar();
    for (Alignment.Share share : brief.origins()) {
      Words words = new Words();
      words.add(index.letter(share.origin()), look(share.origin())).add(" ");
      words.add(share.origin().name());
      words.add(" · " + Phrases.kind(share.origin().kind()), Look.DIM);
      words.add(" · " + Phrases.count(share.articles().size(), "article"), Look.DIM);
      screen.put(INDENT, DEEPER, words);
    }
    String chips = Chip.of(brief).stream().map(Chip::words).collect(Collectors.joining("  ·  "));
    screen.put("! ", INDENT, new Words().add(chips, Look.WARNING));
  }

  /** Origins as stretches of block characters, each as long as its share, led by its letter. */
  private void bar() {
    int all = brief.origins().stream().mapToInt(share -> share.articles().size()).sum();
    int room = screen.width() - LEAST_SEGMENT * brief.origins().size();
    if (all == 0 || room < 0) {
      return;
    }
    Words words = new Words();
    int before = 0;
    for (int i = 0; i < brief.origins().size(); i++) {
      Alignment.Share share = brief.origins().get(i);
      int until = before + share.articles().size();
      int length = LEAST_SEGMENT + until * room / all - before * room / all;
      String letter = index.letter(share.origin());
      String blocks = SHADES.get(i % SHADES.size()).repeat(Math.max(1, length - letter.length()));
      words.add(letter + blocks, look(share.origin()));
      before = until;
    }
    screen.put(words);
  }

  private void facts() {
    heading("The Facts", !brief.facts().isEmpty());
    int number = 0;
    for (Brief.Status status : Phrases.GROUPS) {
      List<Brief.Fact> facts =
          brief.facts().stream().filter(fact -> fact.status() == status).toList();
      if (!facts.isEmpty()) {
        group(Phrases.group(status));
      }
      for (Brief.Fact fact : facts) {
        number++;
        fact(number, fact);
      }
    }
  }

  private void fact(int number, Brief.Fact fact) {
    String lead = "%3d ".formatted(number);
    screen.put(lead, DEEPER, new Words().add(fact.text()));
    if (fact.versions().isEmpty()) {
      screen.put(DEEPER, DEEPEST, sourced(fact.origins(), fact.evidence()));
    }
    for (Brief.Version version : fact.versions()) {
      Words words = new Words().add("▸ ").add(version.value(), Look.BOLD).add("  ");
      sourced(words, version.origins(), version.evidence());
      screen.put(DEEPER, DEEPEST, words);
    }
  }

  private Words sourced(List<Origin> origins, List<Evidence> evidence) {
    return sourced(new Words(), origins, evidence);
  }

  private Words sourced(Words words, List<Origin> origins, List<Evidence> evidence) {
    for (Origin origin : origins) {
      words.add(index.letter(origin), look(origin)).add(" " + origin.name() + "  ", Look.DIM);
    }
    return words.add(numbers(evidence), Look.DIM);
  }

  private void spin() {
    Brief.Spin spin = brief.spin();
    heading("The Spin", !spin.parties().isEmpty() || !spin.stances().isEmpty());
    for (Brief.Party party : spin.parties()) {
      group(party.name() + " says");
      party.lines().forEach(this::voice);
    }
    for (Brief.Stance stance : spin.stances()) {
      group((stance.favourable() ? "In favour of " : "Against ") + stance.toward());
      stance.lines().forEach(this::voice);
    }
    heading("The same claim, worded differently", !spin.wording().isEmpty());
    for (Brief.Wording wording : spin.wording()) {
      group(wording.claim());
      wording.tellings().forEach(this::voice);
    }
    headlines(spin);
    omissions(spin);
  }

  private void voice(Brief.Voice voice) {
    Words words = new Words().add(voice.text(), voice.marked(), Look.BOLD);
    words.add("  " + voice.who() + " " + numbers(List.of(voice.evidence())), Look.DIM);
    screen.put("  · ", DEEPER, words);
  }

  private void headlines(Brief.Spin spin) {
    if (spin.headlines().size() < 2) {
      return;
    }
    heading("Headlines", true);
    for (Brief.Headline headline : spin.headlines()) {
      Words words = new Words().add(headline.title(), headline.marked(), Look.BOLD);
      words.add("  " + headline.outlet() + " [" + index.number(headline.article()) + "]", Look.DIM);
      screen.put("  · ", DEEPER, words);
    }
  }

  private void omissions(Brief.Spin spin) {
    if (spin.omissions().isEmpty()) {
      return;
    }
    heading("Left out", true);
    for (Brief.Omission omission : spin.omissions()) {
      Words words = new Words().add(brief.facts().get(omission.fact()).text());
      words.add("  not in: " + String.join(", ", omission.lacks()), Look.DIM);
      screen.put("  · ", DEEPER, words);
    }
  }

  private void quotes() {
    heading("Who said what", !brief.quotes().isEmpty());
    for (List<Brief.Saying> sayings : index.bySpeaker()) {
      Brief.Saying first = sayings.getFirst();
      Words who = new Words().add(first.speaker(), Look.BOLD);
      who.add(first.role().isEmpty() ? "" : ", " + first.role());
      who.add(first.party().isEmpty() ? "" : " (" + first.party() + ")", Look.DIM);
      screen.put(who);
      sayings.forEach(this::saying);
    }
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
    heading("Timeline", !brief.timeline().isEmpty());
    for (Brief.Happening happening : brief.timeline()) {
      Words words = new Words().add(Phrases.when(happening), Look.BOLD).add("  ");
      words.add(happening.text()).add("  " + numbers(happening.evidence()), Look.DIM);
      screen.put("  ● ", DEEPER, words);
    }
  }

  private void odds() {
    heading("The Odds", !brief.odds().isEmpty());
    for (Brief.Odds odds : brief.odds()) {
      Words words = new Words().add(Phrases.percent(odds.probability()), Look.BOLD).add("  ");
      words.add(odds.question());
      String by = odds.by().isEmpty() ? "" : "according to " + odds.by() + ", ";
      words.add("  " + by + "in " + odds.source() + " " + numbers(odds.evidence()), Look.DIM);
      screen.put(INDENT, DEEPER, words);
    }
  }

  private void notices() {
    heading("Corrections and notices", !brief.notices().isEmpty());
    for (Brief.PageNotice notice : brief.notices()) {
      Words words = new Words().add(Phrases.kind(notice.notice().kind()), Look.BOLD).add("  ");
      words.add(notice.notice().text());
      words.add("  " + notice.outlet() + " [" + index.number(notice.article()) + "]", Look.DIM);
      screen.put(INDENT, DEEPER, words);
    }
  }

  private void sources() {
    heading("Where it came from", !brief.copies().isEmpty());
    for (Copy copy : brief.copies()) {
      Words words = new Words().add(named(copy.copy())).add(" ← ").add(named(copy.original()));
      String credit = index.creditGiven(copy) ? "" : ", without credit";
      screen.put(INDENT, DEEPER, words.add("  " + Phrases.kind(copy) + credit, Look.DIM));
    }
  }

  private void names() {
    List<Brief.Name> varied =
        brief.names().stream().filter(name -> name.variants().size() > 1).toList();
    heading("Names", !varied.isEmpty());
    for (Brief.Name name : varied) {
      String others =
          name.variants().stream()
              .filter(variant -> !variant.equals(name.entity()))
              .collect(Collectors.joining(", "));
      Words words = new Words().add(name.entity(), Look.BOLD);
      screen.put(INDENT, DEEPER, words.add("  also " + others));
    }
  }

  private void pointers(String title, List<Brief.Pointer> pointers) {
    heading(title, !pointers.isEmpty());
    for (Brief.Pointer pointer : pointers) {
      Words words = new Words();
      words.add(pointer.from() == null ? "" : Phrases.day(pointer.from()) + "  ", Look.DIM);
      words.add(pointer.title()).add("  " + pointer.because(), Look.DIM);
      screen.put(INDENT, DEEPER, words);
    }
  }

  private void articles() {
    heading("Articles", true);
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

  private void heading(String title, boolean wanted) {
    if (wanted) {
      screen.gap().put(new Words().add(title.toUpperCase(Locale.ROOT), Look.BOLD));
      underHeading = true;
    }
  }

  private void group(String title) {
    if (!underHeading) {
      screen.gap();
    }
    underHeading = false;
    screen.put(new Words().add(title, Look.UNDERLINED));
  }

  private String named(ArticleId id) {
    return index.label(id) + " [" + index.number(id) + "]";
  }

  private String numbers(List<Evidence> evidence) {
    return index.numbers(evidence).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private Look look(Origin origin) {
    return Look.ofOrigin(index.rank(origin));
  }
}
