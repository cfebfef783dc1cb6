package news.synoptic.serve;

import java.util.List;
import java.util.stream.Collectors;
import news.synoptic.Brief;

/** Names with their variants; those of one spelling are folded away. */
record NamesSection(Brief brief, Links links, Html html) {
  /** Writes the section. */
  void write() {
    if (brief.names().isEmpty()) {
      return;
    }
    List<Brief.Name> varied =
        brief.names().stream().filter(name -> name.variants().size() > 1).toList();
    List<Brief.Name> plain =
        brief.names().stream().filter(name -> name.variants().size() <= 1).toList();
    StoryPage.section(
        "names", "Names", "Who and what is named, with every way of writing it.", html);
    if (!varied.isEmpty()) {
      list(varied);
    }
    if (!plain.isEmpty()) {
      html.open("details", "class", "more");
      html.leaf("summary", Phrases.count(plain.size(), "name") + " with one spelling");
      list(plain);
      html.close();
    }
    html.close();
  }

  private void list(List<Brief.Name> names) {
    html.open("ul", "class", "names");
    names.forEach(this::name);
    html.close();
  }

  private void name(Brief.Name name) {
    html.open("li").open("strong", "dir", "auto");
    html.link(name.entity(), links.name(name)).close().text(" ");
    String role = name.role().isEmpty() ? name.type().label() : name.role();
    html.open("small").name(role);
    html.text(" · in " + Phrases.count(name.articles(), "article")).close();
    String others =
        name.variants().stream()
            .filter(variant -> !variant.equals(name.entity()))
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      html.open("p").text("also ").name(others).close();
    }
    html.close();
  }
}
