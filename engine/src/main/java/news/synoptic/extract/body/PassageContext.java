package news.synoptic.extract.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;

/**
 * What the first judgement said of all passages of a page → numbers on each for the second: what
 * was said of it, of its neighbours, of those that look like it, of all in the same elements, of
 * those under the same heading. One object a judgement; linear in the page.
 */
final class PassageContext {
  /** How many numbers a passage gets. */
  static final int SIZE = 32;

  private static final float TEXT = 0.5f;
  private static final int FAR = 40;

  private final PageWalk walk;
  private final PageShape shape;
  private final float[] p;
  private final int n;
  private final double[] mass;
  private final double[] weight;
  private final double[] sum;
  private final double[] element;
  private final int[] nextHeading;
  private final Map<Integer, double[]> like = new HashMap<>();
  private final double[][] kinds = new double[Passage.Kind.values().length][2];
  private final double inTop;
  private final Numbers row = new Numbers();
  private int first = -1;
  private int last = -1;

  PassageContext(PageWalk walk, PageShape shape, int top, float[] p) {
    this.walk = walk;
    this.shape = shape;
    this.p = p;
    this.n = p.length;
    this.mass = new double[n + 1];
    this.weight = new double[n + 1];
    this.sum = new double[n + 1];
    this.element = new double[walk.size];
    this.nextHeading = new int[n];
    List<Passage> passages = walk.passages;
    for (int i = 0; i < n; i++) {
      Passage passage = passages.get(i);
      int length = passage.text().length();
      mass[i + 1] = mass[i] + p[i] * length;
      weight[i + 1] = weight[i] + length;
      sum[i + 1] = sum[i] + p[i];
      element[passage.element()] += p[i] * length;
      double[] look = like.computeIfAbsent(PassageFeatures.look(walk, passage), k -> new double[2]);
      look[0] += p[i] * length;
      look[1] += length;
      double[] kind = kinds[PassageWords.kind(passage)];
      kind[0] += p[i] * length;
      kind[1] += length;
      if (p[i] >= TEXT) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    for (int e = walk.size - 1; e > 0; e--) {
      element[walk.parent[e]] += element[e];
    }
    this.inTop = top < 0 ? -1 : element[top] / (1 + walk.chars[top]);
    int next = n;
    for (int i = n - 1; i >= 0; i--) {
      nextHeading[i] = next;
      next = i + 1 < n && shape.heading[i + 1] == i ? i : next;
    }
  }

  /** Writes the numbers of passage {@code i} behind those of the first judgement. */
  void put(int i, float[] into) {
    row.begin(into, PassageFeatures.ALONE);
    row.put(p[i]);
    for (int step : new int[] {-3, -2, -1, 1, 2, 3}) {
      row.put(i + step < 0 || i + step >= n ? 0 : p[i + step]);
    }
    row.put(mass[i] / (1 + mass[n]));
    row.put(mean(i - 8, i));
    row.put(mean(i + 1, i + 9));
    row.put(mass[n]);
    Passage passage = walk.passages.get(i);
    double[] look = like.getOrDefault(PassageFeatures.look(walk, passage), new double[2]);
    row.put(look[0] / (1 + look[1]));
    int e = passage.element();
    for (int level = 0; level < 4; level++) {
      row.put(e < 0 ? -1 : element[e] / (1 + walk.chars[e]));
      e = e < 0 ? e : walk.parent[e];
    }
    row.put(e < 0 ? -1 : element[e] / (1 + mass[n]));
    double[] kind = kinds[PassageWords.kind(passage)];
    row.put(kind[0] / (1 + kind[1]));
    row.put(inTop);
    edges(i);
    section(i);
    row.end(PassageFeatures.TOGETHER);
  }

  /** Where the passage stands between the first and the last that were held to be text. */
  private void edges(int i) {
    row.put(first < 0 ? FAR : Math.clamp(i - first, -FAR, FAR));
    row.put(last < 0 ? FAR : Math.clamp(i - last, -FAR, FAR));
    row.put(last < 0 ? -1 : (double) (i - first) / (1 + last - first));
    row.put(to(i, -1));
    row.put(to(i, 1));
    row.put(plain(i - 4, i));
    row.put(plain(i + 1, i + 5));
    row.put(mass[n] - mass[i]);
  }

  /** What was said of the heading above and of all that stands under it. */
  private void section(int i) {
    int h = shape.heading[i];
    row.put(h < 0 ? -1 : p[h]);
    row.put(mean(h + 1, nextHeading[i]));
    row.put(mean(i + 1, nextHeading[i]));
    row.put(nextHeading[i] >= n ? -1 : p[nextHeading[i]]);
    row.put(mean(nextHeading[i] + 1, nextHeading[i] + 6));
  }

  private int to(int i, int step) {
    int j = i + step;
    for (int steps = 1; steps < 15; steps++, j += step) {
      if (j < 0 || j >= n) {
        return 20;
      }
      if (p[j] >= TEXT) {
        return steps;
      }
    }
    return 15;
  }

  /** Mean by characters. */
  private double mean(int from, int to) {
    int a = Math.clamp(from, 0, n);
    int b = Math.clamp(Math.max(from, to), 0, n);
    return (mass[b] - mass[a]) / (1 + weight[b] - weight[a]);
  }

  /** Mean by passages. */
  private double plain(int from, int to) {
    int a = Math.clamp(from, 0, n);
    int b = Math.clamp(to, 0, n);
    return a == b ? 0 : (sum[b] - sum[a]) / (b - a);
  }
}
