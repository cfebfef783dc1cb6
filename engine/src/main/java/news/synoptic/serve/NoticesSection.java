package news.synoptic.serve;

import news.synoptic.Brief;
import news.synoptic.Notice;

/** Corrections, withdrawals and terms, as the pages print them; long terms are folded away. */
record NoticesSection(Brief brief, StoryIndex index, Html html) {
  private static final int LONG = 240;

  /** Writes the section. */
  void write() {
    if (brief.notices().isEmpty()) {
      return;
    }
    StoryPage.section("notices", "Corrections and notices", "", html);
    html.open("ul", "class", "notices");
    brief.notices().forEach(this::notice);
    html.close().close();
  }

  private void notice(Brief.PageNotice shown) {
    Notice notice = shown.notice();
    boolean grave = Phrases.isGrave(notice.kind());
    html.open("li", "class", grave ? "grave" : null).open("p", "class", "where");
    html.leaf("strong", Phrases.kind(notice.kind())).text(" · ");
    int number = index.number(shown.article());
    html.open("a", "href", "#a" + number).name(shown.outlet()).close();
    html.text(" [" + number + "]").close();
    if (!grave && notice.text().length() > LONG) {
      html.open("details", "class", "more");
      html.leaf("summary", "Show the words");
      html.leaf("p", notice.text(), "dir", "auto").close();
    } else {
      html.leaf("p", notice.text(), "dir", "auto");
    }
    html.close();
  }
}
