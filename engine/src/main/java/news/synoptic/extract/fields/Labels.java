package news.synoptic.extract.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.synoptic.Article.Kind;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.words.Kinds;
import news.synoptic.extract.words.Titles;

/**
 * What an article is called above its headline, in words that readers see: a label of its own
 * ("Opinion"), the last step of the path of sections, a part of the window's title. Menus, which
 * name all sections of a site, are passed over. Only opinion and analysis are told this way: words
 * such as "video" and "live" stand above much that is neither.
 */
final class Labels {
  private static final int ABOVE = 6;
  private static final int LONGEST = 40;
  private static final int LONGEST_PATH = 120;
  private static final long MENU =
      Mark.NAV.bit | Mark.FOOTER.bit | Mark.RELATED.bit | Mark.TEASER.bit | Mark.ASIDE.bit;
  private static final Pattern STEP = Pattern.compile("\\s*[>›»/|]\\s*|\\s+[–—-]\\s+");

  private Labels() {}

  /** The labels that stand for a kind, the surest first; may be empty. */
  static List<String> of(PageWalk walk, String title) {
    List<String> labels = new ArrayList<>();
    int at = headline(walk, title);
    for (int i = at - 1; i >= Math.max(0, at - ABOVE); i--) {
      Passage passage = walk.passages.get(i);
      boolean path = Mark.BREADCRUMB.in(passage.marks());
      if (path || ((passage.marks() & MENU) == 0 && passage.kind() != Passage.Kind.ITEM)) {
        add(labels, lastStep(passage.text()));
      }
    }
    String[] parts = STEP.split(TextLine.fold(walk.head.title), -1);
    for (int i = 0; parts.length > 1 && i < parts.length; i++) {
      add(labels, parts[i]);
    }
    return labels;
  }

  /** Index of the headline's first passage; 0 if it stands nowhere. */
  private static int headline(PageWalk walk, String title) {
    for (int i = 0; i < walk.passages.size(); i++) {
      Passage passage = walk.passages.get(i);
      if (passage.text().equalsIgnoreCase(title)
          || (passage.kind() == Passage.Kind.TITLE
              && Titles.likeness(passage.text(), title) > 0.8)) {
        return i;
      }
    }
    return 0;
  }

  /** "You are here: Home > Opinion" → "Opinion"; a menu's line of links has no such sign. */
  private static String lastStep(String text) {
    int step =
        Math.max(text.lastIndexOf('>'), Math.max(text.lastIndexOf('›'), text.lastIndexOf('»')));
    return step > 0 && text.length() <= LONGEST_PATH ? text.substring(step + 1) : text;
  }

  private static void add(List<String> labels, String text) {
    if (text.length() <= LONGEST) {
      Kind kind = Kinds.named(text);
      if (kind == Kind.OPINION || kind == Kind.ANALYSIS) {
        labels.add(text.strip());
      }
    }
  }
}
