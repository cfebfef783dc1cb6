package news.synoptic.store.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.synoptic.Span;

/**
 * The part of a text that has most of the words that were looked for.
 *
 * @param text the part, with an ellipsis where it is cut
 * @param marked the words, as offsets into {@code text}
 */
record Passage(String text, List<Span> marked) {
  private static final int LENGTH = 240;
  private static final int BEFORE = 60;

  static List<Span> marks(String text, Set<String> terms) {
    return Words.of(text).stream()
        .filter(word -> terms.contains(word.term()))
        .map(word -> new Span(word.start(), word.end()))
        .toList();
  }

  static Passage of(String text, Set<String> terms) {
    List<Words.Word> found =
        Words.of(text).stream().filter(word -> terms.contains(word.term())).toList();
    int start = found.isEmpty() ? 0 : Math.max(0, best(found) - BEFORE);
    int from = start == 0 ? 0 : wordAfter(text, start);
    int to = Math.min(text.length(), from + LENGTH);
    String cut =
        to == text.length()
            ? text.substring(from)
            : text.substring(from, wordBefore(text, from, to));
    String lead = from == 0 ? "" : "… ";
    String shown = lead + cut.replace('\n', ' ') + (to == text.length() ? "" : " …");
    List<Span> marked = new ArrayList<>();
    for (Words.Word word : found) {
      if (word.start() >= from && word.end() <= from + cut.length()) {
        int at = lead.length() + word.start() - from;
        marked.add(new Span(at, at + word.end() - word.start()));
      }
    }
    return new Passage(shown, marked);
  }

  /** Where the stretch with most different words begins, the first of several. */
  private static int best(List<Words.Word> found) {
    int best = found.getFirst().start();
    int most = 0;
    for (int i = 0; i < found.size(); i++) {
      Set<String> different = new HashSet<>();
      for (int j = i;
          j < found.size() && found.get(j).end() <= found.get(i).start() + LENGTH - BEFORE;
          j++) {
        different.add(found.get(j).term());
      }
      if (different.size() > most) {
        most = different.size();
        best = found.get(i).start();
      }
    }
    return best;
  }

  private static int wordAfter(String text, int at) {
    int space = text.indexOf(' ', at);
    return space < 0 || space > at + BEFORE / 2 ? at : space + 1;
  }

  private static int wordBefore(String text, int from, int at) {
    int space = text.lastIndexOf(' ', at);
    return space <= from ? at : space;
  }
}
