package news.synoptic.extract.body;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;

/**
 * A walked page → what repeats on it and what belongs together: how many siblings of an element
 * look like it, how often a text stands on the page, which {@code article} element a passage lies
 * in, which heading it stands under. Computed once, linear in the page.
 */
final class PageShape {
  private static final int SHORT = 300;
  private static final int HEADING = 110;

  private final PageWalk walk;

  /** How many children of its parent look like an element, itself among them. */
  final int[] alike;

  /** Index of the nearest {@code article} element around an element, or itself; -1 if none. */
  final int[] article;

  /** Number of {@code article} elements. */
  final int articles;

  /** Number of {@code h1} passages before each passage. */
  final int[] titles;

  /** Index of the heading that each passage stands under; -1 if none. */
  final int[] heading;

  private final Map<String, int[]> times = new HashMap<>();

  PageShape(PageWalk walk) {
    this.walk = walk;
    this.alike = alike(walk);
    this.article = new int[walk.size];
    int found = 0;
    for (int e = 0; e < walk.size; e++) {
      boolean is = walk.nodes[e].nameIs("article");
      found += is ? 1 : 0;
      article[e] = is ? e : walk.parent[e] < 0 ? -1 : article[walk.parent[e]];
    }
    this.articles = found;
    List<Passage> passages = walk.passages;
    this.titles = new int[passages.size() + 1];
    this.heading = new int[passages.size()];
    int last = -1;
    for (int i = 0; i < heading.length; i++) {
      Passage passage = passages.get(i);
      heading[i] = last;
      titles[i + 1] = titles[i] + (passage.kind() == Passage.Kind.TITLE ? 1 : 0);
      last = isHeading(passage) ? i : last;
      if (passage.text().length() < SHORT) {
        times.computeIfAbsent(passage.text(), key -> new int[2])[0]++;
      }
    }
  }

  private static int[] alike(PageWalk walk) {
    int n = walk.size;
    int mask = Integer.highestOneBit(Math.max(16, 4 * n)) - 1;
    int[] first = new int[mask + 1];
    Arrays.fill(first, -1);
    int[] of = new int[n];
    int[] count = new int[n];
    for (int e = 0; e < n; e++) {
      int hash = (walk.parent[e] * 0x9e3779b1) ^ (walk.signature[e] * 0x85ebca6b);
      int at = (hash ^ (hash >>> 15)) & mask;
      while (first[at] >= 0
          && (walk.parent[first[at]] != walk.parent[e]
              || walk.signature[first[at]] != walk.signature[e])) {
        at = (at + 1) & mask;
      }
      first[at] = first[at] < 0 ? e : first[at];
      of[e] = first[at];
      count[of[e]]++;
    }
    for (int e = 0; e < n; e++) {
      of[e] = count[of[e]];
    }
    return of;
  }

  private static boolean isHeading(Passage passage) {
    int n = passage.text().length();
    return switch (passage.kind()) {
      case TITLE, HEADING, SUBHEADING -> true;
      case PARAGRAPH, ITEM, CAPTION, CELL, PRE, LABEL, OTHER ->
          n < HEADING && passage.bold() * 10 >= n * 9 && passage.linked() * 2 < n;
    };
  }

  /** How often a passage's text stands on the page; 1 for long ones. */
  int times(Passage passage) {
    return passage.text().length() < SHORT
        ? times.getOrDefault(passage.text(), new int[] {1})[0]
        : 1;
  }

  /** Whether a short text was asked for before. */
  boolean seen(Passage passage) {
    return passage.text().length() < SHORT
        && times.getOrDefault(passage.text(), new int[2])[1]++ > 0;
  }

  /** The most siblings that look alike, of an element and those around it up to {@code top}. */
  int mostAlike(int element, int top) {
    int most = 0;
    for (int e = element; e > top && e >= 0; e = walk.parent[e]) {
      most = Math.max(most, alike[e]);
    }
    return most;
  }
}
