package news.synoptic.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.synoptic.ArticleId;
import news.synoptic.StoryId;
import news.synoptic.serve.Html;
import news.synoptic.serve.Phrases;
import news.synoptic.serve.StoryPage;
import news.synoptic.store.StoredArticle;
import news.synoptic.store.Stories;
import news.synoptic.store.StoryEvent;
import news.synoptic.store.StorySummary;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;

/** A story's history, and the forms by which a reader splits it or merges it with another. */
public final class ByHand {
  private static final int PAST = 50;

  private final Call call;
  private final StorySummary story;
  private final List<StoredArticle> articles;

  ByHand(Call call, StorySummary story, List<StoredArticle> articles) {
    this.call = call;
    this.story = story;
    this.articles = articles;
  }

  void write(Html html) {
    StoryPage.section("hand", "History, and putting it right", "", html);
    history(html);
    if (articles.size() > 1) {
      split(html);
    }
    merge(html);
    String path = Forms.story(story.id());
    html.open("p", "class", "foot").text("This story as a feed: ");
    html.leaf("a", "Atom", "href", path + "/feed.atom").text(", ");
    html.leaf("a", "RSS", "href", path + "/feed.rss").text(", ");
    html.leaf("a", "JSON", "href", path + "/feed.json").text("; as data: ");
    html.leaf("a", "JSON", "href", "/api/v1/stories/" + story.id()).close();
    html.close();
  }

  private void history(Html html) {
    List<Stories.Past> past =
        call.site().store().stories().history(call.reader(), story.id(), PAST);
    html.open("details", "class", "more");
    html.leaf("summary", Phrases.count(past.size(), "event") + " in its history");
    html.open("ul", "class", "past");
    for (Stories.Past one : past) {
      html.open("li");
      Forms.time(call, one.at(), html);
      html.text(" · ");
      event(one.event(), html);
      html.close();
    }
    html.close().close();
  }

  private void event(StoryEvent event, Html html) {
    switch (event) {
      case StoryEvent.Joined joined -> {
        article(joined.article(), html);
        html.text(" came, belonging here with a probability of ");
        html.text(Math.round(joined.probability().value() * 100) + "%");
      }
      case StoryEvent.Merged merged -> {
        html.text("merged with ");
        other(merged.into().equals(story.id()) ? merged.from() : merged.into(), html);
      }
      case StoryEvent.Split split -> {
        html.text("split from ");
        other(split.from().equals(story.id()) ? split.into() : split.from(), html);
      }
      case StoryEvent.Moved moved -> {
        article(moved.article(), html);
        html.text(moved.to().equals(story.id()) ? " moved here from " : " moved to ");
        other(moved.to().equals(story.id()) ? moved.from() : moved.to(), html);
      }
    }
  }

  private void article(ArticleId id, Html html) {
    String title =
        articles.stream()
            .filter(one -> one.article().id().equals(id))
            .map(one -> ArticlePage.title(one.article()))
            .findFirst()
            .orElse("An article");
    html.leaf("a", title, "href", "/article/" + id, "dir", "auto");
  }

  private static void other(StoryId id, Html html) {
    html.leaf("a", "story " + id, "href", Forms.story(id));
  }

  private void split(Html html) {
    html.open("details", "class", "more").leaf("summary", "Split: some articles are another story");
    Forms.open(call, Forms.story(story.id()) + "/split", html);
    html.open("fieldset").leaf("legend", "Which articles are about something else?");
    for (StoredArticle one : articles) {
      String id = one.article().id().value();
      html.open("p").open("label");
      html.single("input", "type", "checkbox", "name", "leave", "value", id);
      html.text(" ").leaf("span", ArticlePage.title(one.article()), "dir", "auto").text(" ");
      html.open("small").name(one.article().label()).close().close().close();
    }
    html.close();
    html.leaf("button", "Make them another story").close().close();
  }

  private void merge(Html html) {
    html.open("details", "class", "more").leaf("summary", "Merge: another story is the same event");
    Forms.open(call, Forms.story(story.id()) + "/merge", html);
    html.leaf("label", "Address of the other story's page", "for", "other");
    html.single(
        "input",
        "id",
        "other",
        "name",
        "other",
        "required",
        "",
        "maxlength",
        "300",
        "placeholder",
        "/story/…");
    html.leaf("button", "Merge").close().close();
  }

  /** A reader splits a story. */
  public static Reply split(Call call) {
    return StoryLivePage.with(
        call,
        story -> {
          Set<String> here =
              call.site().store().articles().of(call.reader(), story.id()).stream()
                  .map(one -> one.article().id().value())
                  .collect(Collectors.toSet());
          List<ArticleId> leave = new ArrayList<>();
          call.fields("leave").stream()
              .filter(here::contains)
              .forEach(id -> leave.add(new ArticleId(id)));
          if (leave.isEmpty() || leave.size() == here.size()) {
            return new Reply.Refused(400, "Choose some of the articles, and not all of them.");
          }
          return call.site().live().split(call.reader(), story.id(), leave)
              ? new Reply.See(Forms.story(story.id()))
              : Reply.missing("story");
        });
  }

  /** A reader merges a story with another. */
  public static Reply merge(Call call) {
    return StoryLivePage.with(
        call,
        story -> {
          String address = call.field("other").strip();
          String id = address.substring(address.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
          Optional<StoryId> other =
              id.isEmpty()
                  ? Optional.empty()
                  : call.site().store().stories().current(new StoryId(id));
          if (other.isEmpty() || other.get().equals(story.id())) {
            return new Reply.Refused(400, "That is not the address of another story.");
          }
          return call.site().live().merge(call.reader(), story.id(), other.get())
              ? new Reply.See(Forms.story(story.id()))
              : Reply.missing("story");
        });
  }
}
