package news.synoptic.serve;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.synoptic.Alignment;
import news.synoptic.Brief;
import news.synoptic.Origin;

/**
 * The strength line of a story and its bar of origins: one stretch an origin, as long as the share
 * of sentences that rest on it, those of reprints left out; the smallest of very many share one.
 */
final class OriginBar {
  private static final int COLOURS = 8;
  private static final int LEGEND = 8;
  private static final int NAMED = 3;
  private static final int STRETCHES = 16;
  private static final double LETTER_FITS = 4;
  private static final List<String> LISTS = List.of("#articles", "#outlets", "#sources");

  private OriginBar() {}

  /**
   * {@code 24 articles · 15 outlets · 4 independent origins}, each number a link to its list.
   *
   * @param page the story's page; empty on that page itself
   */
  static void strength(Brief brief, String page, Html html) {
    html.open("p", "class", "strength");
    List<String> parts = Phrases.strengthParts(brief);
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      int space = part.indexOf(' ');
      html.text(i == 0 ? "" : " · ");
      boolean listed = i < 2 || !brief.origins().isEmpty();
      html.open(listed ? "a" : "span", "href", listed ? page + LISTS.get(i) : null);
      html.leaf("b", part.substring(0, space)).text(part.substring(space)).close();
    }
    html.close();
  }

  /** The bar. */
  static void bar(Brief brief, StoryIndex index, Html html) {
    double all = brief.origins().stream().mapToInt(Alignment.Share::statements).sum();
    if (all == 0) {
      return;
    }
    String words =
        brief.origins().stream()
            .map(share -> share.origin().name() + " " + share.statements())
            .collect(Collectors.joining(", "));
    html.open(
        "svg",
        "class",
        "bar",
        "role",
        "img",
        "width",
        "100%",
        "height",
        "26",
        "aria-label",
        "Sentences by origin: " + words);
    int own = brief.origins().size() <= STRETCHES + 1 ? brief.origins().size() : STRETCHES;
    double before = 0;
    for (Alignment.Share share : brief.origins().subList(0, own)) {
      double width = 100.0 * share.statements() / all;
      String one = share.origin().name() + ": " + Phrases.count(share.statements(), "sentence");
      String letter = index.letter(share.origin());
      stretch(colour(share.origin(), index), before, width, one, letter, html);
      before += width;
    }
    if (own < brief.origins().size()) {
      String rest = Phrases.count(brief.origins().size() - own, "more origin");
      stretch("ox", before, 100 - before, rest, "+" + (brief.origins().size() - own), html);
    }
    html.close();
  }

  private static void stretch(
      String colour, double x, double width, String words, String letter, Html html) {
    html.open("rect", "class", colour, "x", percent(x), "width", percent(width));
    html.leaf("title", words).close();
    if (width >= LETTER_FITS) {
      html.leaf("text", letter, "class", colour, "x", percent(x + width / 2), "y", "18");
    }
  }

  /** The origins by letter, name, kind and number of sentences. */
  static void legend(Brief brief, StoryIndex index, Html html) {
    List<Alignment.Share> shares = brief.origins();
    int shown = shares.size() <= LEGEND + 1 ? shares.size() : LEGEND;
    entries(shares.subList(0, shown), index, html);
    if (shown < shares.size()) {
      html.open("details", "class", "more");
      html.leaf("summary", Phrases.count(shares.size() - shown, "more origin"));
      entries(shares.subList(shown, shares.size()), index, html);
      html.close();
    }
  }

  private static void entries(List<Alignment.Share> shares, StoryIndex index, Html html) {
    html.open("ul", "class", "legend");
    for (Alignment.Share share : shares) {
      Origin origin = share.origin();
      html.open("li");
      badge(origin, index, html);
      html.text(" ").open("a", "href", "#origin-" + index.letter(origin)).name(origin.name());
      html.close().text(" ");
      html.leaf("small", Phrases.kind(origin.kind()) + " · " + share.statements());
      html.close();
    }
    html.close();
  }

  /** The letter of an origin on its colour. */
  static void badge(Origin origin, StoryIndex index, Html html) {
    html.leaf(
        "span",
        index.letter(origin),
        "class",
        "badge " + colour(origin, index),
        "title",
        origin.name());
  }

  /** Origins in a row: with their names if they are few, else their letters; then their number. */
  static void row(List<Origin> origins, StoryIndex index, Html html) {
    if (origins.size() > NAMED) {
      html.open("span", "class", "letters");
      origins.forEach(origin -> badge(origin, index, html));
      html.close();
    } else {
      for (Origin origin : origins) {
        html.open("span", "class", "origin");
        badge(origin, index, html);
        html.text(" ").name(origin.name()).close().text(" ");
      }
    }
    html.text(" ").leaf("span", Phrases.count(origins.size(), "origin"), "class", "count");
  }

  /** Class that gives an origin its colour; the ninth and all others share one. */
  static String colour(Origin origin, StoryIndex index) {
    int rank = index.rank(origin);
    return rank < COLOURS ? "o" + rank : "ox";
  }

  /** A length for an SVG attribute, with two decimals at most. */
  static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "") + "%";
  }
}
