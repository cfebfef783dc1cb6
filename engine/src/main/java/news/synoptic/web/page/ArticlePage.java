package news.synoptic.web.page;

import java.util.List;
import java.util.Optional;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Notice;
import news.synoptic.serve.Html;
import news.synoptic.serve.Phrases;
import news.synoptic.serve.StoryPage;
import news.synoptic.serve.Untrusted;
import news.synoptic.store.Revision;
import news.synoptic.store.StoredArticle;
import news.synoptic.web.http.Call;
import news.synoptic.web.http.Reply;

/** The page of one article: its text, what its outlet says of it, its revisions, the original. */
public final class ArticlePage {
  private ArticlePage() {}

  /** The page. */
  public static Reply show(Call call) {
    Optional<StoredArticle> found =
        call.article().flatMap(id -> call.site().store().articles().find(call.reader(), id));
    if (found.isEmpty()) {
      return Reply.missing("article");
    }
    StoredArticle stored = found.get();
    return Frame.page(
        call,
        title(stored.article()),
        "reading",
        html -> {
          html.open("article");
          head(call, stored, html);
          notices(stored.article().notices(), html);
          text(stored, html);
          revisions(call, stored, html);
          html.close();
        });
  }

  /** Marks the article, and all its copies, as read. */
  public static Reply read(Call call) {
    boolean done =
        call.article()
            .map(id -> call.site().store().marks().read(call.reader(), id, call.now()))
            .orElse(false);
    return done ? new Reply.See("/article/" + call.part("article")) : Reply.missing("article");
  }

  /** A headline, or what stands for one. */
  static String title(Article article) {
    return article.title().isBlank() ? "Without a headline" : article.title();
  }

  private static void head(Call call, StoredArticle stored, Html html) {
    Article article = stored.article();
    html.open("header", "class", "glance");
    html.open("p", "class", "when").name(article.label()).text(" · ");
    html.text(Phrases.dated(article.published()));
    String kind = Phrases.kind(article.kind());
    html.text(kind.isEmpty() ? "" : " · " + kind).close();
    html.leaf("h1", title(article), "dir", "auto", "lang", Html.lang(article));
    if (!article.byline().isEmpty()) {
      html.open("p").text("By ").name(String.join(", ", article.byline())).close();
    }
    html.open("p", "class", "links");
    String original = Untrusted.webAddress(article.url());
    if (original != null) {
      html.leaf("a", "The original", "href", original, "rel", "noreferrer noopener").text(" · ");
    }
    html.leaf("a", "Its story", "href", Forms.story(stored.story()));
    ArticleId copyOf = stored.copyOf();
    if (copyOf != null) {
      html.text(" · copy of ").leaf("a", "another article", "href", "/article/" + copyOf);
    }
    html.close().open("div", "class", "state");
    if (stored.read()) {
      html.leaf("p", "Read", "class", "marks");
    } else {
      Forms.open(call, "/article/" + article.id() + "/read", html);
      html.leaf("button", "Mark as read", "class", "quiet", "data-key", "m").close();
    }
    html.close().close();
  }

  private static void notices(List<Notice> notices, Html html) {
    if (notices.isEmpty()) {
      return;
    }
    html.open("ul", "class", "notices");
    for (Notice notice : notices) {
      html.open("li", "class", Phrases.isGrave(notice.kind()) ? "grave" : null);
      html.open("p", "class", "where").leaf("strong", Phrases.kind(notice.kind())).close();
      html.leaf("p", notice.text(), "dir", "auto").close();
    }
    html.close();
  }

  private static void text(StoredArticle stored, Html html) {
    if (stored.withdrawn()) {
      html.leaf(
          "p",
          "Its outlet has withdrawn this article. The text is shown no more.",
          "class",
          "empty");
      return;
    }
    html.open("div", "class", "prose", "dir", "auto", "lang", Html.lang(stored.article()));
    for (Block block : stored.article().blocks()) {
      switch (block.kind()) {
        case PARAGRAPH -> html.leaf("p", block.text());
        case HEADING -> html.leaf("h2", block.text());
        case LIST_ITEM -> html.leaf("p", block.text(), "class", "item");
        case QUOTE -> html.leaf("blockquote", block.text());
        case CAPTION -> html.leaf("p", block.text(), "class", "caption");
      }
    }
    html.close();
  }

  private static void revisions(Call call, StoredArticle stored, Html html) {
    List<Revision> revisions =
        call.site().store().articles().revisions(call.reader(), stored.article().id());
    if (revisions.size() < 2) {
      return;
    }
    String path = "/article/" + stored.article().id();
    StoryPage.section("revisions", "Revisions", "", html);
    html.open("ol", "class", "past");
    for (Revision revision : revisions) {
      html.open("li").leaf("strong", StoryEdits.words(revision.kind())).text(" · ");
      Forms.time(call, revision.seen(), html);
      if (revision.number() > 1) {
        String between = "?from=%d&to=%d#diff".formatted(revision.number() - 1, revision.number());
        html.text(" · ").leaf("a", "What was changed", "href", path + between);
      }
      html.close();
    }
    html.close().close();
    int to = call.query("to", revisions.getLast().number(), Integer.MAX_VALUE);
    int from = call.query("from", to - 1, Integer.MAX_VALUE);
    Optional<Revision> before = numbered(revisions, from);
    Optional<Revision> after = numbered(revisions, to);
    if (before.isPresent() && after.isPresent() && !stored.withdrawn()) {
      diff(before.get(), after.get(), html);
    }
  }

  private static Optional<Revision> numbered(List<Revision> revisions, int number) {
    return revisions.stream().filter(one -> one.number() == number).findFirst();
  }

  private static void diff(Revision before, Revision after, Html html) {
    StoryPage.section(
        "diff",
        "From revision %d to revision %d".formatted(before.number(), after.number()),
        "",
        html);
    html.open("h3", "class", "diff", "dir", "auto");
    WordDiff.write(WordDiff.between(before.article().title(), after.article().title()), html);
    html.close().open("div", "class", "prose diff", "dir", "auto");
    html.open("p");
    for (WordDiff.Run run : WordDiff.between(before.article().text(), after.article().text())) {
      String[] lines = run.words().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        if (i > 0) {
          html.close().open("p");
        }
        if (!lines[i].isEmpty()) {
          WordDiff.write(List.of(new WordDiff.Run(run.fate(), lines[i])), html);
        }
      }
    }
    html.close().close().close();
  }
}
