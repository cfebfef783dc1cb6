package news.synoptic.web.page;

import java.util.List;
import java.util.Optional;
import news.synoptic.Brief;
import news.synoptic.Changes;
import news.synoptic.Origin;
import news.synoptic.serve.Html;
import news.synoptic.serve.Phrases;
import news.synoptic.serve.StoryPage;
import news.synoptic.store.Revision;
import news.synoptic.store.StoredArticle;
import news.synoptic.web.http.Call;

/**
 * What changed in a story: since the reader looked, and, for good, where its outlets changed what
 * they had printed.
 */
final class ChangesSection {
  private record Edit(StoredArticle article, Revision revision) {}

  private final Call call;
  private final Optional<Changes> changes;
  private final List<Edit> edits;

  ChangesSection(Call call, Optional<Changes> changes, List<StoredArticle> articles) {
    this.call = call;
    this.changes = changes;
    this.edits =
        articles.stream()
            .filter(article -> article.revision() > 1)
            .flatMap(
                article ->
                    call
                        .site()
                        .store()
                        .articles()
                        .revisions(call.reader(), article.article().id())
                        .stream()
                        .filter(revision -> isNews(revision.kind()))
                        .map(revision -> new Edit(article, revision)))
            .toList();
  }

  private static boolean isNews(Revision.Kind kind) {
    return switch (kind) {
      case FIRST, COSMETIC -> false;
      case SUBSTANTIVE, CORRECTION, WITHDRAWAL -> true;
    };
  }

  /** Number of changes. */
  int count() {
    return edits.size()
        + changes
            .map(
                c ->
                    c.facts().size()
                        + c.turns().size()
                        + c.numbers().size()
                        + c.notices().size()
                        + c.articles().size()
                        + c.gone().size())
            .orElse(0);
  }

  /** Writes the section, if anything changed. */
  void write(Html html) {
    if (count() == 0) {
      return;
    }
    StoryPage.section("changes", "What changed", "", html);
    html.open("ul", "class", "changes");
    edits.forEach(edit -> edit(edit, html));
    changes.ifPresent(since -> since(since, html));
    html.close().close();
  }

  private void edit(Edit edit, Html html) {
    boolean grave = edit.revision().kind() != Revision.Kind.SUBSTANTIVE;
    html.open("li", "class", grave ? "grave" : null).leaf("strong", words(edit.revision().kind()));
    html.text(" · ").name(edit.article().article().label()).text(" · ");
    Forms.time(call, edit.revision().seen(), html);
    html.text(" · ");
    int number = edit.revision().number();
    html.leaf(
        "a",
        "What was changed",
        "href",
        "/article/%s?from=%d&to=%d#diff"
            .formatted(edit.article().article().id(), number - 1, number));
    edit.revision().article().notices().stream()
        .filter(notice -> Phrases.isGrave(notice.kind()))
        .forEach(notice -> html.leaf("p", notice.text(), "dir", "auto"));
    html.close();
  }

  /** What a revision is, in words. */
  static String words(Revision.Kind kind) {
    return switch (kind) {
      case FIRST -> "First seen";
      case COSMETIC -> "Small changes";
      case SUBSTANTIVE -> "Text changed";
      case CORRECTION -> "Corrected";
      case WITHDRAWAL -> "Withdrawn";
    };
  }

  private void since(Changes since, Html html) {
    since
        .notices()
        .forEach(
            one ->
                line(
                    Phrases.kind(one.notice().kind()),
                    Phrases.isGrave(one.notice().kind()),
                    one.notice().text(),
                    one.outlet(),
                    html));
    since
        .numbers()
        .forEach(
            one ->
                line(
                    "Number changed: " + one.before() + " → " + one.after(),
                    true,
                    one.now().text(),
                    "",
                    html));
    since
        .turns()
        .forEach(
            one ->
                line(
                    turn(one),
                    one.now().status() == Brief.Status.DISPUTED,
                    one.now().text(),
                    "",
                    html));
    since.facts().forEach(fact -> line("New", false, fact.text(), origins(fact.origins()), html));
    since
        .articles()
        .forEach(
            one ->
                line(
                    "New article",
                    false,
                    ArticlePage.title(one.article()),
                    one.article().label(),
                    html));
    since
        .gone()
        .forEach(
            one ->
                line(
                    "No longer here",
                    false,
                    ArticlePage.title(one.article()),
                    one.article().label(),
                    html));
  }

  private static String turn(Changes.Turn turn) {
    return switch (turn.now().status()) {
      case AGREED -> "Now agreed by " + Phrases.count(turn.now().origins().size(), "origin");
      case DISPUTED -> "Now disputed";
      case SINGLE -> "Now of one origin only";
    };
  }

  private static String origins(List<Origin> origins) {
    return origins.size() == 1
        ? origins.getFirst().name()
        : Phrases.count(origins.size(), "origin");
  }

  private static void line(String what, boolean grave, String words, String whence, Html html) {
    html.open("li", "class", grave ? "grave" : null).leaf("strong", what);
    if (!whence.isEmpty()) {
      html.text(" · ").name(whence);
    }
    html.leaf("p", words, "dir", "auto").close();
  }
}
