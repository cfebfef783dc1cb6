package news.synoptic.serve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.synoptic.Alignment;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Notice;
import org.jspecify.annotations.Nullable;

/** Notices, the way from origins to reprints, names and the list of articles. */
final class SourcesSection {
  private static final int LONG_NOTICE = 240;
  private static final int LISTED_ORIGINS = 40;

  private final Brief brief;
  private final StoryIndex index;
  private final Html html;
  private final Map<ArticleId, Copy> copies = new HashMap<>();

  SourcesSection(Brief brief, StoryIndex index, Html html) {
    this.brief = brief;
    this.index = index;
    this.html = html;
    brief.copies().forEach(copy -> copies.putIfAbsent(copy.copy(), copy));
  }

  /** Writes the sections. */
  void write() {
    notices();
    origins();
    names();
    articles();
  }

  private void notices() {
    if (brief.notices().isEmpty()) {
      return;
    }
    StoryPage.section("notices", "Corrections and notices", "", html);
    html.open("ul", "class", "notices");
    for (Brief.PageNotice shown : brief.notices()) {
      Notice notice = shown.notice();
      boolean grave =
          notice.kind() == Notice.Kind.CORRECTION || notice.kind() == Notice.Kind.WITHDRAWAL;
      html.open("li", "class", grave ? "grave" : null).open("p", "class", "where");
      html.leaf("strong", Phrases.kind(notice.kind())).text(" · ");
      int number = index.number(shown.article());
      html.open("a", "href", "#a" + number).name(shown.outlet()).close();
      html.text(" ").leaf("small", "[" + number + "]").close();
      if (!grave && notice.text().length() > LONG_NOTICE) {
        html.open("details", "class", "more");
        html.leaf("summary", "Show the words");
        html.leaf("p", notice.text(), "dir", "auto").close();
      } else {
        html.leaf("p", notice.text(), "dir", "auto");
      }
      html.close();
    }
    html.close().close();
  }

  private void origins() {
    if (brief.origins().isEmpty()) {
      return;
    }
    StoryPage.section(
        "sources",
        "Where it came from",
        "Each origin with the articles that rest on it; reprints stand under what they reprint.",
        html);
    for (Alignment.Share share : brief.origins().stream().limit(LISTED_ORIGINS).toList()) {
      html.open("section", "class", "source", "id", "origin-" + index.letter(share.origin()));
      html.open("h3");
      OriginBar.badge(share.origin(), index, html);
      html.text(" ").name(share.origin().name()).text(" ");
      html.leaf("small", Phrases.kind(share.origin().kind())).close();
      tree(share.articles());
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
    html.text(" ").leaf("small", "[" + index.number(id) + "]");
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

  private void names() {
    List<Brief.Name> varied =
        brief.names().stream().filter(name -> name.variants().size() > 1).toList();
    List<Brief.Name> plain =
        brief.names().stream().filter(name -> name.variants().size() <= 1).toList();
    if (brief.names().isEmpty()) {
      return;
    }
    StoryPage.section(
        "names", "Names", "Who and what is named, with every way of writing it.", html);
    if (!varied.isEmpty()) {
      html.open("ul", "class", "names");
      varied.forEach(this::name);
      html.close();
    }
    if (!plain.isEmpty()) {
      html.open("details", "class", "more");
      html.leaf("summary", Phrases.count(plain.size(), "name") + " with one spelling");
      html.open("ul", "class", "names");
      plain.forEach(this::name);
      html.close().close();
    }
    html.close();
  }

  private void name(Brief.Name name) {
    html.open("li").leaf("strong", name.entity(), "dir", "auto").text(" ");
    String role = name.role().isEmpty() ? name.type().label() : name.role();
    html.leaf("small", role + " · in " + Phrases.count(name.articles(), "article"));
    String others =
        name.variants().stream()
            .filter(variant -> !variant.equals(name.entity()))
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) {
      html.open("p").text("also ").name(others).close();
    }
    html.close();
  }

  private void articles() {
    StoryPage.section("articles", "All articles", "", html);
    html.open("table", "class", "articles").open("thead").open("tr");
    for (String column : List.of("No.", "Outlet", "Headline", "Date", "Origins")) {
      html.leaf("th", column, "scope", "col");
    }
    html.close().close().open("tbody");
    brief.articles().forEach(this::article);
    html.close().close().close();
  }

  private void article(Brief.Member member) {
    Article article = member.article();
    int number = index.number(article.id());
    html.open("tr", "id", "a" + number).leaf("td", String.valueOf(number), "class", "number");
    html.open("td", "class", "outlet").name(article.label());
    if (article.carrier() != null) {
      html.leaf("small", " on " + article.carrier().name());
    }
    html.close().open("td", "class", "title", "dir", "auto", "lang", Html.lang(article));
    String title = article.title().isEmpty() ? article.label() : article.title();
    String address = Untrusted.webAddress(article.url());
    if (address == null) {
      html.text(title);
    } else {
      html.leaf("a", title, "href", address, "rel", "noreferrer");
    }
    tags(member);
    html.close().leaf("td", Phrases.dated(member.date()), "class", "date");
    html.open("td", "class", "origins");
    index.originsOf(article.id()).forEach(origin -> OriginBar.badge(origin, index, html));
    html.close().close();
  }

  private void tags(Brief.Member member) {
    List<String> tags = new ArrayList<>();
    tags.add(Phrases.kind(member.article().kind()));
    ArticleId original = member.copyOf();
    if (original != null) {
      tags.add("copy of " + index.label(original) + " [" + index.number(original) + "]");
    }
    if (!member.credits().isEmpty()) {
      tags.add("credits " + String.join(", ", member.credits()));
    }
    String words = tags.stream().filter(tag -> !tag.isEmpty()).collect(Collectors.joining(" · "));
    if (!words.isEmpty()) {
      html.text(" ").leaf("small", words, "dir", "ltr");
    }
  }
}
