package news.synoptic.serve;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import news.synoptic.Origin;
import news.synoptic.serve.Screen.Look;
import news.synoptic.serve.Screen.Words;

/** What the blocks of a story on a terminal have in common. */
final class TerminalLines {
  static final String INDENT = "  ";
  static final String DEEPER = "    ";
  static final String DEEPEST = "      ";
  private static final int NAMED = 3;

  final Brief brief;
  final StoryIndex index;
  final Screen screen;
  private boolean underHeading;

  TerminalLines(Brief brief, Screen screen) {
    this.brief = brief;
    this.index = new StoryIndex(brief);
    this.screen = screen;
  }

  /** A heading, if the block has anything to show. */
  void heading(String title, boolean wanted) {
    if (wanted) {
      screen.gap().put(new Words().add(title.toUpperCase(Locale.ROOT), Look.BOLD));
      underHeading = true;
    }
  }

  /** A line above a group of lines; an empty line before it unless a heading is there. */
  void group(String title) {
    space();
    screen.put(new Words().add(title, Look.UNDERLINED));
  }

  /** An empty line, unless a heading is right above. */
  void space() {
    if (!underHeading) {
      screen.gap();
    }
    underHeading = false;
  }

  /** The first of a list, and how many others there are. */
  <T> void few(List<T> all, int most, String noun, Consumer<T> print) {
    int shown = all.size() <= most + 1 ? all.size() : most;
    all.subList(0, shown).forEach(print);
    if (shown < all.size()) {
      String rest = "… and " + Phrases.count(all.size() - shown, "more " + noun);
      screen.put(INDENT, DEEPER, new Words().add(rest, Look.DIM));
    }
  }

  /** Letters and names of origins, or their letters and number, and the numbers of articles. */
  Words sourced(Words words, List<Origin> origins, List<Evidence> evidence) {
    for (Origin origin : origins) {
      words.add(index.letter(origin), look(origin));
      words.add(origins.size() <= NAMED ? " " + origin.name() + "  " : " ", Look.DIM);
    }
    if (origins.size() > NAMED) {
      words.add(" " + Phrases.count(origins.size(), "origin") + "  ", Look.DIM);
    }
    return words.add(numbers(evidence), Look.DIM);
  }

  /** {@code [1, 4]}. */
  String numbers(List<Evidence> evidence) {
    return index.numbers(evidence).stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** The colour of an origin. */
  Look look(Origin origin) {
    return Look.ofOrigin(index.rank(origin));
  }
}
