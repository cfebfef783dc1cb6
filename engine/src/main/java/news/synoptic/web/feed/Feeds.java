package news.synoptic.web.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.synoptic.StoryId;
import news.synoptic.store.Names;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Search;
import news.synoptic.store.Store;
import news.synoptic.store.StoredArticle;
import news.synoptic.store.StoryQuery;
import news.synoptic.store.StorySummary;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Query;
import news.synoptic.web.http.Reply;
import news.synoptic.web.http.Route;

/** What readers can follow of us: all stories, a section, a search, a name, one story. */
public final class Feeds {
  private static final int ENTRIES = 50;

  private Feeds() {}

  /** The addresses. The ending says the form: {@code atom}, {@code rss} or {@code json}. */
  public static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Format format : Format.values()) {
      String feed = "feed." + format.ending();
      routes.add(route("/" + feed, call -> front(call, format)));
      routes.add(route("/search/" + feed, call -> search(call, format)));
      routes.add(route("/name/{name}/" + feed, call -> name(call, format)));
      routes.add(route("/story/{story}/" + feed, call -> story(call, format)));
    }
    return routes;
  }

  private static Route route(String path, Route.Handler handler) {
    return new Route("GET", path, Route.Kind.FEED, Route.Access.READER, handler);
  }

  private static Reply front(Call call, Format format) {
    String folder = call.query("folder");
    StoryQuery query = Query.stories(call).limit(ENTRIES);
    String behind = folder.isEmpty() ? "" : "?folder=" + Query.encode(folder);
    String title = folder.isEmpty() ? "Synoptic" : "Synoptic: " + folder;
    return stories(
        call,
        format,
        title,
        "/" + behind,
        behind,
        call.site().store().stories().list(query).items());
  }

  private static Reply search(Call call, Format format) {
    String words = call.query("q").strip();
    if (words.isEmpty()) {
      return new Reply.Refused(400, "Say what to search for: ?q=…");
    }
    Store store = call.site().store();
    ReaderId reader = call.reader();
    List<StorySummary> found =
        call
            .site()
            .search()
            .find(reader, words, Search.Kind.STORY, null, ENTRIES)
            .hits()
            .items()
            .stream()
            .flatMap(hit -> store.stories().find(reader, hit.story()).stream())
            .toList();
    String behind = "?q=" + Query.encode(words);
    return stories(call, format, "Synoptic: " + words, "/search" + behind, behind, found);
  }

  private static Reply name(Call call, Format format) {
    Optional<Names.Entry> name = call.site().store().names().find(call.reader(), call.part("name"));
    if (name.isEmpty()) {
      return Reply.missing("name");
    }
    StoryQuery query = StoryQuery.of(call.reader()).naming(name.get().key()).limit(ENTRIES);
    List<StorySummary> stories = call.site().store().stories().list(query).items();
    return stories(
        call, format, "Synoptic: " + name.get().name(), "/name/" + name.get().key(), "", stories);
  }

  private static Reply stories(
      Call call,
      Format format,
      String title,
      String page,
      String behind,
      List<StorySummary> stories) {
    List<Entry> entries =
        stories.stream()
            .map(story -> Entry.of(story, call.absolute("/story/" + story.id().value())))
            .toList();
    return reply(call, format, title, page, behind, entries);
  }

  /** One story: its articles, the latest first. */
  private static Reply story(Call call, Format format) {
    Store store = call.site().store();
    Optional<StoryId> current = call.story().flatMap(store.stories()::current);
    Optional<StorySummary> story = current.flatMap(id -> store.stories().find(call.reader(), id));
    if (story.isEmpty()) {
      return Reply.missing("story");
    }
    List<Entry> entries =
        store.articles().of(call.reader(), story.get().id()).reversed().stream()
            .limit(ENTRIES)
            .map(article -> entry(call, article))
            .toList();
    return reply(
        call, format, story.get().title(), "/story/" + story.get().id().value(), "", entries);
  }

  private static Entry entry(Call call, StoredArticle stored) {
    String title = stored.article().title();
    return new Entry(
        "urn:synoptic:article:" + stored.article().id(),
        call.absolute("/article/" + stored.article().id()),
        title.isBlank() ? "Without a headline" : title,
        stored.article().label(),
        stored.seen(),
        stored.seen(),
        "");
  }

  private static Reply reply(
      Call call, Format format, String title, String page, String behind, List<Entry> entries) {
    String self = call.absolute(call.path() + behind);
    String id = "urn:synoptic:feed:" + page.toLowerCase(Locale.ROOT);
    Channel channel = new Channel(id, title, call.absolute(page), self, entries);
    return new Reply.Data(format.mediaType(), format.write(channel));
  }
}
