package news.synoptic.web.api;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.synoptic.ArticleId;
import news.synoptic.Entity;
import news.synoptic.Outcome;
import news.synoptic.StoryId;
import news.synoptic.store.Marks;
import news.synoptic.store.Search;
import news.synoptic.store.Slice;
import news.synoptic.store.Source;
import news.synoptic.store.Store;
import news.synoptic.store.StoredArticle;
import news.synoptic.store.StorySummary;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Query;
import news.synoptic.web.http.Reply;
import news.synoptic.web.http.Route;

/**
 * The REST interface: everything that the pages show and do, as JSON. What the reader may not see
 * is told as what is not there.
 */
public final class Api {
  private static final String JSON = "application/json";

  private Api() {}

  /** Its addresses, and that of its description. */
  public static List<Route> routes() {
    List<Operation> operations = operations();
    List<Route> routes = new ArrayList<>(operations.stream().map(Operation::route).toList());
    String description = OpenApi.describe(operations);
    routes.add(
        new Route(
            "GET",
            Operation.BASE + "/openapi.json",
            Route.Kind.API,
            Route.Access.OPEN,
            call -> new Reply.Data(JSON, description)));
    return List.copyOf(routes);
  }

  static List<Operation> operations() {
    List<Operation> all = new ArrayList<>(reading());
    all.addAll(marking());
    all.addAll(following());
    return List.copyOf(all);
  }

  private static List<Operation> reading() {
    return List.of(
        Operation.of("GET", "/stories", "listStories", Api::stories)
            .saying("The stories, the latest first or in another order.")
            .asking("order", "show", "folder", "source", "name", "since", "after", "limit")
            .giving(Shapes.STORIES),
        Operation.of(
                "GET",
                "/stories/{story}",
                "getStory",
                call -> story(call, s -> data(Shapes.STORY, s)))
            .saying("A story as a line of a list.")
            .giving(Shapes.STORY),
        Operation.of(
                "GET",
                "/stories/{story}/brief",
                "getBrief",
                call -> story(call, s -> brief(call, s)))
            .saying("Everything on a story's page.")
            .giving(Shapes.BRIEF),
        Operation.of(
                "GET",
                "/stories/{story}/articles",
                "listArticles",
                call -> story(call, s -> articles(call, s)))
            .saying("The articles of a story by arrival.")
            .giving(Shapes.ARTICLES),
        Operation.of(
                "GET",
                "/articles/{article}",
                "getArticle",
                call -> article(call, a -> data(Shapes.ARTICLE, a)))
            .saying("An article with its text.")
            .giving(Shapes.ARTICLE),
        Operation.of(
                "GET",
                "/articles/{article}/revisions",
                "listRevisions",
                call -> article(call, a -> revisions(call, a)))
            .saying("All revisions of an article.")
            .giving(Shapes.REVISIONS),
        Operation.of("GET", "/search", "search", Api::search)
            .saying("Stories or articles that hold words.")
            .asking("q", "kind", "after", "limit")
            .giving(Shapes.HITS),
        Operation.of("GET", "/names", "listNames", Api::names)
            .saying("People, organisations and places that most stories name.")
            .asking("type", "limit")
            .giving(Shapes.NAMES),
        Operation.of("GET", "/names/{name}", "getName", Api::name)
            .saying("One of them.")
            .giving(Shapes.NAME),
        Operation.of(
                "GET",
                "/status",
                "getStatus",
                call -> data(Shapes.STATUS, call.site().live().status()))
            .saying("How the service fares.")
            .giving(Shapes.STATUS));
  }

  private static List<Operation> marking() {
    return List.of(
        Operation.of(
                "PUT",
                "/stories/{story}/read",
                "markRead",
                call ->
                    mark(
                        call,
                        (m, id) ->
                            m.read(
                                call.reader(),
                                id,
                                Body.of(call).number("upTo", Long.MAX_VALUE),
                                call.now())))
            .saying("Marks a story and all its copies as read, up to the article `upTo`.")
            .taking("upTo"),
        Operation.of(
                "DELETE",
                "/stories/{story}/read",
                "markUnread",
                call -> mark(call, (m, id) -> m.unread(call.reader(), id)))
            .saying("Marks a story as unread."),
        Operation.of(
                "PUT",
                "/stories/{story}/saved",
                "keep",
                call -> mark(call, (m, id) -> m.save(call.reader(), id, true, call.now())))
            .saying("Keeps a story."),
        Operation.of(
                "DELETE",
                "/stories/{story}/saved",
                "keepNoMore",
                call -> mark(call, (m, id) -> m.save(call.reader(), id, false, call.now())))
            .saying("Keeps it no more."),
        Operation.of(
                "PUT",
                "/articles/{article}/read",
                "markArticleRead",
                call ->
                    article(
                        call,
                        a ->
                            done(
                                call.site()
                                    .store()
                                    .marks()
                                    .read(call.reader(), a.article().id(), call.now()),
                                "article")))
            .saying("Marks an article and its copies as read."),
        Operation.of(
                "POST", "/stories/{story}/split", "split", call -> story(call, s -> split(call, s)))
            .saying("Says that some articles are another story.")
            .taking("articles"),
        Operation.of(
                "POST", "/stories/{story}/merge", "merge", call -> story(call, s -> merge(call, s)))
            .saying("Says that another story is the same.")
            .taking("story"));
  }

  private static List<Operation> following() {
    return List.of(
        Operation.of(
                "GET",
                "/sources",
                "listSources",
                call ->
                    data(
                        Shapes.SOURCES,
                        new Slice<>(call.site().store().sources().list(call.reader()), null)))
            .saying("What is followed, and how it fares.")
            .giving(Shapes.SOURCES),
        Operation.of("POST", "/sources", "followSource", Api::follow)
            .saying("Follows a feed, news sitemap or page.")
            .taking("url", "kind", "folder")
            .giving(Shapes.SOURCE),
        Operation.of(
                "GET",
                "/sources/{source}",
                "getSource",
                call -> source(call, s -> data(Shapes.SOURCE, s)))
            .saying("One of them.")
            .giving(Shapes.SOURCE),
        Operation.of(
                "DELETE",
                "/sources/{source}",
                "unfollowSource",
                call ->
                    done(
                        call.site().live().unfollow(call.reader(), call.number("source")),
                        "source"))
            .saying("Follows it no more."),
        Operation.of("POST", "/discover", "discover", Api::discover)
            .saying("What of a site can be followed.")
            .taking("url")
            .giving(Shapes.CANDIDATES),
        Operation.of("POST", "/opml", "importOutline", Api::outline)
            .saying("Follows all that an outline file lists.")
            .taking("outline")
            .giving(Shapes.IMPORT));
  }

  private static <T> Reply data(Shape<T> shape, T from) {
    return new Reply.Data(JSON, shape.line(from));
  }

  private static Reply done(boolean done, String what) {
    return done ? new Reply.Done() : Reply.missing(what);
  }

  private static Reply stories(Call call) {
    int limit = call.query("limit", 30, 200);
    return data(
        Shapes.STORIES, call.site().store().stories().list(Query.stories(call).limit(limit)));
  }

  private static Reply story(Call call, Function<StorySummary, Reply> answer) {
    Store store = call.site().store();
    return call.story()
        .flatMap(store.stories()::current)
        .flatMap(id -> store.stories().find(call.reader(), id))
        .map(answer)
        .orElseGet(() -> Reply.missing("story"));
  }

  private static Reply brief(Call call, StorySummary story) {
    return call.site()
        .store()
        .stories()
        .brief(call.reader(), story.id())
        .map(brief -> data(Shapes.BRIEF, brief))
        .orElseGet(() -> Reply.missing("brief yet"));
  }

  private static Reply articles(Call call, StorySummary story) {
    List<StoredArticle> all = call.site().store().articles().of(call.reader(), story.id());
    return data(Shapes.ARTICLES, new Slice<>(all, null));
  }

  private static Reply article(Call call, Function<StoredArticle, Reply> answer) {
    return call.article()
        .flatMap(id -> call.site().store().articles().find(call.reader(), id))
        .map(answer)
        .orElseGet(() -> Reply.missing("article"));
  }

  private static Reply revisions(Call call, StoredArticle article) {
    return data(
        Shapes.REVISIONS,
        new Slice<>(
            call.site().store().articles().revisions(call.reader(), article.article().id()), null));
  }

  private static Reply search(Call call) {
    String words = call.query("q").strip();
    if (words.isEmpty()) {
      return new Reply.Refused(400, "Say what to search for: ?q=…");
    }
    Search.Kind kind =
        call.query("kind").equals("article") ? Search.Kind.ARTICLE : Search.Kind.STORY;
    String after = call.query("after");
    int limit = call.query("limit", 20, 200);
    return data(
        Shapes.HITS,
        call.site()
            .search()
            .find(call.reader(), words, kind, after.isEmpty() ? null : after, limit)
            .hits());
  }

  private static Reply names(Call call) {
    Entity.Type type =
        java.util.Arrays.stream(Entity.Type.values())
            .filter(one -> one.label().equals(call.query("type")))
            .findFirst()
            .orElse(null);
    int limit = call.query("limit", 50, 200);
    return data(
        Shapes.NAMES,
        new Slice<>(call.site().store().names().top(call.reader(), type, limit), null));
  }

  private static Reply name(Call call) {
    return call.site()
        .store()
        .names()
        .find(call.reader(), call.part("name"))
        .map(name -> data(Shapes.NAME, name))
        .orElseGet(() -> Reply.missing("name"));
  }

  /** A change of a reader's mark. */
  @FunctionalInterface
  private interface Mark {
    boolean set(Marks marks, StoryId story);
  }

  private static Reply mark(Call call, Mark mark) {
    return story(call, s -> done(mark.set(call.site().store().marks(), s.id()), "story"));
  }

  private static Reply split(Call call, StorySummary story) {
    Set<String> here =
        call.site().store().articles().of(call.reader(), story.id()).stream()
            .map(one -> one.article().id().value())
            .collect(Collectors.toSet());
    List<ArticleId> leave =
        Body.of(call).texts("articles").stream()
            .filter(here::contains)
            .distinct()
            .map(ArticleId::new)
            .toList();
    if (leave.isEmpty() || leave.size() == here.size()) {
      return new Reply.Refused(400, "articles: want some of the story's, and not all.");
    }
    return done(call.site().live().split(call.reader(), story.id(), leave), "story");
  }

  private static Reply merge(Call call, StorySummary story) {
    Optional<StoryId> other =
        call.site().store().stories().current(new StoryId(Body.of(call).text("story")));
    return other.isEmpty() || other.get().equals(story.id())
        ? new Reply.Refused(400, "story: want the id of another story.")
        : done(call.site().live().merge(call.reader(), story.id(), other.get()), "story");
  }

  private static Reply source(Call call, Function<Source, Reply> answer) {
    return call.site()
        .store()
        .sources()
        .find(call.reader(), call.number("source"))
        .map(answer)
        .orElseGet(() -> Reply.missing("source"));
  }

  private static Reply follow(Call call) {
    Body body = Body.of(call);
    String kind = body.text("kind");
    return switch (call.site()
        .live()
        .follow(
            call.reader(), body.text("url"), kind.isEmpty() ? null : kind, body.text("folder"))) {
      case Outcome.Kept(Source source) ->
          new Reply.Created(Operation.BASE + "/sources/" + source.id(), Shapes.SOURCE.line(source));
      case Outcome.Refused(var why) -> new Reply.Refused(422, why.message());
    };
  }

  private static Reply discover(Call call) {
    return switch (call.site().live().discover(Body.of(call).text("url"))) {
      case Outcome.Kept(var found) -> data(Shapes.CANDIDATES, new Slice<>(found, null));
      case Outcome.Refused(var why) -> new Reply.Refused(422, why.message());
    };
  }

  private static Reply outline(Call call) {
    return switch (call.site()
        .live()
        .importOutline(call.reader(), new ByteArrayInputStream(call.body()))) {
      case Outcome.Kept(var report) -> data(Shapes.IMPORT, report);
      case Outcome.Refused(var why) -> new Reply.Refused(422, why.message());
    };
  }
}
