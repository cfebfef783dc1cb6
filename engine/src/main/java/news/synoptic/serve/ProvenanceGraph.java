package news.synoptic.serve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.synoptic.Alignment;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Copy;
import news.synoptic.Origin;

/**
 * Draws where the story came from, as inline SVG: origins at the left, the articles that rest on
 * them in the middle, copies beside what they copy. A copy that gives no credit hangs on a broken
 * line and says so in words.
 *
 * <p>A picture only: its text alternative is the list of {@link SourcesSection}. Large stories are
 * drawn in part, and say so.
 */
final class ProvenanceGraph {
  private static final int ROWS = 24;
  private static final int ROW = 46;
  private static final int BOX = 38;
  private static final int ORIGIN_WIDTH = 210;
  private static final int WIDTH = 230;
  private static final int COPY_WIDTH = 260;
  private static final int GAP = 90;
  private static final int COPIES_GAP = 70;
  private static final int NAME_COLUMNS = 25;
  private static final int SMALL_COLUMNS = 36;

  private final Brief brief;
  private final StoryIndex index;
  private final Html html;
  private final Map<ArticleId, Integer> rowOf = new LinkedHashMap<>();
  private final Map<ArticleId, Copy> copyOf = new HashMap<>();
  private int rows;
  private int height;

  ProvenanceGraph(Brief brief, StoryIndex index, Html html) {
    this.brief = brief;
    this.index = index;
    this.html = html;
    brief.copies().forEach(copy -> copyOf.putIfAbsent(copy.copy(), copy));
  }

  /** Draws the graph, unless there is only one article; whether it did. */
  boolean draw() {
    if (brief.articles().size() < 2 || brief.origins().isEmpty()) {
      return false;
    }
    place();
    Map<Origin, Integer> origins = placeOrigins();
    height = Math.max(rows, origins.size()) * ROW;
    boolean copies = rowOf.keySet().stream().anyMatch(copyOf::containsKey);
    int width = ORIGIN_WIDTH + GAP + WIDTH + (copies ? COPIES_GAP + COPY_WIDTH : 0);
    html.open("figure", "class", "graph");
    html.open(
        "svg",
        "role",
        "img",
        "aria-label",
        "Graph of origins, articles and copies; the list below says the same",
        "viewBox",
        "0 0 " + width + " " + height,
        "width",
        String.valueOf(width),
        "height",
        String.valueOf(height));
    edges(origins);
    origins.forEach(this::origin);
    rowOf.keySet().forEach(this::article);
    html.close();
    caption(copies);
    html.close();
    return true;
  }

  private void caption(boolean copies) {
    String words = "Left: origins. Then the articles that rest on them";
    words += copies ? ", and at the right their copies." : ".";
    if (rowOf.size() < brief.articles().size()) {
      words += " " + rowOf.size() + " of " + brief.articles().size() + " articles are drawn.";
    }
    html.leaf("figcaption", words, "class", "rule");
  }

  /** Gives each original a row, and each of its copies one, the first beside the original. */
  private void place() {
    Map<ArticleId, List<ArticleId>> copies = new LinkedHashMap<>();
    for (Brief.Member member : brief.articles()) {
      Copy copy = copyOf.get(member.article().id());
      if (copy == null) {
        copies.computeIfAbsent(member.article().id(), ignored -> new ArrayList<>());
      } else {
        copies.computeIfAbsent(copy.original(), ignored -> new ArrayList<>()).add(copy.copy());
      }
    }
    copies.forEach(
        (original, itsCopies) -> {
          if (rows < ROWS) {
            int shown = Math.min(itsCopies.size(), ROWS - rows);
            rowOf.put(original, rows);
            for (int i = 0; i < shown; i++) {
              rowOf.put(itsCopies.get(i), rows + i);
            }
            rows += Math.max(1, shown);
          }
        });
  }

  /** Gives each origin the row nearest to the middle of its articles, none two of them. */
  private Map<Origin, Integer> placeOrigins() {
    Map<Origin, Double> middle = new LinkedHashMap<>();
    for (Alignment.Share share : brief.origins()) {
      share.articles().stream()
          .map(rowOf::get)
          .filter(Objects::nonNull)
          .mapToInt(row -> row)
          .average()
          .ifPresent(row -> middle.put(share.origin(), row));
    }
    List<Origin> ordered =
        middle.keySet().stream()
            .limit(ROWS)
            .sorted(Comparator.comparingDouble(middle::get))
            .toList();
    return spread(ordered, ordered.stream().map(middle::get).toList());
  }

  /** Rows for ascending wishes: as wished, or drawn apart over all rows where they crowd. */
  private Map<Origin, Integer> spread(List<Origin> origins, List<Double> wishes) {
    int space = Math.max(rows, origins.size());
    boolean crowded = false;
    for (int i = 1; i < origins.size(); i++) {
      crowded |= wishes.get(i) - wishes.get(i - 1) < 1;
    }
    double least = crowded ? wishes.getFirst() : 0;
    double range = crowded ? wishes.getLast() - least : space - 1;
    double stretch = range > 0 ? (space - 1) / range : 1;
    Map<Origin, Integer> placed = new LinkedHashMap<>();
    int next = 0;
    for (int i = 0; i < origins.size(); i++) {
      int wish = (int) Math.rint((wishes.get(i) - least) * stretch);
      next = Math.min(Math.max(next, wish), space - (origins.size() - i));
      placed.put(origins.get(i), next);
      next++;
    }
    return placed;
  }

  private void edges(Map<Origin, Integer> origins) {
    for (Alignment.Share share : brief.origins()) {
      if (origins.containsKey(share.origin())) {
        edges(share, origins.getOrDefault(share.origin(), 0));
      }
    }
    for (Copy copy : brief.copies()) {
      boolean drawn = rowOf.containsKey(copy.original()) && rowOf.containsKey(copy.copy());
      if (drawn && copy.equals(copyOf.get(copy.copy()))) {
        String credit = index.creditGiven(copy) ? "edge copy" : "edge copy uncredited";
        int right = ORIGIN_WIDTH + GAP + WIDTH;
        line(right, middle(copy.original()), left(copy.copy()), middle(copy.copy()), credit);
      }
    }
  }

  /** From an origin to its articles; a copy has its line from the original, if that rests on it. */
  private void edges(Alignment.Share share, int row) {
    String colour = "edge e" + OriginBar.colour(share.origin(), index).substring(1);
    for (ArticleId id : share.articles()) {
      Copy copy = copyOf.get(id);
      if (rowOf.containsKey(id) && (copy == null || !share.articles().contains(copy.original()))) {
        line(ORIGIN_WIDTH, middle(row), left(id), middle(id), colour);
      }
    }
  }

  private void line(int fromX, int fromY, int toX, int toY, String kind) {
    int bend = (toX - fromX) / 2;
    String path =
        "M%d %dC%d %d %d %d %d %d"
            .formatted(fromX, fromY, fromX + bend, fromY, toX - bend, toY, toX, toY);
    html.open("path", "class", kind, "d", path).close();
  }

  private static int middle(int originRow) {
    return originRow * ROW + ROW / 2;
  }

  /** Where an article's box has its middle: the rows share the whole height. */
  private int middle(ArticleId id) {
    return (2 * rowOf.getOrDefault(id, 0) + 1) * height / (2 * rows);
  }

  private int left(ArticleId id) {
    int articles = ORIGIN_WIDTH + GAP;
    return copyOf.containsKey(id) ? articles + WIDTH + COPIES_GAP : articles;
  }

  private void origin(Origin origin, int row) {
    int count =
        brief.origins().stream()
            .filter(share -> share.origin().equals(origin))
            .mapToInt(share -> share.articles().size())
            .sum();
    String name = index.letter(origin) + "  " + origin.name();
    String kind = Phrases.kind(origin.kind()) + " · " + Phrases.count(count, "article");
    box("source " + OriginBar.colour(origin, index), 0, middle(row), ORIGIN_WIDTH, name, kind);
  }

  private void article(ArticleId id) {
    Brief.Member member = index.member(id);
    Copy copy = copyOf.get(id);
    String kind = Phrases.kind(member.article().kind());
    String below = Phrases.dated(member.date()) + (kind.isEmpty() ? "" : " · " + kind);
    if (copy != null) {
      String credit = index.creditGiven(copy) ? "credit given" : "no credit given";
      below = Phrases.share(copy) + ", " + credit;
    }
    String name = "[" + index.number(id) + "] " + index.label(id);
    box("node", left(id), middle(id), copy == null ? WIDTH : COPY_WIDTH, name, below);
  }

  /** A box with a name and a line below it, each cut to the box and whole in its tooltip. */
  private void box(String kind, int x, int middle, int width, String name, String below) {
    String w = String.valueOf(width);
    String h = String.valueOf(BOX);
    String y = String.valueOf(middle - BOX / 2);
    html.open("svg", "class", kind, "x", String.valueOf(x), "y", y, "width", w, "height", h);
    html.open("rect", "width", w, "height", h, "rx", "4");
    html.leaf("title", name + ", " + below).close();
    html.leaf("text", DisplayWidth.cut(name, NAME_COLUMNS), "x", "10", "y", "16", "class", "name");
    html.leaf("text", DisplayWidth.cut(below, SMALL_COLUMNS), "x", "10", "y", "31").close();
  }
}
