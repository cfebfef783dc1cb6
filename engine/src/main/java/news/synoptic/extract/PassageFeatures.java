package news.synoptic.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A walked page → numbers on each of its passages, for the {@link BodyModel}: what it is, what it
 * says, where it stands, what stands around it. One object a page; linear in the page.
 *
 * <p>The order of the numbers is the model's: whoever changes it trains anew.
 */
final class PassageFeatures {
  private static final long[] BITS = bits();

  /** Numbers that the first judgement sees. */
  static final int ALONE = 76 + 2 * BITS.length + 2 * Phrases.Furniture.values().length;

  /** Numbers that the second judgement sees, of which the first are those of the first. */
  static final int TOGETHER = ALONE + 16;

  private static final int NEAR = 5;
  private static final int STRONG = 80;

  private final PageWalk walk;
  private final Container container;
  private final String title;
  private final LdBody ld;
  private final List<Passage> passages;
  private final int[] before;
  private final int[] strongBefore;
  private final Map<Integer, float[]> looks = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final int titleAt;
  private float[] row = new float[0];
  private int at;

  PassageFeatures(PageWalk walk, Container container, String title, LdBody ld) {
    this.walk = walk;
    this.container = container;
    this.title = title;
    this.ld = ld;
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
      float[] look = looks.computeIfAbsent(look(passage), key -> new float[3]);
      look[0]++;
      look[1] += length;
      look[2] += passage.linked();
      boolean heading =
          passage.kind() == Passage.Kind.TITLE
              || passage.kind() == Passage.Kind.HEADING
              || Mark.TITLE.in(passage.own());
      if (heading && found < 0 && length < 400 && Titles.likeness(passage.text(), title) > 0.8) {
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

  // intentional: the number is stored nowhere but in the weights trained with it
  @SuppressWarnings("EnumOrdinal")
  private static int kind(Passage passage) {
    return passage.kind().ordinal();
  }

  private int look(Passage passage) {
    int e = passage.element();
    int up = walk.parent[e];
    return 31 * walk.signature[e] + (up < 0 ? 0 : walk.signature[up]);
  }

  /** The numbers of passage {@code i}; must be asked in page order. */
  float[] of(int i) {
    row = new float[TOGETHER];
    at = 0;
    Passage passage = passages.get(i);
    words(passage);
    marks(passage);
    place(i);
    neighbours(i);
    elements(passage);
    page();
    if (at != ALONE) {
      throw new IllegalStateException(at + " numbers; want " + ALONE);
    }
    return row;
  }

  private void put(double value) {
    row[at++] = (float) value;
  }

  private void put(boolean value) {
    row[at++] = value ? 1 : 0;
  }

  private void words(Passage passage) {
    String text = passage.text();
    int n = text.length();
    int letters = 0;
    int upper = 0;
    int digits = 0;
    int words = 1;
    int ends = 0;
    int quotes = 0;
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        words++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else if (Character.isLetter(c)) {
        letters++;
        upper += Character.isUpperCase(c) ? 1 : 0;
      } else if (c == '.' || c == '!' || c == '?' || c == '。' || c == '।' || c == '؟') {
        ends++;
      } else if (c == '"' || c == '“' || c == '«' || c == '「') {
        quotes++;
      }
    }
    put(n);
    put(words);
    put(passage.linkShare());
    put((double) passage.bold() / n);
    put((double) passage.italic() / n);
    put(kind(passage));
    put(passage.kind() == Passage.Kind.PARAGRAPH);
    put(passage.quoteDepth());
    put(passage.listed());
    put(ends);
    put(TextLine.endsSentence(text));
    put(Container.commas(text));
    put((double) upper / (letters + 1));
    put((double) digits / n);
    put(Character.isLowerCase(text.charAt(0)));
    put((double) n / words);
    put(quotes);
    put(text.charAt(n - 1) == ':');
    put((double) letters / n);
    put(n < 300 && !seen.add(text));
    put(n < 400 && !title.isEmpty() ? Titles.likeness(text, title) : 0);
    put(ld.share(text));
    furniture(text);
  }

  private void furniture(String text) {
    long opening = Phrases.openingBits(text);
    long within = Phrases.withinBits(text);
    for (Phrases.Furniture one : Phrases.Furniture.values()) {
      put((opening & one.bit) != 0);
      put((within & one.bit) != 0);
    }
  }

  private void marks(Passage passage) {
    long inherited = container.top < 0 ? 0 : walk.marks[container.top];
    for (long bit : BITS) {
      put((passage.marks() & ~inherited & bit) != 0);
      put((passage.own() & bit) != 0);
    }
  }

  private void place(int i) {
    int n = passages.size();
    int all = before[n];
    put((double) i / n);
    put((double) before[i] / (1 + all));
    put(titleAt < 0 ? -99 : Math.clamp(i - titleAt, -50, 150));
    put(titleAt < 0 ? -1 : before[i] - before[titleAt]);
    int top = container.top;
    if (top < 0) {
      for (int k = 0; k < 5; k++) {
        put(-1);
      }
      return;
    }
    int first = walk.firstPassage[top];
    int last = walk.lastPassage[top];
    put(i >= first && i < last);
    put((double) (i - first) / Math.max(1, last - first));
    put((double) (before[i] - before[first]) / (1 + before[last] - before[first]));
    put(
        (double) (strongBefore[i] - strongBefore[first])
            / (1 + strongBefore[last] - strongBefore[first]));
    put(Math.clamp(i < first ? first - i : i >= last ? i - last + 1 : 0, 0, 99));
  }

  private void neighbours(int i) {
    int n = passages.size();
    for (int step : new int[] {-2, -1, 1, 2}) {
      int j = i + step;
      Passage other = j < 0 || j >= n ? null : passages.get(j);
      put(other == null ? -1 : other.text().length());
      put(other == null ? -1 : other.linkShare());
      put(other == null ? -1 : kind(other));
    }
    put(strongIn(i - NEAR, i));
    put(strongIn(i + 1, i + 1 + NEAR));
    put(strongIn(i - 15, i));
    put(strongIn(i + 1, i + 16));
    put(strongBefore[i]);
    put(strongBefore[n] - strongBefore[i + 1]);
    put(distance(i, -1));
    put(distance(i, 1));
    int e = passages.get(i).element();
    put(i > 0 && passages.get(i - 1).element() == e);
    put(i > 0 && walk.parent[passages.get(i - 1).element()] == walk.parent[e]);
    put(i + 1 < n && walk.parent[passages.get(i + 1).element()] == walk.parent[e]);
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
    float[] look = looks.getOrDefault(look(passage), new float[3]);
    put(look[0]);
    put(look[1]);
    put(look[2] / Math.max(1, look[1]));
    int e = passage.element();
    for (int level = 0; level < 4; level++) {
      if (e < 0) {
        put(-1);
        put(-1);
        put(-1);
      } else {
        put((double) walk.chars[e] / (1 + walk.chars[0]));
        put(container.linkShare(e));
        put((double) container.strong[e] / (1 + container.strong[0]));
        e = walk.parent[e];
      }
    }
    e = passage.element();
    put(container.score[e] / (container.best + 1));
    int up = walk.parent[e];
    put(up < 0 ? -1 : container.score[up] / (container.best + 1));
    int depth = 0;
    int above = e;
    while (above > container.top && container.top >= 0) {
      above = walk.parent[above];
      depth++;
    }
    put(above == container.top ? depth : -1);
  }

  private void page() {
    put(passages.size());
    put(strongBefore[passages.size()]);
    int top = container.top;
    put(top < 0 ? -1 : (double) container.strong[top] / (1 + container.strong[0]));
    put(ld.isKnown());
  }

  /**
   * Adds to the numbers of all passages what the first judgement says of those around them.
   *
   * @param rows one a passage; null where a passage is passed over
   * @param p the first judgement; 0 where passed over
   */
  void together(float[][] rows, float[] p) {
    int n = passages.size();
    double[] mass = new double[n + 1];
    double[] weight = new double[n + 1];
    double[] element = new double[walk.size];
    Map<Integer, double[]> like = new HashMap<>();
    for (int i = 0; i < n; i++) {
      Passage passage = passages.get(i);
      int length = passage.text().length();
      mass[i + 1] = mass[i] + p[i] * length;
      weight[i + 1] = weight[i] + length;
      element[passage.element()] += p[i] * length;
      double[] look = like.computeIfAbsent(look(passage), key -> new double[2]);
      look[0] += p[i] * length;
      look[1] += length;
    }
    for (int e = walk.size - 1; e > 0; e--) {
      element[walk.parent[e]] += element[e];
    }
    for (int i = 0; i < n; i++) {
      if (rows[i].length > 0) {
        around(i, rows[i], p, mass, weight, element, like);
      }
    }
  }

  private void around(
      int i,
      float[] into,
      float[] p,
      double[] mass,
      double[] weight,
      double[] element,
      Map<Integer, double[]> like) {
    row = into;
    at = ALONE;
    int n = passages.size();
    put(p[i]);
    for (int step : new int[] {-3, -2, -1, 1, 2, 3}) {
      put(i + step < 0 || i + step >= n ? 0 : p[i + step]);
    }
    put(mass[i] / (1 + mass[n]));
    put(mean(mass, weight, i - 8, i, n));
    put(mean(mass, weight, i + 1, i + 9, n));
    put(mass[n]);
    double[] look = like.getOrDefault(look(passages.get(i)), new double[2]);
    put(look[0] / (1 + look[1]));
    int e = passages.get(i).element();
    for (int level = 0; level < 3; level++) {
      put(e < 0 ? -1 : element[e] / (1 + walk.chars[e]));
      e = e < 0 ? e : walk.parent[e];
    }
    put(e < 0 ? -1 : element[e] / (1 + mass[n]));
  }

  private static double mean(double[] mass, double[] weight, int from, int to, int n) {
    int a = Math.clamp(from, 0, n);
    int b = Math.clamp(to, 0, n);
    return (mass[b] - mass[a]) / (1 + weight[b] - weight[a]);
  }
}
