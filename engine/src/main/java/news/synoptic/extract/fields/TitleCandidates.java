package news.synoptic.extract.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.synoptic.extract.page.JsonLd;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.PageWalk;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.words.Titles;
import org.jsoup.nodes.Element;

/**
 * A page → the lines that may be its headline, each with where it stands: the h1 elements, JSON-LD,
 * OpenGraph, other meta elements, the window's title, the first h2 and those right behind the h1,
 * and what stands behind a kicker in one (see {@link HeadingParts}); all cut free of the site's
 * name (see {@link Titles}), and those that differ in case and punctuation only taken as one.
 * {@link FieldModel} weighs them, by who says so, how many agree, whether the line is shown to
 * readers, and whether it is another one with a kicker before it. An h1 in the path of sections, or
 * hidden, is one for search engines: then what is printed as a heading behind it counts.
 */
public final class TitleCandidates {
  private enum Feature {
    H1,
    OTHER_H1,
    JSON_LD,
    JSON_LD_NAME,
    OPEN_GRAPH,
    TWITTER,
    META,
    WINDOW,
    H2,
    HEADING_BEHIND,
    AGREE,
    PATH_H1,
    HIDDEN_H1,
    SHOWN,
    PART_OF_ANOTHER,
    HOLDS_JSON_LD,
    HOLDS_OPEN_GRAPH,
    HOLDS_H1,
    LIKE_H1,
    LIKE_WINDOW,
    SHORT,
    LONG,
    CUT_OFF,
    IN_WINDOW,
    JSON_LD_AND_OPEN_GRAPH,
    OPEN_GRAPH_ALONE,
    JSON_LD_ALONE,
    H1_CONFIRMED,
    SHOWN_NO_H1,
    JSON_LD_FOR_PATH,
    OPEN_GRAPH_FOR_PATH,
    SHOWN_FOR_PATH,
    BEHIND_PATH,
    KICKER_OFF,
    BEHIND_H1,
    HEADING_PART,
    KICKER_MARKED,
    JSON_LD_FOR_HIDDEN,
    OPEN_GRAPH_FOR_HIDDEN,
    PART_FOR_PATH,
    PART_FOR_HIDDEN,
    SHOWN_FOR_HIDDEN,
    BEHIND_HIDDEN;

    /** Index in a row of features. */
    // intentional: rows and weights are read by name, so the order may change
    @SuppressWarnings("EnumOrdinal")
    final int at = ordinal();
  }

  private static final String[] META = {
    "title", "dc.title", "parsely-title", "sailthru.title", "headline"
  };
  private static final int SOURCES = Feature.AGREE.at;
  private static final int MOST = 40;
  private static final int LONGEST = 300;
  private static final int LONG = 120;
  private static final int SHORT_WORDS = 4;
  private static final int MOST_AGREE = 5;
  private static final int BEHIND = 5;
  private static final int KICKER = 40;

  private static final class Candidate {
    final String text;
    final String key;
    final double[] features = new double[Feature.values().length];

    Candidate(String text, String key) {
      this.text = text;
      this.key = key;
    }

    void set(Feature feature, boolean value) {
      put(feature, value ? 1 : 0);
    }

    void put(Feature feature, double value) {
      features[feature.at] = value;
    }

    boolean has(Feature feature) {
      return features[feature.at] > 0;
    }
  }

  private final PageWalk walk;
  private final List<String> site;
  private final Map<String, Candidate> byKey = new LinkedHashMap<>();

  private TitleCandidates(PageWalk walk, List<String> site) {
    this.walk = walk;
    this.site = site;
  }

  public static List<String> features() {
    return Arrays.stream(Feature.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
  }

  /**
   * The candidates of a page.
   *
   * @param site the outlet's names and domain, for cutting them off
   */
  static TitleCandidates of(PageWalk walk, JsonLd ld, List<String> site) {
    TitleCandidates all = new TitleCandidates(walk, site);
    all.collect(ld);
    return all;
  }

  /** The likeliest headline; empty if the page has no candidate. */
  String best(FieldModel model) {
    String best = "";
    double most = Double.NEGATIVE_INFINITY;
    for (Candidate candidate : byKey.values()) {
      double score = model.score(candidate.features);
      if (score > most) {
        most = score;
        best = candidate.text;
      }
    }
    return best;
  }

  public List<String> texts() {
    return byKey.values().stream().map(candidate -> candidate.text).toList();
  }

  public List<double[]> rows() {
    return byKey.values().stream().map(candidate -> candidate.features.clone()).toList();
  }

  private void collect(JsonLd ld) {
    String json = cut(ld.ofArticle("headline"));
    String graph = cut(walk.head.first("og:title"));
    String window = cut(walk.head.title);
    List<String> headings = new ArrayList<>();
    for (Element h1 : walk.head.headings) {
      String text = cut(HeadingParts.of(h1).text());
      if (text.length() > 2 && headings.size() < MOST && !Titles.isSite(text, site)) {
        headings.add(text);
      }
    }
    String h1 = "";
    double like = -1;
    for (String heading : headings) {
      double one =
          Math.max(
              Titles.likeness(heading, json),
              Math.max(Titles.likeness(heading, graph), Titles.likeness(heading, window)));
      if (one > like + 0.01) {
        like = one;
        h1 = heading;
      }
    }
    add(h1, Feature.H1);
    for (String heading : headings) {
      if (!heading.equals(h1)) {
        add(heading, Feature.OTHER_H1);
      }
    }
    add(json, Feature.JSON_LD);
    add(cut(ld.ofArticle("name")), Feature.JSON_LD_NAME);
    add(graph, Feature.OPEN_GRAPH);
    add(cut(walk.head.first("twitter:title")), Feature.TWITTER);
    for (String name : META) {
      add(cut(walk.head.first(name)), Feature.META);
    }
    add(window, Feature.WINDOW);
    int at = placeOf(key(h1));
    for (int i = 0; i < walk.passages.size(); i++) {
      if (walk.passages.get(i).kind() == Passage.Kind.HEADING) {
        add(walk.passages.get(i).text(), Feature.H2);
        addPart(i);
        break;
      }
    }
    behind(at);
    judge(at, key(h1), key(json), key(graph), h1, window, Math.clamp(like, 0, 1));
  }

  /** The headings right behind the h1, and what stands behind a kicker in them or in the h1. */
  private void behind(int h1) {
    int end = Math.min(walk.passages.size(), h1 + BEHIND);
    for (int i = Math.max(0, h1); h1 >= 0 && i < end; i++) {
      Passage passage = walk.passages.get(i);
      boolean heading = passage.kind() == Passage.Kind.HEADING;
      if (i > h1 && heading) {
        add(passage.text(), Feature.HEADING_BEHIND);
      }
      if (i == h1 || heading) {
        addPart(i);
      }
    }
  }

  private void addPart(int at) {
    HeadingParts parts = HeadingParts.of(walk.nodes[walk.passages.get(at).element()]);
    add(parts.headline(), Feature.HEADING_PART);
    Candidate part = byKey.get(key(parts.headline()));
    if (part != null) {
      part.set(Feature.KICKER_MARKED, parts.kicker());
    }
  }

  private String cut(String title) {
    return Titles.cut(TextLine.fold(title), site);
  }

  private static String key(String text) {
    return String.join(" ", Titles.words(text));
  }

  private void add(String text, Feature source) {
    String key = text.length() > LONGEST ? "" : key(text);
    if (key.isEmpty() || (Titles.isSite(text, site) && source != Feature.WINDOW)) {
      return;
    }
    byKey.computeIfAbsent(key, same -> new Candidate(text.strip(), key)).set(source, true);
  }

  private void judge(
      int at, String h1, String json, String graph, String heading, String window, double like) {
    long marks = at < 0 ? 0 : walk.passages.get(at).marks();
    boolean path = (marks & (Mark.BREADCRUMB.bit | Mark.NAV.bit)) != 0;
    boolean hidden = (marks & (Mark.HIDDEN.bit | Mark.ARIA.bit)) != 0;
    shown(at);
    String raw = " " + key(walk.head.title) + " ";
    for (Candidate one : byKey.values()) {
      double agree = 0;
      for (int source = 0; source < SOURCES; source++) {
        agree += one.features[source];
      }
      boolean isH1 = one.has(Feature.H1);
      one.put(Feature.AGREE, Math.min(MOST_AGREE, agree));
      one.set(Feature.PATH_H1, isH1 && path);
      one.set(Feature.HIDDEN_H1, isH1 && hidden);
      one.set(Feature.PART_OF_ANOTHER, isPart(one.key));
      one.set(Feature.HOLDS_JSON_LD, holds(one.key, json));
      one.set(Feature.HOLDS_OPEN_GRAPH, holds(one.key, graph));
      one.set(Feature.HOLDS_H1, holds(one.key, h1));
      one.put(Feature.LIKE_H1, Titles.likeness(one.text, heading));
      one.put(Feature.LIKE_WINDOW, Titles.likeness(one.text, window));
      one.set(Feature.SHORT, TextLine.words(one.text) < SHORT_WORDS);
      one.set(Feature.LONG, one.key.length() > LONG);
      one.set(Feature.CUT_OFF, one.text.endsWith("…") || one.text.endsWith("..."));
      one.set(Feature.IN_WINDOW, raw.contains(" " + one.key + " "));
      one.set(
          Feature.JSON_LD_AND_OPEN_GRAPH, one.has(Feature.JSON_LD) && one.has(Feature.OPEN_GRAPH));
      one.set(Feature.OPEN_GRAPH_ALONE, one.has(Feature.OPEN_GRAPH) && !isH1);
      one.set(Feature.JSON_LD_ALONE, one.has(Feature.JSON_LD) && !isH1);
      one.put(Feature.H1_CONFIRMED, isH1 ? like : 0);
      one.set(Feature.SHOWN_NO_H1, one.has(Feature.SHOWN) && !isH1);
      one.set(Feature.JSON_LD_FOR_PATH, path && one.has(Feature.JSON_LD_ALONE));
      one.set(Feature.OPEN_GRAPH_FOR_PATH, path && one.has(Feature.OPEN_GRAPH_ALONE));
      one.set(Feature.SHOWN_FOR_PATH, path && one.has(Feature.SHOWN_NO_H1));
      one.set(Feature.BEHIND_PATH, path && one.has(Feature.BEHIND_H1));
      one.set(Feature.JSON_LD_FOR_HIDDEN, hidden && one.has(Feature.JSON_LD_ALONE));
      one.set(Feature.OPEN_GRAPH_FOR_HIDDEN, hidden && one.has(Feature.OPEN_GRAPH_ALONE));
      one.set(Feature.SHOWN_FOR_HIDDEN, hidden && one.has(Feature.SHOWN_NO_H1));
      one.set(Feature.BEHIND_HIDDEN, hidden && one.has(Feature.BEHIND_H1));
      one.set(Feature.PART_FOR_PATH, path && one.has(Feature.HEADING_PART));
      one.set(Feature.PART_FOR_HIDDEN, hidden && one.has(Feature.HEADING_PART));
      one.set(
          Feature.KICKER_OFF,
          h1.endsWith(" " + one.key) && h1.length() - one.key.length() < KICKER);
    }
  }

  /** Index of the passage that is the h1 called {@code key}; -1 if there is none. */
  private int placeOf(String key) {
    for (int i = 0; i < walk.passages.size(); i++) {
      Passage passage = walk.passages.get(i);
      if (passage.kind() == Passage.Kind.TITLE && key(cut(passage.text())).equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** Marks what stands on the page other than as an h1, and what does so right behind the h1. */
  private void shown(int h1) {
    int longest = byKey.values().stream().mapToInt(one -> one.text.length()).max().orElse(0);
    int shortest = byKey.values().stream().mapToInt(one -> one.key.length()).min().orElse(0);
    for (int i = 0; i < walk.passages.size(); i++) {
      Passage passage = walk.passages.get(i);
      int length = passage.text().length();
      if (passage.kind() == Passage.Kind.TITLE || length < shortest || length > longest + 8) {
        continue;
      }
      Candidate one = byKey.get(key(passage.text()));
      if (one != null) {
        one.set(Feature.SHOWN, true);
        boolean heading = passage.kind() == Passage.Kind.HEADING || Mark.TITLE.in(passage.own());
        if (h1 >= 0 && i > h1 && i < h1 + BEHIND && heading) {
          one.set(Feature.BEHIND_H1, true);
        }
      }
    }
  }

  private boolean isPart(String key) {
    return byKey.keySet().stream().anyMatch(other -> holds(other, key));
  }

  private static boolean holds(String key, String part) {
    return !part.isEmpty()
        && key.length() > part.length()
        && (" " + key + " ").contains(" " + part + " ");
  }
}
