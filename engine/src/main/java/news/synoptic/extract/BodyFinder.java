package news.synoptic.extract;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.extract.Phrases.Furniture;

/**
 * A walked page → which of its passages are the article's text.
 *
 * <p>Paragraphs score their parents as in Readability [1]: one point, one per comma, one per 100
 * characters up to three, the parent in full, its parent a half, the next two a third and a
 * quarter; the container with the highest score, less its share of links, is the article's. It is
 * widened to a parent that holds clearly more text. Inside it a passage is kept unless its mark-up
 * or its words say that it is furniture. Pure; linear in the page.
 *
 * <p>[1] arc90 Readability, 2009; Mozilla Readability, https://github.com/mozilla/readability
 */
final class BodyFinder {
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

  private final PageWalk walk;
  private final double[] score;

  private BodyFinder(PageWalk walk) {
    this.walk = walk;
    this.score = new double[walk.size];
  }

  /** The passages of the article, captions included, in page order. */
  static List<Passage> find(PageWalk walk) {
    return new BodyFinder(walk).find();
  }

  private List<Passage> find() {
    for (Passage passage : walk.passages) {
      if (isText(passage, false)) {
        spread(passage);
      }
    }
    int top = top();
    if (top < 0) {
      return List.of();
    }
    long inherited = walk.marks[top];
    List<Passage> kept = new ArrayList<>();
    for (int i = walk.firstPassage[top]; i < walk.lastPassage[top]; i++) {
      Passage passage = walk.passages.get(i);
      if (keep(passage, passage.marks() & ~inherited)) {
        kept.add(passage);
      }
    }
    return kept;
  }

  private void spread(Passage passage) {
    double points = 1 + Math.min(3, passage.text().length() / 100.0);
    for (int i = 0; i < passage.text().length(); i++) {
      char c = passage.text().charAt(i);
      points += c == ',' || c == '，' || c == '、' || c == '،' ? 1 : 0;
    }
    int e = passage.element();
    e = passage.kind() == Passage.Kind.OTHER ? e : walk.parent[e];
    double share = points;
    for (int level = 1; level <= 4 && e >= 0; level++, e = walk.parent[e]) {
      score[e] += share;
      share = points / (level + 1);
    }
  }

  private boolean isText(Passage passage, boolean lenient) {
    return passage.text().length() >= LEAST
        && passage.linkShare() < 0.4
        && (lenient || (passage.marks() & (NEVER | ODD)) == 0);
  }

  private int top() {
    int top = -1;
    double best = 0;
    for (int e = 0; e < walk.size; e++) {
      if (score[e] <= 0) {
        continue;
      }
      double value = score[e] * (1 - linkShare(e));
      value *= Mark.BODY.in(walk.own[e]) ? 1.5 : 1;
      if (value > best) {
        best = value;
        top = e;
      }
    }
    int e = top;
    while (e > 0 && walk.parent[e] > 0) {
      int up = walk.parent[e];
      if (textOf(up) > 1.3 * textOf(top) && linkShare(up) < 0.3) {
        top = up;
      }
      e = up;
    }
    return top;
  }

  private int textOf(int element) {
    int sum = 0;
    for (int i = walk.firstPassage[element]; i < walk.lastPassage[element]; i++) {
      Passage passage = walk.passages.get(i);
      sum += isText(passage, false) && passage.text().length() > 60 ? passage.text().length() : 0;
    }
    return sum;
  }

  private double linkShare(int element) {
    int all = 1;
    int linked = 0;
    for (int i = walk.firstPassage[element]; i < walk.lastPassage[element]; i++) {
      all += walk.passages.get(i).text().length();
      linked += walk.passages.get(i).linked();
    }
    return (double) linked / all;
  }

  private static boolean keep(Passage passage, long marks) {
    if ((marks & NEVER) != 0 || passage.kind() == Passage.Kind.TITLE) {
      return false;
    }
    if ((marks & Mark.CAPTION.bit) != 0) {
      return true;
    }
    int length = passage.text().length();
    if ((marks & ODD) != 0 && length < 200) {
      return false;
    }
    if (passage.linkShare() > 0.7 && length < 150) {
      return false;
    }
    return length > 300 || !isFurniture(passage);
  }

  private static boolean isFurniture(Passage passage) {
    for (Furniture furniture : Phrases.opening(passage.text())) {
      if (furniture != Furniture.BYLINE || passage.text().length() < 60) {
        return true;
      }
    }
    return false;
  }
}
