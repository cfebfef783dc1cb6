package news.synoptic.serve;

import java.util.List;
import java.util.Objects;
import news.synoptic.Article;
import news.synoptic.Brief;
import news.synoptic.Evidence;

/**
 * The facts by how well they are established; each line opens to the sentences that it rests on,
 * and a disputed one shows its versions side by side.
 */
record FactsSection(Brief brief, StoryIndex index, Html html) {
  /** Writes the section. */
  void write() {
    if (brief.facts().isEmpty()) {
      return;
    }
    StoryPage.section(
        "facts", "The Facts", "Open a line to see every sentence that it rests on.", html);
    for (Brief.Status status : Phrases.GROUPS) {
      List<Brief.Fact> facts =
          brief.facts().stream().filter(fact -> fact.status() == status).toList();
      if (!facts.isEmpty()) {
        html.open("h3").text(Phrases.group(status) + " ");
        html.leaf("small", String.valueOf(facts.size())).close();
        html.open("ul", "class", "facts " + status.label());
        facts.forEach(this::fact);
        html.close();
      }
    }
    html.close();
  }

  private void fact(Brief.Fact fact) {
    html.open("li", "id", "f" + brief.facts().indexOf(fact));
    if (fact.versions().isEmpty()) {
      html.open("details").open("summary");
      html.leaf("span", fact.text(), "class", "said", "dir", "auto", "lang", lang(fact));
      html.open("span", "class", "from");
      OriginBar.row(fact.origins(), index, html);
      html.leaf("small", Phrases.count(fact.evidence().size(), "sentence")).close().close();
      evidence(fact.evidence(), fact.because());
      html.close();
    } else {
      html.leaf("p", fact.text(), "class", "said", "dir", "auto", "lang", lang(fact));
      versions(fact);
    }
    html.close();
  }

  private String lang(Brief.Fact fact) {
    Article first = index.member(fact.evidence().getFirst().article()).article();
    return Objects.requireNonNullElse(Html.lang(first), "en");
  }

  private void versions(Brief.Fact fact) {
    html.open("ul", "class", "versions");
    for (Brief.Version version : fact.versions()) {
      html.open("li").open("details").open("summary");
      html.leaf("b", version.value(), "dir", "auto").open("span", "class", "from");
      OriginBar.row(version.origins(), index, html);
      html.leaf("small", Phrases.count(version.evidence().size(), "sentence")).close().close();
      evidence(version.evidence(), because(fact, version));
      html.close().close();
    }
    html.close();
  }

  private static List<String> because(Brief.Fact fact, Brief.Version version) {
    return version.evidence().stream()
        .map(
            evidence -> {
              int at = fact.evidence().indexOf(evidence);
              return at < 0 || at >= fact.because().size() ? "" : fact.because().get(at);
            })
        .toList();
  }

  private void evidence(List<Evidence> evidence, List<String> because) {
    html.open("ul", "class", "evidence");
    for (int i = 0; i < evidence.size(); i++) {
      sentence(evidence.get(i), i < because.size() ? because.get(i) : "", index, html);
    }
    html.close();
  }

  /** One sentence with a little of what stands around it, and where it stands. */
  static void sentence(Evidence evidence, String because, StoryIndex index, Html html) {
    Article article = index.member(evidence.article()).article();
    html.open("li");
    html.open("blockquote", "dir", "auto", "lang", Html.lang(article));
    html.leaf("span", index.before(evidence), "class", "around");
    html.leaf("span", evidence.text(), "class", "core");
    html.leaf("span", index.after(evidence), "class", "around").close();
    html.open("p", "class", "where");
    cite(evidence, index, html);
    if (!because.isEmpty()) {
      html.text(" · ").leaf("small", because);
    }
    html.close().close();
  }

  /** The outlet, as a link to its article in the list below. */
  static void cite(Evidence evidence, StoryIndex index, Html html) {
    int number = index.number(evidence.article());
    html.open("a", "href", "#a" + number).name(index.label(evidence.article())).close();
    html.text(" ").leaf("small", "[" + number + "]");
  }
}
