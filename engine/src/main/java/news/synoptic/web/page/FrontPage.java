package news.synoptic.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.synoptic.serve.Html;
import news.synoptic.serve.StoryPage;
import news.synoptic.store.Slice;
import news.synoptic.store.StoryQuery;
import news.synoptic.store.StorySummary;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Query;
import news.synoptic.web.http.Reply;

/**
 * The front page and its sections: a card for every story of several articles, a line for every
 * other one, by recency, by origins or by growth; what is new since the reader looked is marked.
 */
public final class FrontPage {
  private static final int UNREAD_SHOWN = 999;

  private final Visits visits;
  private final Cards cards;

  /** The page; visits and cards are shared by all readers. */
  public FrontPage(Visits visits, Cards cards) {
    this.visits = visits;
    this.cards = cards;
  }

  /** All stories, or those of one folder. */
  public Reply show(Call call) {
    boolean follows = !call.site().store().sources().list(call.reader()).isEmpty();
    if (!follows) {
      return FirstRun.show(call);
    }
    Instant looked = visits.looked(call);
    StoryQuery query = Query.stories(call).limit(30);
    boolean onlyNew = !call.query("new").isEmpty();
    if (onlyNew) {
      query = query.since(looked);
    }
    Slice<StorySummary> stories = call.site().store().stories().list(query);
    String folder = call.query("folder");
    return Frame.page(
        call,
        folder.isEmpty() ? "Synoptic" : folder,
        "front",
        "/events",
        html -> {
          html.leaf("h1", folder.isEmpty() ? "Stories" : folder, "dir", "auto");
          choices(call, html);
          news(call, looked, onlyNew, html);
          list(call, stories.items(), looked, html);
          foot(call, stories, html);
        });
  }

  private void news(Call call, Instant looked, boolean onlyNew, Html html) {
    StoryQuery fresh = Query.stories(call).since(looked).after(null).limit(100);
    int many = call.site().store().stories().list(fresh).items().size();
    if (onlyNew || many > 0) {
      html.open("p", "class", "fresh").text("New since you looked, ");
      Forms.time(call, looked, html);
      html.text(": ");
      String words = (many < 100 ? "" : "more than ") + (many == 1 ? "1 story" : many + " stories");
      if (onlyNew) {
        html.text(words + ". ").leaf("a", "Show all", "href", Query.with(call, "new", ""));
      } else {
        html.leaf("a", words, "href", Query.with(call, "new", "1"));
      }
      html.close();
    }
  }

  private static void choices(Call call, Html html) {
    html.open("nav", "class", "choices", "aria-label", "Which stories");
    choice(call, "order", html, "", "Latest", "origins", "Most origins", "growth", "Growing");
    int unread = call.site().store().stories().unread(call.reader(), UNREAD_SHOWN + 1);
    String many = unread > UNREAD_SHOWN ? UNREAD_SHOWN + "+" : String.valueOf(unread);
    choice(call, "show", html, "", "All", "unread", "Unread (" + many + ")", "saved", "Kept");
    List<String> folders = call.site().store().sources().folders(call.reader());
    if (!folders.isEmpty()) {
      String[] all =
          Stream.concat(
                  Stream.of("", "All sections"), folders.stream().flatMap(f -> Stream.of(f, f)))
              .toArray(String[]::new);
      choice(call, "folder", html, all);
    }
    html.close();
  }

  private static void choice(Call call, String name, Html html, String... valuesAndWords) {
    String chosen = call.query(name);
    html.open("ul");
    for (int i = 0; i < valuesAndWords.length; i += 2) {
      String value = valuesAndWords[i];
      html.open("li");
      html.leaf(
          "a",
          valuesAndWords[i + 1],
          "href",
          Query.with(call, name, value),
          "aria-current",
          value.equals(chosen) ? "true" : null);
      html.close();
    }
    html.close();
  }

  private void list(Call call, List<StorySummary> stories, Instant looked, Html html) {
    if (stories.isEmpty()) {
      html.leaf("p", nothing(call), "class", "empty");
      return;
    }
    List<StorySummary> several = stories.stream().filter(story -> story.articles() > 1).toList();
    List<StorySummary> single = stories.stream().filter(story -> story.articles() <= 1).toList();
    if (!several.isEmpty()) {
      html.open("div", "class", "cards");
      several.forEach(story -> card(call, story, looked, html));
      html.close();
    }
    if (!single.isEmpty()) {
      StoryPage.section("single", "Told by one article only", "", html);
      html.open("ul", "class", "singles");
      single.forEach(story -> line(call, story, looked, html));
      html.close().close();
    }
  }

  private static String nothing(Call call) {
    return switch (call.query("show").toLowerCase(Locale.ROOT)) {
      case "unread" -> "Everything is read.";
      case "saved" -> "You keep no story yet. The key s, or the button on its page, keeps one.";
      default -> "No stories yet. Sources are being visited; they appear here by themselves.";
    };
  }

  private void card(Call call, StorySummary story, Instant looked, Html html) {
    html.open(
        "article",
        "class",
        "card entry" + (story.unread() == 0 ? " read" : ""),
        "id",
        "s-" + story.id().value());
    html.insert(cards.of(call, story));
    state(call, story, looked, html);
    html.close();
  }

  private static void line(Call call, StorySummary story, Instant looked, Html html) {
    html.open(
        "li",
        "class",
        "entry" + (story.unread() == 0 ? " read" : ""),
        "id",
        "s-" + story.id().value());
    html.open("h3", "dir", "auto");
    html.leaf("a", title(story), "href", Forms.story(story.id())).close();
    html.open("p", "class", "where");
    for (String outlet : story.outlets()) {
      html.name(outlet).text(" · ");
    }
    Forms.time(call, story.grown(), html);
    html.close();
    state(call, story, looked, html);
    html.close();
  }

  /** A headline, or what stands for one. */
  static String title(StorySummary story) {
    return story.title().isBlank() ? "Without a headline" : story.title();
  }

  /** What is this reader's own: new, unread, kept; and the buttons. */
  private static void state(Call call, StorySummary story, Instant looked, Html html) {
    html.open("div", "class", "state");
    String words =
        Stream.of(
                story.grown().isAfter(looked) ? Optional.of("new") : Optional.<String>empty(),
                story.unread() > 0 && story.articles() > 1
                    ? Optional.of(story.unread() + " unread")
                    : Optional.<String>empty(),
                story.recent() > 1
                    ? Optional.of("+" + story.recent() + " in a day")
                    : Optional.<String>empty(),
                story.saved() ? Optional.of("kept") : Optional.<String>empty())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    html.leaf("span", words, "class", "marks");
    StoryForms.buttons(call, story, html);
    html.close();
  }

  private static void foot(Call call, Slice<StorySummary> stories, Html html) {
    html.open("p", "class", "foot");
    if (stories.next() != null) {
      html.leaf(
          "a", "Older stories", "href", Query.with(call, "after", stories.next()), "rel", "next");
      html.text(" · ");
    }
    String folder = call.query("folder");
    String feed = folder.isEmpty() ? "" : "?folder=" + Query.encode(folder);
    html.text("As a feed: ");
    html.leaf("a", "Atom", "href", "/feed.atom" + feed).text(", ");
    html.leaf("a", "RSS", "href", "/feed.rss" + feed).text(", ");
    html.leaf("a", "JSON", "href", "/feed.json" + feed).close();
    if (!stories.items().isEmpty()) {
      long upTo = stories.items().stream().mapToLong(StorySummary::lastSeq).max().orElse(0);
      Forms.open(call, "/read-all", html)
          .single("input", "type", "hidden", "name", "upTo", "value", String.valueOf(upTo));
      html.leaf("button", "Mark all stories as read", "class", "quiet").close();
    }
  }
}
