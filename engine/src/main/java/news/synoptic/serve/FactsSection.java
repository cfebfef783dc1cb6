package news.synoptic.serve;

import java.util.List;
import java.util.Objects;
import news.synoptic.Article;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import news.synoptic.Origin;

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
      group(status);
    }
    html.close();
  }

  private void group(Brief.Status status) {
    long count = brief.facts().stream().filter(fact -> fact.status() == status).count();
    if (count == 0) {
      return;
    }
    html.open("h3").text(Phrases.group(status) + " ");
    html.leaf("small", String.valueOf(count)).close();
    html.open("ul", "class", "facts " + status.label());
    for (int i = 0; i < brief.facts().size(); i++) {
      if (brief.facts().get(i).status() == status) {
        fact("f" + i, brief.facts().get(i));
      }
    }
    html.close();
  }

  private void fact(String id, Brief.Fact fact) {
    html.open("li", "id", id);
    if (fact.versions().isEmpty()) {
      html.open("details").open("summary");
      said(fact);
      sources(fact.origins(), fact.evidence());
      if (fact.speech() != null) {
        html.leaf("span", Phrases.speech(fact.speech()), "class", "speech", "dir", "auto");
      }
      html.close();
      new EvidenceList(index, html).write(id, fact.evidence(), at -> because(fact, at));
      html.close();
    } else {
      said(fact);
      versions(id, fact);
    }
    html.close();
  }

  private void said(Brief.Fact fact) {
    Article first = index.member(fact.evidence().getFirst().article()).article();
    String lang = Objects.requireNonNullElse(Html.lang(first), "en");
    html.leaf("span", fact.text(), "class", "said", "dir", "auto", "lang", lang);
  }

  private void versions(String id, Brief.Fact fact) {
    html.open("ul", "class", "versions");
    for (int i = 0; i < fact.versions().size(); i++) {
      Brief.Version version = fact.versions().get(i);
      List<Evidence> evidence = version.evidence();
      html.open("li").open("details").open("summary");
      html.leaf("b", Phrases.value(version), "dir", "auto");
      if (!version.speakers().isEmpty()) {
        html.leaf("span", Phrases.speakers(version), "class", "speech", "dir", "auto");
      }
      sources(version.origins(), evidence);
      html.close();
      new EvidenceList(index, html)
          .write(
              id + "-v" + i,
              evidence,
              at -> because(fact, fact.evidence().indexOf(evidence.get(at))));
      html.close().close();
    }
    html.close();
  }

  private void sources(List<Origin> origins, List<Evidence> evidence) {
    html.open("span", "class", "from");
    OriginBar.row(origins, index, html);
    String count = " · " + Phrases.count(evidence.size(), "sentence");
    html.leaf("span", count, "class", "count").close();
  }

  private static String because(Brief.Fact fact, int at) {
    return at < 0 || at >= fact.because().size() ? "" : fact.because().get(at);
  }
}
