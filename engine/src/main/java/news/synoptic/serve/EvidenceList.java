package news.synoptic.serve;

import java.util.List;
import java.util.function.IntFunction;
import news.synoptic.Article;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What a line opens to: every sentence that it rests on, marked in its paragraph, with a link to
 * its article. The first ones come with their paragraphs, the others without and folded away, so
 * that a story of many articles stays a light page.
 */
record EvidenceList(StoryIndex index, Html html) {
  private static final int SHOWN = 8;

  /** The sentences, without ids of their own. */
  void write(List<Evidence> evidence) {
    write("", evidence, ignored -> "");
  }

  /**
   * The sentences.
   *
   * @param id what their ids begin with; empty for none
   * @param because why a sentence has its origin, by its place in the list; may be empty
   */
  void write(String id, List<Evidence> evidence, IntFunction<String> because) {
    int shown = evidence.size() <= SHOWN + 1 ? evidence.size() : SHOWN;
    part(id, evidence, because, 0, shown);
    if (shown < evidence.size()) {
      html.open("details", "class", "more");
      html.leaf("summary", Phrases.count(evidence.size() - shown, "more sentence"));
      part(id, evidence, because, shown, evidence.size());
      html.close();
    }
  }

  private void part(
      String id, List<Evidence> evidence, IntFunction<String> because, int from, int to) {
    html.open("ul", "class", "evidence");
    for (int i = from; i < to; i++) {
      sentence(id.isEmpty() ? null : id + "-" + i, evidence.get(i), because.apply(i), i < SHOWN);
    }
    html.close();
  }

  private void sentence(
      @Nullable String id, Evidence evidence, String because, boolean inParagraph) {
    Brief.Member member = index.member(evidence.article());
    Article article = member.article();
    html.open("li", "id", id);
    html.open("blockquote", "dir", "auto", "lang", Html.lang(article));
    String before = inParagraph ? index.before(evidence) : "";
    String after = inParagraph ? index.after(evidence) : "";
    around(before);
    html.leaf("mark", evidence.text());
    around(after);
    html.close().open("p", "class", "where");
    cite(evidence);
    if (member.date() != null) {
      html.text(" · ").text(Phrases.dayOf(member.date()));
    }
    if (!because.isEmpty()) {
      html.text(" · ").leaf("span", because, "dir", "auto");
    }
    html.close().close();
  }

  private void around(String words) {
    if (!words.isEmpty()) {
      html.leaf("span", words);
    }
  }

  /** The outlet, as a link to its article in the list below. */
  void cite(Evidence evidence) {
    int number = index.number(evidence.article());
    html.open("a", "href", "#a" + number).name(index.label(evidence.article())).close();
    html.text(" [" + number + "]");
  }

  /** Where the words are printed, as plain text: the first outlet and how many others. */
  void printedIn(List<Evidence> evidence) {
    List<String> outlets =
        evidence.stream().map(one -> index.label(one.article())).distinct().toList();
    html.name(outlets.getFirst());
    if (outlets.size() > 1) {
      html.text(" and " + Phrases.count(outlets.size() - 1, "other"));
    }
  }
}
