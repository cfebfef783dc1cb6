package news.synoptic.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.Alignment;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Notice;
import org.jspecify.annotations.Nullable;

/** The way from origins to articles and reprints, as a picture and as a list. */
final class SourcesSection {
  private final Brief brief;
  private final StoryIndex index;
  private final Html html;
  private final Map<ArticleId, Copy> copies = new HashMap<>();
  private final Set<ArticleId> termed = new HashSet<>();

  SourcesSection(Brief brief, StoryIndex index, Html html) {
    this.brief = brief;
    this.index = index;
    this.html = html;
    brief.copies().forEach(copy -> copies.putIfAbsent(copy.copy(), copy));
    brief.notices().stream()
        .filter(notice -> notice.notice().kind() == Notice.Kind.LICENCE)
        .forEach(notice -> termed.add(notice.article()));
  }

  /** Writes the section. */
  void write() {
    if (brief.origins().isEmpty()) {
      return;
    }
    StoryPage.section(
        "sources",
        "Where it came from",
        "Each origin with the articles that rest on it; reprints stand under what they reprint.",
        html);
    boolean drawn = new ProvenanceGraph(brief, index, html).draw();
    if (drawn) {
      html.open("details", "class", "more aslist").leaf("summary", "The same as a list");
    }
    for (Alignment.Share share : brief.origins()) {
      html.open("section", "class", "source", "id", "origin-" + index.letter(share.origin()));
      html.open("h3");
      OriginBar.badge(share.origin(), index, html);
      html.text(" ").name(share.origin().name()).text(" ");
      html.leaf("small", Phrases.kind(share.origin().kind())).close();
      tree(share.articles());
      html.close();
    }
    if (drawn) {
      html.close();
    }
    html.close();
  }

  private void tree(List<ArticleId> articles) {
    Set<ArticleId> here = new LinkedHashSet<>(articles);
    html.open("ul", "class", "tree");
    for (ArticleId id : articles) {
      Copy copy = copies.get(id);
      if (copy == null || !here.contains(copy.original())) {
        html.open("li");
        node(id, copy);
        reprints(id, here);
        html.close();
      }
    }
    html.close();
  }

  private void reprints(ArticleId original, Set<ArticleId> here) {
    List<ArticleId> reprints = new ArrayList<>();
    for (ArticleId id : here) {
      Copy copy = copies.get(id);
      if (copy != null && copy.original().equals(original)) {
        reprints.add(id);
      }
    }
    if (reprints.isEmpty()) {
      return;
    }
    html.open("ul");
    for (ArticleId id : reprints) {
      html.open("li");
      node(id, copies.get(id));
      html.close();
    }
    html.close();
  }

  private void node(ArticleId id, @Nullable Copy copy) {
    html.open("a", "href", "#a" + index.number(id)).name(index.label(id)).close();
    html.text(" [" + index.number(id) + "]");
    if (termed.contains(id)) {
      html.text(" ").open("small").leaf("a", "terms of use", "href", "#notices").close();
    }
    if (copy != null) {
      html.text(" ").leaf("small", Phrases.kind(copy)).text(" ");
      boolean credited = index.creditGiven(copy);
      html.leaf(
          "small",
          credited ? "credit given" : "no credit given",
          "class",
          credited ? "credit" : "credit missing");
    }
  }
}
