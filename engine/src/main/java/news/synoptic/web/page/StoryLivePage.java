package news.synoptic.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Changes;
import news.synoptic.StoryId;
import news.synoptic.serve.Additions;
import news.synoptic.serve.Html;
import news.synoptic.serve.Links;
import news.synoptic.serve.Phrases;
import news.synoptic.serve.StoryPage;
import news.synoptic.store.Names;
import news.synoptic.store.StoredArticle;
import news.synoptic.store.StoredBrief;
import news.synoptic.store.StorySummary;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The page of a story as it is now: the brief as the written page shows it, what changed since the
 * reader looked, the story's history, and the forms that put it right by hand. A page that is open
 * is told when its brief was written anew.
 */
public final class StoryLivePage {
  private StoryLivePage() {}

  /** The page, or the way to the story that this one became. */
  public static Reply show(Call call) {
    return with(call, story -> show(call, story));
  }

  /** A story that goes on, or the way to it, or that there is none. */
  static Reply with(Call call, Function<StorySummary, Reply> answer) {
    Optional<StoryId> asked = call.story();
    Optional<StoryId> current = asked.flatMap(id -> call.site().store().stories().current(id));
    if (current.isEmpty()) {
      return Reply.missing("story");
    }
    Optional<StorySummary> story = call.site().store().stories().find(call.reader(), current.get());
    if (story.isPresent() && !current.equals(asked)) {
      return new Reply.See(call.path().replace(asked.get().value(), current.get().value()));
    }
    return story.map(answer).orElseGet(() -> Reply.missing("story"));
  }

  private static Reply show(Call call, StorySummary story) {
    Optional<StoredBrief> written = call.site().store().stories().brief(call.reader(), story.id());
    String events = Forms.story(story.id()) + "/events";
    if (written.isEmpty()) {
      return Frame.page(
          call, FrontPage.title(story), "story", events, html -> waiting(call, story, html));
    }
    Brief brief = written.get().brief();
    Optional<Changes> changes = call.site().live().changes(call.reader(), story.id());
    if (changes.isEmpty()) {
      call.site().store().marks().saw(call.reader(), story.id(), story.version(), call.now());
    }
    List<StoredArticle> articles = call.site().store().articles().of(call.reader(), story.id());
    StoryEdits changed = new StoryEdits(call, brief, changes, articles);
    Additions more =
        new Additions(
            html -> status(call, story, changed.count(), html),
            changed.count(),
            changed::write,
            html -> new ByHand(call, story, articles).write(html));
    return Frame.page(
        call,
        brief.title(),
        "story",
        events,
        html -> StoryPage.write(brief, new Addresses(), more, html));
  }

  private static void status(Call call, StorySummary story, int changed, Html html) {
    html.open("div", "class", "state");
    html.open("p", "class", "marks").text("Last article ");
    Forms.time(call, story.grown(), html);
    if (story.unread() > 0 && story.articles() > 1) {
      html.text(" · " + story.unread() + " unread");
    }
    if (story.recent() > 1) {
      html.text(" · +" + story.recent() + " in a day");
    }
    if (changed > 0) {
      html.text(" · ").leaf("a", Phrases.count(changed, "change"), "href", "#changes");
    }
    html.close();
    StoryForms.buttons(call, story, html);
    html.close();
  }

  /** The page of a story whose brief is still to be written: its articles. */
  private static void waiting(Call call, StorySummary story, Html html) {
    html.open("header", "class", "glance").leaf("h1", FrontPage.title(story), "dir", "auto");
    html.leaf("p", "The brief is being written. It appears here by itself.", "class", "empty");
    html.close().open("ul", "class", "pointers");
    for (StoredArticle one : call.site().store().articles().of(call.reader(), story.id())) {
      html.open("li").open("p", "class", "title", "dir", "auto");
      html.leaf("a", ArticlePage.title(one.article()), "href", "/article/" + one.article().id());
      html.close().open("p", "class", "where").name(one.article().label()).close().close();
    }
    html.close();
  }

  /** Where the living pages are. */
  private record Addresses() implements Links {
    @Override
    public String story(StoryId id) {
      return Forms.story(id);
    }

    @Override
    public String article(ArticleId id) {
      return "/article/" + id;
    }

    @Override
    public @Nullable String name(Brief.Name name) {
      return switch (name.type()) {
        case PERSON, ORGANISATION, PLACE -> "/name/" + Names.key(name.type(), name.entity());
        case GROUP, EVENT, OTHER -> null;
      };
    }
  }
}
