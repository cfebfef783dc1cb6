package news.synoptic.serve;

import java.util.List;
import news.synoptic.Brief;
import news.synoptic.Changes;
import org.jspecify.annotations.Nullable;

/** What changed since an earlier brief of the story, each line a link to what it is about. */
public final class ChangesSection {
  private static final String RULE =
      "Since the earlier run or visit. Each line leads to its place.";

  private ChangesSection() {}

  /** What a story's page shows of its changes; nothing where there are none. */
  public static Additions of(Brief brief, @Nullable Changes changes) {
    List<ChangeLine> lines = changes == null ? List.of() : ChangeLine.of(brief, changes);
    return lines.isEmpty()
        ? Additions.NONE
        : new Additions(html -> {}, lines.size(), html -> write(brief, lines, html), html -> {});
  }

  private static void write(Brief brief, List<ChangeLine> lines, Html html) {
    StoryPage.section("changes", "What changed", RULE, html);
    html.open("ul", "class", "notices changes");
    items(brief, lines, html);
    html.close().close();
  }

  /** Number of lines that the changes give. */
  public static int count(Brief brief, Changes changes) {
    return ChangeLine.of(brief, changes).size();
  }

  /** Writes the lines into a list that is open. */
  public static void items(Brief brief, Changes changes, Html html) {
    items(brief, ChangeLine.of(brief, changes), html);
  }

  private static void items(Brief brief, List<ChangeLine> lines, Html html) {
    StoryIndex index = new StoryIndex(brief);
    for (ChangeLine line : lines) {
      html.open("li").open("p", "class", "where");
      html.leaf("strong", line.what().heading);
      if (!line.turn().isEmpty()) {
        html.text(" · ").leaf("span", line.turn(), "dir", "auto");
      }
      html.close().open("p", "dir", "auto");
      if (line.fact() >= 0) {
        html.leaf("a", line.words(), "href", "#f" + line.fact());
      } else if (line.article() != null) {
        html.leaf("a", line.words(), "href", "#a" + index.number(line.article()));
      } else {
        html.text(line.words());
      }
      html.close().close();
    }
  }
}
