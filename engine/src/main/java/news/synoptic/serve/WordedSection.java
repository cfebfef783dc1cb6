package news.synoptic.serve;

import news.synoptic.Brief;

/** What a language model worded, apart from what stands in articles, and marked. */
record WordedSection(Brief brief, StoryIndex index, Html html) {
  /** What is said of such lines wherever they stand. */
  static final String MARK = "Worded by a machine";

  /** Writes the section; nothing if no model was asked. */
  void write() {
    if (brief.worded().isEmpty()) {
      return;
    }
    StoryPage.section(
        "worded",
        MARK,
        "A language model wrote these lines. Names, numbers and quotations stand in the sentences"
            + " that each opens to; whether it tied them together rightly, only they can tell.",
        html);
    html.open("ul", "class", "voices");
    for (Brief.Worded line : brief.worded()) {
      html.open("li").open("details").open("summary");
      html.leaf("span", line.text(), "class", "said", "dir", "auto");
      html.open("span", "class", "where").text(label(line)).close().close();
      new EvidenceList(index, html).write(line.evidence());
      html.close().close();
    }
    html.close().close();
  }

  /** What a line is for, in words. */
  static String label(Brief.Worded line) {
    return switch (line.place()) {
      case TITLE -> "title";
      case SUMMARY -> "summary";
      case SIDE -> "what " + line.party() + " says";
    };
  }
}
