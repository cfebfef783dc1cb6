package news.synoptic.web.page;

import java.util.List;
import java.util.Optional;
import news.synoptic.Brief;
import news.synoptic.Changes;
import news.synoptic.serve.ChangesSection;
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
final class StoryEdits {
  private record Edit(StoredArticle article, Revision revision) {}

  private final Call call;
  private final Brief brief;
  private final Optional<Changes> changes;
  private final List<Edit> edits;

  StoryEdits(Call call, Brief brief, Optional<Changes> changes, List<StoredArticle> articles) {
    this.call = call;
    this.brief = brief;
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
    return edits.size() + changes.map(since -> ChangesSection.count(brief, since)).orElse(0);
  }

  /** Writes the section, if anything changed. */
  void write(Html html) {
    if (count() == 0) {
      return;
    }
    StoryPage.section("changes", "What changed", "", html);
    html.open("ul", "class", "notices changes");
    edits.forEach(edit -> edit(edit, html));
    changes.ifPresent(since -> ChangesSection.items(brief, since, html));
    html.close().close();
  }

  private void edit(Edit edit, Html html) {
    boolean grave = edit.revision().kind() != Revision.Kind.SUBSTANTIVE;
    html.open("li", "class", grave ? "grave" : null).open("p", "class", "where");
    html.leaf("strong", words(edit.revision().kind()));
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
    html.close();
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
}
