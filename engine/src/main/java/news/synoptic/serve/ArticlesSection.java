package news.synoptic.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;

/** Every member article, and the outlets with the numbers of their articles. */
record ArticlesSection(Brief brief, StoryIndex index, Links links, Html html) {
  /** Writes the section. */
  void write() {
    StoryPage.section("articles", "All articles", "", html);
    outlets();
    html.open("table", "class", "articles", "aria-labelledby", "h-articles");
    html.open("thead").open("tr");
    for (String column : List.of("No.", "Outlet", "Headline", "Date", "Origins")) {
      html.leaf("th", column, "scope", "col");
    }
    html.close().close().open("tbody");
    brief.articles().forEach(this::article);
    html.close().close().close();
  }

  private void outlets() {
    Map<String, List<Integer>> numbers = new LinkedHashMap<>();
    for (Brief.Member member : brief.articles()) {
      numbers
          .computeIfAbsent(member.article().label(), ignored -> new ArrayList<>())
          .add(index.number(member.article().id()));
    }
    html.open("ul", "id", "outlets", "class", "outletlist", "aria-label", "Outlets");
    numbers.forEach(
        (outlet, articles) -> {
          html.open("li").name(outlet);
          for (int number : articles) {
            html.text(" ").leaf("a", "[" + number + "]", "href", "#a" + number);
          }
          html.close();
        });
    html.close();
  }

  private void article(Brief.Member member) {
    Article article = member.article();
    int number = index.number(article.id());
    html.open("tr", "id", "a" + number).leaf("td", String.valueOf(number), "class", "number");
    html.open("td", "class", "outlet").name(article.label());
    if (article.carrier() != null) {
      html.text(" ").open("small").text("on ").name(article.carrier().name()).close();
    }
    html.close().open("td", "class", "title");
    title(article);
    tags(member);
    html.close().leaf("td", Phrases.dated(member.date()), "class", "date");
    html.open("td", "class", "origins");
    index.originsOf(article.id()).forEach(origin -> OriginBar.badge(origin, index, html));
    html.close().close();
  }

  private void title(Article article) {
    String title = article.title().isEmpty() ? "without a headline" : article.title();
    String address = Untrusted.webAddress(article.url());
    html.open("span", "dir", "auto", "lang", Html.lang(article));
    if (address == null) {
      html.text(title);
    } else {
      html.leaf("a", title, "href", address, "rel", "noreferrer");
    }
    html.close();
    String page = links.article(article.id());
    if (page != null) {
      html.text(" ").open("small").leaf("a", "Text and revisions", "href", page).close();
    }
  }

  private void tags(Brief.Member member) {
    List<String> tags = new ArrayList<>();
    tags.add(Phrases.kind(member.article().kind()));
    if (!member.article().byline().isEmpty()) {
      tags.add("by " + String.join(", ", member.article().byline()));
    }
    ArticleId original = member.copyOf();
    if (original != null) {
      tags.add("copy of " + index.label(original) + " [" + index.number(original) + "]");
    }
    if (!member.credits().isEmpty()) {
      tags.add("credits " + String.join(", ", member.credits()));
    }
    String words = tags.stream().filter(tag -> !tag.isEmpty()).collect(Collectors.joining(" · "));
    if (!words.isEmpty()) {
      html.text(" ").leaf("small", words);
    }
  }
}
