package news.synoptic.extract.body;

import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;

/**
 * A walked page → the element that most likely holds the article.
 *
 * <p>Paragraphs score their parents as in Readability [1]: one point, one per comma, one per 100
 * characters up to three, the parent in full, its parent a half, the next two a third and a
 * quarter; the container with the highest score, less its share of links, is the article's. It is
 * widened to a parent that holds clearly more text. Pure; linear in the page.
 *
 * <p>[1] arc90 Readability, 2009; Mozilla Readability, https://github.com/mozilla/readability
 */
final class Container {
  private static final long NEVER =
      Mark.NAV.bit
          | Mark.FOOTER.bit
          | Mark.SHARE.bit
          | Mark.COMMENT.bit
          | Mark.TAGS.bit
          | Mark.SIGNUP.bit
          | Mark.COOKIE.bit
          | Mark.MODAL.bit
          | Mark.BREADCRUMB.bit
          | Mark.RELATED.bit
          | Mark.AD.bit
          | Mark.BIO.bit
          | Mark.HIDDEN.bit;
  private static final long ODD =
      Mark.BYLINE.bit | Mark.DATE.bit | Mark.CAPTION.bit | Mark.META.bit | Mark.TOOL.bit;
  private static final int LEAST = 25;
  private static final int STRONG = 60;

  private final PageWalk walk;

  /** Points of each element. */
  final double[] score;

  /** Characters of running text in each element. */
  final int[] strong;

  /** The article's element; -1 if no element has running text. */
  final int top;

  /** Points of the best element. */
  final double best;

  private Container(PageWalk walk) {
    this.walk = walk;
    this.score = new double[walk.size];
    this.strong = new int[walk.size];
    for (Passage passage : walk.passages) {
      if (isText(passage)) {
        spread(passage);
        strong[passage.element()] += passage.text().length() > STRONG ? passage.text().length() : 0;
      }
    }
    for (int e = walk.size - 1; e > 0; e--) {
      strong[walk.parent[e]] += strong[e];
    }
    int found = -1;
    double most = 0;
    for (int e = 0; e < walk.size; e++) {
      double value = score[e] * (1 - linkShare(e)) * (Mark.BODY.in(walk.own[e]) ? 1.5 : 1);
      if (value > most) {
        most = value;
        found = e;
      }
    }
    this.best = most;
    this.top = widened(found);
  }

  static Container of(PageWalk walk) {
    return new Container(walk);
  }

  private void spread(Passage passage) {
    double points = 1 + Math.min(3, passage.text().length() / 100.0) + commas(passage.text());
    int e = passage.element();
    e = passage.kind() == Passage.Kind.OTHER ? e : walk.parent[e];
    double share = points;
    for (int level = 1; level <= 4 && e >= 0; level++, e = walk.parent[e]) {
      score[e] += share;
      share = points / (level + 1);
    }
  }

  static int commas(String text) {
    int commas = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      commas += c == ',' || c == '，' || c == '、' || c == '،' ? 1 : 0;
    }
    return commas;
  }

  private static boolean isText(Passage passage) {
    return passage.text().length() >= LEAST
        && passage.linkShare() < 0.4
        && (passage.marks() & (NEVER | ODD)) == 0;
  }

  private int widened(int found) {
    int widest = found;
    int e = found;
    while (e > 0 && walk.parent[e] > 0) {
      int up = walk.parent[e];
      if (strong[up] > 1.3 * strong[widest] && linkShare(up) < 0.3) {
        widest = up;
      }
      e = up;
    }
    return widest;
  }

  /** Share of an element's text that stands in links, in [0,1]. */
  double linkShare(int element) {
    return (double) walk.linkChars[element] / (1 + walk.chars[element]);
  }
}
