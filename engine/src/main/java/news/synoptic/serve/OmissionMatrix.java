package news.synoptic.serve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.synoptic.Brief;
import news.synoptic.Evidence;

/**
 * Which outlet tells which fact, and which leaves it out: a table of facts and outlets; where the
 * outlets are too many for columns, a row of dots a fact with the names folded below.
 */
record OmissionMatrix(Brief brief, StoryIndex index, Html html) {
  private static final int COLUMNS = 12;

  /** Writes the table; nothing if no fact is left out anywhere. */
  void write() {
    List<Brief.Omission> omissions = brief.spin().omissions();
    if (omissions.isEmpty()) {
      return;
    }
    List<String> outlets = outlets(omissions);
    html.leaf("h3", "What each outlet leaves out", "id", "left-out");
    if (outlets.size() <= COLUMNS) {
      table(omissions, outlets);
    } else {
      rows(omissions, outlets);
    }
  }

  private List<String> outlets(List<Brief.Omission> omissions) {
    Set<String> named = new LinkedHashSet<>();
    for (Brief.Omission omission : omissions) {
      named.addAll(omission.has());
      named.addAll(omission.lacks());
    }
    List<String> outlets = new ArrayList<>(brief.outlets());
    outlets.retainAll(named);
    named.removeAll(outlets);
    outlets.addAll(named);
    return outlets;
  }

  private void table(List<Brief.Omission> omissions, List<String> outlets) {
    html.open("table", "class", "matrix", "aria-labelledby", "left-out");
    html.open("thead").open("tr").leaf("th", "Fact", "scope", "col");
    for (String outlet : outlets) {
      html.open("th", "scope", "col").open("span").name(outlet).close().close();
    }
    html.close().close().open("tbody");
    for (Brief.Omission omission : omissions) {
      html.open("tr").open("th", "scope", "row", "dir", "auto");
      fact(omission);
      html.close();
      outlets.forEach(outlet -> cell(omission, outlet));
      html.close();
    }
    html.close().close();
  }

  private void cell(Brief.Omission omission, String outlet) {
    boolean has = omission.has().contains(outlet);
    html.open("td", "class", has ? "has" : "lacks", "data-outlet", outlet);
    if (has) {
      html.open("a", "href", "#" + sentence(omission.fact(), outlet));
      html.leaf("span", "●", "aria-hidden", "true").leaf("span", "tells it", "class", "unseen");
      html.close();
    } else {
      html.leaf("span", "○", "aria-hidden", "true");
      html.leaf("span", "leaves it out", "class", "unseen");
    }
    html.close();
  }

  private void rows(List<Brief.Omission> omissions, List<String> outlets) {
    html.open("ul", "class", "shares");
    for (Brief.Omission omission : omissions) {
      int has = omission.has().size();
      html.open("li").open("p", "dir", "auto");
      fact(omission);
      html.close().open("details", "class", "more").open("summary");
      String dots = "●".repeat(has) + "○".repeat(Math.max(0, omission.lacks().size()));
      html.leaf("span", dots, "class", "dots", "aria-hidden", "true").text(" ");
      html.text("in " + has + " of " + Phrases.count(outlets.size(), "outlet")).close();
      names("Tell it: ", omission.has());
      names("Leave it out: ", omission.lacks());
      html.close().close();
    }
    html.close();
  }

  private void names(String lead, List<String> outlets) {
    if (!outlets.isEmpty()) {
      html.open("p", "class", "where").leaf("b", lead);
      for (int i = 0; i < outlets.size(); i++) {
        html.text(i == 0 ? "" : ", ").name(outlets.get(i));
      }
      html.close();
    }
  }

  private void fact(Brief.Omission omission) {
    html.leaf("a", brief.facts().get(omission.fact()).text(), "href", "#f" + omission.fact());
  }

  /** Id of the sentence with which the outlet tells the fact, or of the fact. */
  private String sentence(int number, String outlet) {
    Brief.Fact fact = brief.facts().get(number);
    List<Evidence> evidence = fact.evidence();
    for (int i = 0; i < evidence.size() && fact.versions().isEmpty(); i++) {
      if (index.label(evidence.get(i).article()).equals(outlet)) {
        return "f" + number + "-" + i;
      }
    }
    return "f" + number;
  }
}
