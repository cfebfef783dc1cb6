package news.synoptic.brief;

import java.util.List;
import java.util.stream.Collectors;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import news.synoptic.Origin;
import news.synoptic.Span;

/** A brief as plain lines, to be compared with an expected file. */
final class BriefText {
  private final StringBuilder out = new StringBuilder();

  private BriefText() {}

  static String of(Brief brief) {
    BriefText text = new BriefText();
    text.add("title: " + brief.title());
    text.add("days: " + brief.from() + " to " + brief.to());
    text.add("outlets: " + String.join(", ", brief.outlets()));
    brief.articles().forEach(m -> text.add("article: " + member(m)));
    brief.facts().forEach(text::fact);
    brief.quotes().forEach(text::saying);
    brief
        .silences()
        .forEach(s -> text.add("silent %s: %s %s".formatted(s.who(), s.text(), at(s.evidence()))));
    brief.timeline().forEach(text::happening);
    brief
        .odds()
        .forEach(
            o ->
                text.add(
                    "odds: %s %s, by %s, in %s %s"
                        .formatted(
                            o.probability().value(),
                            o.question(),
                            o.by(),
                            o.source(),
                            at(o.evidence()))));
    text.spin(brief.spin());
    brief
        .notices()
        .forEach(
            n ->
                text.add(
                    "notice: %s %s: %s"
                        .formatted(n.outlet(), n.notice().kind(), n.notice().text())));
    brief
        .names()
        .forEach(
            n ->
                text.add(
                    "name: %s (%s, %s) %s in %d"
                        .formatted(
                            n.entity(), n.type().label(), n.role(), n.variants(), n.articles())));
    brief.earlier().forEach(p -> text.add("earlier: " + p));
    brief.related().forEach(p -> text.add("related: " + p));
    return text.out.toString();
  }

  private void add(String line) {
    out.append(line).append('\n');
  }

  private static String member(Brief.Member member) {
    return "%s by %s, copy of %s, credits %s"
        .formatted(
            member.article().id(), member.article().label(), member.copyOf(), member.credits());
  }

  private void fact(Brief.Fact fact) {
    add("fact %s: %s".formatted(fact.status().label(), fact.text()));
    add("  origins %s %s".formatted(names(fact.origins()), at(fact.evidence())));
    for (Brief.Version version : fact.versions()) {
      add(
          "  version %s: %s %s"
              .formatted(version.value(), names(version.origins()), at(version.evidence())));
      add("    said by %s".formatted(version.speakers()));
    }
    if (fact.speech() != null) {
      add("  one speaker %s in %d".formatted(fact.speech().speaker(), fact.speech().outlets()));
    }
  }

  private void saying(Brief.Saying saying) {
    String role = (saying.role() + ", " + saying.party()).replaceAll("^, |, $", "");
    add(
        "quote: %s (%s)%s: %s %s"
            .formatted(
                saying.speaker(),
                role,
                saying.direct() ? "" : " indirectly",
                saying.text(),
                at(saying.evidence())));
    saying.rewordings().forEach(e -> add("  reworded: " + e.text() + " " + at(List.of(e))));
  }

  private void happening(Brief.Happening line) {
    add(
        "%s (%s): %s %s"
            .formatted(line.date(), line.precision(), line.text(), at(line.evidence())));
  }

  private void spin(Brief.Spin spin) {
    for (Brief.Party party : spin.parties()) {
      add("party: %s %s".formatted(party.name(), names(party.origins())));
      party.lines().forEach(this::voice);
    }
    for (Brief.Stance stance : spin.stances()) {
      add("%s: %s".formatted(stance.favourable() ? "for" : "against", stance.toward()));
      stance.lines().forEach(this::voice);
    }
    for (Brief.Wording wording : spin.wording()) {
      add("wording: " + wording.claim());
      wording.tellings().forEach(this::voice);
    }
    spin.headlines()
        .forEach(h -> add("headline: %s: %s".formatted(h.outlet(), marked(h.title(), h.marked()))));
    spin.omissions()
        .forEach(
            o -> add("left out: fact %d has %s lacks %s".formatted(o.fact(), o.has(), o.lacks())));
  }

  private void voice(Brief.Voice voice) {
    add("  %s: %s".formatted(voice.who(), marked(voice.text(), voice.marked())));
  }

  private static String marked(String text, List<Span> marked) {
    StringBuilder out = new StringBuilder(text);
    for (int i = marked.size() - 1; i >= 0; i--) {
      out.insert(marked.get(i).end(), '_').insert(marked.get(i).start(), '_');
    }
    return out.toString();
  }

  private static String names(List<Origin> origins) {
    return origins.stream().map(Origin::name).toList().toString();
  }

  private static String at(List<Evidence> evidence) {
    return evidence.stream()
        .map(e -> e.article() + "@" + e.span().start())
        .collect(Collectors.joining(" ", "<", ">"));
  }
}
