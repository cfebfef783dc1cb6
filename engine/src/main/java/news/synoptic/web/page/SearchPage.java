package news.synoptic.web.page;

import news.synoptic.serve.Html;
import news.synoptic.serve.Phrases;
import news.synoptic.store.Search;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Query;
import news.synoptic.web.http.Reply;

/** What a search finds: stories, and articles below them, with the words that were looked for. */
public final class SearchPage {
  private static final int STORIES = 10;
  private static final int ARTICLES = 20;
  private static final int COUNTED = 1000;

  private SearchPage() {}

  /** The page. */
  public static Reply show(Call call) {
    String query = call.query("q").strip();
    return Frame.page(
        call,
        query.isEmpty() ? "Search" : query,
        "searching",
        html -> {
          html.leaf("h1", "Search");
          form(call, html);
          if (query.isEmpty()) {
            hints(html);
          } else {
            results(call, query, html);
          }
        });
  }

  private static void form(Call call, Html html) {
    html.open("form", "class", "panel wide", "role", "search", "action", "/search");
    html.leaf("label", "Words, “words in a row”, source: who: before: after:", "for", "query");
    html.single(
        "input",
        "type",
        "search",
        "id",
        "query",
        "name",
        "q",
        "maxlength",
        "400",
        "value",
        call.query("q"));
    html.leaf("button", "Search").close();
  }

  static void hints(Html html) {
    html.open("dl", "class", "keys wide");
    hint("harbour crane", "both words, in any order", html);
    hint("\"harbour crane\"", "the words in a row", html);
    hint("harbour -crane", "the one without the other", html);
    hint("source:herald", "from an outlet of that name", html);
    hint("who:\"Mara Holt\"", "naming somebody or something", html);
    hint("after:2026-11 before:2026-11-20", "between two days", html);
    html.close();
  }

  private static void hint(String query, String meaning, Html html) {
    html.open("div").open("dt");
    html.leaf("a", query, "href", "/search?q=" + Query.encode(query));
    html.close().leaf("dd", meaning).close();
  }

  private static void results(Call call, String query, Html html) {
    Search search = call.site().search();
    String after = call.query("after");
    if (after.isEmpty()) {
      Search.Found stories = search.find(call.reader(), query, Search.Kind.STORY, null, STORIES);
      section("stories", "Stories", stories, html);
    }
    Search.Found articles =
        search.find(
            call.reader(), query, Search.Kind.ARTICLE, after.isEmpty() ? null : after, ARTICLES);
    section("found", "Articles", articles, html);
    String q = "?q=" + Query.encode(query);
    html.open("p", "class", "foot");
    if (articles.hits().next() != null) {
      html.leaf(
          "a",
          "More articles",
          "rel",
          "next",
          "href",
          "/search" + q + "&after=" + Query.encode(articles.hits().next()));
      html.text(" · ");
    }
    html.text("This search as a feed: ").leaf("a", "Atom", "href", "/search/feed.atom" + q);
    html.text(", ").leaf("a", "RSS", "href", "/search/feed.rss" + q);
    html.text(", ").leaf("a", "JSON", "href", "/search/feed.json" + q).close();
  }

  private static void section(String id, String title, Search.Found found, Html html) {
    String many = found.total() >= COUNTED ? COUNTED + " and more" : String.valueOf(found.total());
    html.open("section", "id", id, "class", "found");
    html.open("h2").text(title + " ").leaf("small", many).close();
    if (found.hits().items().isEmpty()) {
      html.leaf("p", "None found.", "class", "empty");
    }
    html.open("ol");
    found.hits().items().forEach(hit -> hit(hit, html));
    html.close().close();
  }

  private static void hit(Search.Hit hit, Html html) {
    boolean story = hit.kind() == Search.Kind.STORY;
    html.open("li", "class", "entry").open("h3", "dir", "auto");
    html.open("a", "href", story ? Forms.story(hit.story()) : "/article/" + hit.id());
    html.text(hit.title().isBlank() ? "Without a headline" : hit.title(), hit.inTitle());
    html.close().close();
    html.open("p", "class", "where").name(hit.outlet());
    html.text(hit.day() == null ? "" : " · " + Phrases.day(hit.day()));
    if (!story) {
      html.text(" · ").leaf("a", "its story", "href", Forms.story(hit.story()));
    }
    html.close();
    if (!hit.passage().isBlank()) {
      html.open("p", "class", "passage", "dir", "auto")
          .text(hit.passage(), hit.inPassage())
          .close();
    }
    html.close();
  }
}
