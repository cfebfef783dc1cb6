package news.synoptic.web.page;

import java.util.List;
import java.util.Optional;
import news.synoptic.Entity;
import news.synoptic.serve.Html;
import news.synoptic.serve.Phrases;
import news.synoptic.store.Names;
import news.synoptic.store.Slice;
import news.synoptic.store.StoryQuery;
import news.synoptic.store.StorySummary;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Query;
import news.synoptic.web.http.Reply;

/** The people, organisations and places of the stories, and the page of each with its stories. */
public final class NamePages {
  private static final int MOST = 60;

  private NamePages() {}

  /** Those that most stories name. */
  public static Reply list(Call call) {
    return Frame.page(
        call,
        "Names",
        "namelist",
        html -> {
          html.leaf("h1", "Names");
          group(call, "People", Entity.Type.PERSON, html);
          group(call, "Organisations", Entity.Type.ORGANISATION, html);
          group(call, "Places", Entity.Type.PLACE, html);
        });
  }

  private static void group(Call call, String title, Entity.Type type, Html html) {
    List<Names.Entry> names = call.site().store().names().top(call.reader(), type, MOST);
    html.open("section").leaf("h2", title);
    if (names.isEmpty()) {
      html.leaf("p", "None yet.", "class", "empty");
    }
    html.open("ul", "class", "names");
    for (Names.Entry name : names) {
      html.open("li").leaf("a", name.name(), "href", "/name/" + name.key(), "dir", "auto");
      html.text(" ").leaf("small", about(name)).close();
    }
    html.close().close();
  }

  private static String about(Names.Entry name) {
    String stories = name.stories() == 1 ? "1 story" : name.stories() + " stories";
    return name.role().isEmpty() ? stories : name.role() + " · " + stories;
  }

  /** One of them. */
  public static Reply show(Call call) {
    Optional<Names.Entry> found =
        Optional.of(call.part("name"))
            .filter(key -> key.length() <= 200)
            .flatMap(key -> call.site().store().names().find(call.reader(), key));
    if (found.isEmpty()) {
      return Reply.missing("name");
    }
    Names.Entry name = found.get();
    String after = call.query("after");
    Slice<StorySummary> stories =
        call.site()
            .store()
            .stories()
            .list(
                StoryQuery.of(call.reader())
                    .naming(name.key())
                    .after(after.isEmpty() ? null : after));
    return Frame.page(
        call,
        name.name(),
        "name",
        html -> {
          html.open("header", "class", "glance");
          html.leaf("p", name.type().label(), "class", "when");
          html.leaf("h1", name.name(), "dir", "auto");
          html.open("p").text(name.role().isEmpty() ? "" : name.role() + " · ");
          html.text(Phrases.count(name.articles(), "article")).close().close();
          lines(call, stories.items(), html);
          foot(name, stories, html);
        });
  }

  private static void lines(Call call, List<StorySummary> stories, Html html) {
    html.open("ul", "class", "pointers");
    for (StorySummary story : stories) {
      html.open("li", "class", "entry").open("p", "class", "when");
      Forms.time(call, story.grown(), html);
      html.close().open("p", "class", "title", "dir", "auto");
      html.leaf("a", FrontPage.title(story), "href", Forms.story(story.id())).close();
      html.leaf("p", story.lead(), "dir", "auto");
      html.open("p", "class", "where").text(Phrases.count(story.articles(), "article") + " · ");
      html.text(Phrases.count(story.origins(), "origin")).close().close();
    }
    html.close();
  }

  private static void foot(Names.Entry name, Slice<StorySummary> stories, Html html) {
    String path = "/name/" + name.key();
    html.open("p", "class", "foot");
    if (stories.next() != null) {
      String next = path + "?after=" + Query.encode(stories.next());
      html.leaf("a", "Older stories", "href", next, "rel", "next").text(" · ");
    }
    html.text("As a feed: ").leaf("a", "Atom", "href", path + "/feed.atom").text(", ");
    html.leaf("a", "RSS", "href", path + "/feed.rss").text(", ");
    html.leaf("a", "JSON", "href", path + "/feed.json").close();
  }
}
