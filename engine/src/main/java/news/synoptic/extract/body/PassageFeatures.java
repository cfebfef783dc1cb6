package news.synoptic.extract.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.words.Phrases;

/**
 * A walked page → numbers on each of its passages, for the {@link BodyModel}: what it is, what it
 * says, where it stands, what stands around it. One object a page; linear in the page.
 *
 * <p>The order of the numbers is the model's: whoever changes it trains anew.
 */
public final class PassageFeatures {
  private static final long[] BITS = bits();

  /** Numbers that the first judgement sees. */
  public static final int ALONE = PassageWords.SIZE + 2 * BITS.length + 85 + LinkTargets.SIZE;

  /** The place of what the model's {@link WordWeights} say, which is filled in by who has them. */
  static final int WORDS = ALONE - 1;

  /** Numbers that the second judgement sees, of which the first are those of the first. */
  public static final int TOGETHER = ALONE + PassageContext.SIZE;

  private static final int NEAR = 5;
  private static final int STRONG = 80;
  private static final int OWN_TEXT = 300;

  private final PageWalk walk;
  private final Container container;
  private final PassageWords words;
  private final LdBody ld;
  private final PageShape shape;
  private final LinkTargets links;
  private final List<Passage> passages;
  private final int[] before;
  private final int[] strongBefore;
  private final Map<Integer, float[]> looks = new HashMap<>();
  private final Numbers row = new Numbers();
  private final int titleAt;
  private int headed = -1;
  private long headedBits;

  PassageFeatures(PageWalk walk, Container container, Draft draft, LdBody ld) {
    this.walk = walk;
    this.container = container;
    this.ld = ld;
    this.words =
        new PassageWords(
            draft, ld, LdBody.of(walk.head.first("description", "og:description"), 40));
    this.shape = new PageShape(walk);
    this.links = new LinkTargets(walk, draft);
    this.passages = walk.passages;
    int n = passages.size();
    this.before = new int[n + 1];
    this.strongBefore = new int[n + 1];
    int found = -1;
    for (int i = 0; i < n; i++) {
      Passage passage = passages.get(i);
      int length = passage.text().length();
      before[i + 1] = before[i] + length;
      strongBefore[i + 1] = strongBefore[i] + (isStrong(passage) ? length : 0);
      float[] look = looks.computeIfAbsent(look(walk, passage), key -> new float[3]);
      look[0]++;
      look[1] += length;
      look[2] += passage.linked();
      if (found < 0 && words.isTitle(passage)) {
        found = i;
      }
    }
    this.titleAt = found;
  }

  private static long[] bits() {
    Mark[] marks = Mark.values();
    long[] bits = new long[marks.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = marks[i].bit;
    }
    return bits;
  }

  static boolean isStrong(Passage passage) {
    return passage.text().length() >= STRONG && passage.linkShare() < 0.35;
  }

  /** A number that passages share which lie in elements, and in parents, that look alike. */
  static int look(PageWalk walk, Passage passage) {
    int e = passage.element();
    int up = walk.parent[e];
    return 31 * walk.signature[e] + (up < 0 ? 0 : walk.signature[up]);
  }

  /**
   * Whether a passage lies in an {@code article} element that has a headline of its own, beside the
   * one with this article's headline and text: the page goes on with the next article.
   */
  boolean isOfAnotherArticle(int i) {
    int its = shape.article[passages.get(i).element()];
    int ours = titleAt < 0 ? -1 : shape.article[passages.get(titleAt).element()];
    if (its < 0 || ours < 0 || its < ours || container.strong[ours] < OWN_TEXT) {
      return false;
    }
    for (int e = its; e >= ours; e = walk.parent[e]) {
      if (e == ours) {
        return false;
      }
    }
    return shape.titles[walk.lastPassage[its]] > shape.titles[walk.firstPassage[its]];
  }

  /**
   * Whether a passage lies in a box without running text, under a heading that offers something.
   */
  boolean isOffer(int i) {
    int h = shape.heading[i];
    int box = h < 0 ? -1 : walk.parent[passages.get(h).element()];
    return box >= 0
        && i < walk.lastPassage[box]
        && container.strong[box] == 0
        && (Phrases.openingBits(passages.get(h).text()) & Phrases.Furniture.SIGNUP.bit) != 0;
  }

  /** What a judgement of all passages tells of each. */
  PassageContext context(float[] p) {
    return new PassageContext(walk, shape, container.top, p);
  }

  /** The numbers of passage {@code i}; must be asked in page order. */
  float[] of(int i) {
    float[] numbers = new float[TOGETHER];
    row.begin(numbers, 0);
    Passage passage = passages.get(i);
    words.put(passage, shape.seen(passage), shape.times(passage), row);
    marks(passage);
    place(i);
    neighbours(i);
    elements(passage);
    page();
    shape(i);
    heading(i);
    links.put(i, row);
    row.end(WORDS);
    return numbers;
  }

  private void marks(Passage passage) {
    long inherited = container.top < 0 ? 0 : walk.marks[container.top];
    for (long bit : BITS) {
      row.put((passage.marks() & ~inherited & bit) != 0);
      row.put((passage.own() & bit) != 0);
    }
  }

  private void place(int i) {
    int n = passages.size();
    int all = before[n];
    row.put((double) i / n);
    row.put((double) before[i] / (1 + all));
    row.put(titleAt < 0 ? -99 : Math.clamp(i - titleAt, -50, 150));
    row.put(titleAt < 0 ? -1 : before[i] - before[titleAt]);
    int top = container.top;
    if (top < 0) {
      for (int k = 0; k < 5; k++) {
        row.put(-1);
      }
      return;
    }
    int first = walk.firstPassage[top];
    int last = walk.lastPassage[top];
    row.put(i >= first && i < last);
    row.put((double) (i - first) / Math.max(1, last - first));
    row.put((double) (before[i] - before[first]) / (1 + before[last] - before[first]));
    row.put(
        (double) (strongBefore[i] - strongBefore[first])
            / (1 + strongBefore[last] - strongBefore[first]));
    row.put(Math.clamp(i < first ? first - i : i >= last ? i - last + 1 : 0, 0, 99));
  }

  private void neighbours(int i) {
    int n = passages.size();
    for (int step : new int[] {-2, -1, 1, 2}) {
      int j = i + step;
      Passage other = j < 0 || j >= n ? null : passages.get(j);
      row.put(other == null ? -1 : other.text().length());
      row.put(other == null ? -1 : other.linkShare());
      row.put(other == null ? -1 : PassageWords.kind(other));
    }
    row.put(strongIn(i - NEAR, i));
    row.put(strongIn(i + 1, i + 1 + NEAR));
    row.put(strongIn(i - 15, i));
    row.put(strongIn(i + 1, i + 16));
    row.put(strongBefore[i]);
    row.put(strongBefore[n] - strongBefore[i + 1]);
    row.put(distance(i, -1));
    row.put(distance(i, 1));
    int e = passages.get(i).element();
    row.put(i > 0 && passages.get(i - 1).element() == e);
    row.put(i > 0 && walk.parent[passages.get(i - 1).element()] == walk.parent[e]);
    row.put(i + 1 < n && walk.parent[passages.get(i + 1).element()] == walk.parent[e]);
  }

  private int strongIn(int from, int to) {
    int n = passages.size();
    int a = Math.clamp(from, 0, n);
    int b = Math.clamp(to, 0, n);
    return strongBefore[b] - strongBefore[a];
  }

  private int distance(int i, int step) {
    int j = i + step;
    for (int steps = 1; steps < 12; steps++, j += step) {
      if (j < 0 || j >= passages.size()) {
        return 20;
      }
      if (isStrong(passages.get(j))) {
        return steps;
      }
    }
    return 12;
  }

  private void elements(Passage passage) {
    float[] look = looks.getOrDefault(look(walk, passage), new float[3]);
    row.put(look[0]);
    row.put(look[1]);
    row.put(look[2] / Math.max(1, look[1]));
    int e = passage.element();
    for (int level = 0; level < 4; level++) {
      if (e < 0) {
        row.put(-1);
        row.put(-1);
        row.put(-1);
      } else {
        row.put((double) walk.chars[e] / (1 + walk.chars[0]));
        row.put(container.linkShare(e));
        row.put((double) container.strong[e] / (1 + container.strong[0]));
        e = walk.parent[e];
      }
    }
    e = passage.element();
    row.put(container.score[e] / (container.best + 1));
    int up = walk.parent[e];
    row.put(up < 0 ? -1 : container.score[up] / (container.best + 1));
    int depth = 0;
    int above = e;
    while (above > container.top && container.top >= 0) {
      above = walk.parent[above];
      depth++;
    }
    row.put(above == container.top ? depth : -1);
  }

  private void page() {
    row.put(passages.size());
    row.put(strongBefore[passages.size()]);
    int top = container.top;
    row.put(top < 0 ? -1 : (double) container.strong[top] / (1 + container.strong[0]));
    row.put(ld.isKnown());
  }

  /** What repeats around the passage, and whether it lies where the headline and the body lie. */
  private void shape(int i) {
    int e = passages.get(i).element();
    int level = e;
    for (int k = 0; k < 4; k++) {
      row.put(level < 0 ? 0 : Math.min(99, shape.alike[level]));
      level = level < 0 ? level : walk.parent[level];
    }
    row.put(Math.min(99, shape.mostAlike(e, container.top)));
    int article = shape.article[e];
    row.put(shape.articles);
    row.put(article >= 0);
    row.put(titleAt < 0 ? -1 : shape.article[passages.get(titleAt).element()] == article ? 1 : 0);
    row.put(container.top < 0 ? -1 : shape.article[container.top] == article ? 1 : 0);
    row.put(shape.titles[passages.size()]);
    row.put(titleAt < 0 ? shape.titles[i] : shape.titles[i] - shape.titles[titleAt]);
    around(i, walk.parent[e]);
    around(i, walk.parent[e] < 0 ? -1 : walk.parent[walk.parent[e]]);
  }

  /** Where in an element the passage stands. */
  private void around(int i, int element) {
    if (element < 0) {
      for (int k = 0; k < 4; k++) {
        row.put(-1);
      }
      return;
    }
    int first = walk.firstPassage[element];
    int last = walk.lastPassage[element];
    row.put(last - first);
    row.put((double) (i - first) / Math.max(1, last - first));
    row.put(strongBefore[i] - strongBefore[Math.min(i, first)]);
    row.put(strongBefore[Math.max(last, i + 1)] - strongBefore[i + 1]);
  }

  /** What the heading above the passage says. */
  private void heading(int i) {
    int h = shape.heading[i];
    if (h < 0) {
      for (int k = 0; k < 11; k++) {
        row.put(-1);
      }
      return;
    }
    Passage heading = passages.get(h);
    if (h != headed) {
      headed = h;
      headedBits = Phrases.openingBits(heading.text());
    }
    row.put(Math.min(40, i - h));
    row.put(PassageWords.kind(heading));
    row.put(heading.text().length());
    row.put(strongBefore[i] - strongBefore[h]);
    row.put(has(Phrases.Furniture.RELATED, Phrases.Furniture.NAV));
    row.put(has(Phrases.Furniture.SIGNUP, Phrases.Furniture.AD));
    row.put(has(Phrases.Furniture.BIO, Phrases.Furniture.BYLINE));
    row.put(has(Phrases.Furniture.COMMENT, Phrases.Furniture.TAGS));
    row.put(walk.parent[heading.element()] == walk.parent[passages.get(i).element()]);
    row.put(h == i - 1);
    row.put(heading.linkShare());
  }

  private boolean has(Phrases.Furniture one, Phrases.Furniture other) {
    return (headedBits & (one.bit | other.bit)) != 0;
  }
}
