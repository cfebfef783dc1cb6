package news.synoptic.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.synoptic.eval.ExtractionSet.Item;

/**
 * A labelled text → how much of a passage stands in it. A word counts if it lies in a run of four
 * words that the text has; a passage of fewer words must be a line of the text.
 */
final class BodyLabels {
  private static final int N = 4;

  private final Set<String> grams = new HashSet<>();
  private final Set<String> lines = new HashSet<>();
  private final Item item;

  /** Number of words of the labelled text; 0 if the page has segments only. */
  final int words;

  BodyLabels(Item item) {
    this.item = item;
    String body = item.body() == null ? "" : item.body();
    List<String> all = ShingleScore.words(body);
    words = all.size();
    for (int i = 0; i + N <= all.size(); i++) {
      grams.add(String.join(" ", all.subList(i, i + N)));
    }
    for (String line : body.split("\n", -1)) {
      lines.add(fold(line));
    }
  }

  private static String fold(String text) {
    return String.join(" ", ShingleScore.words(text.toLowerCase(Locale.ROOT)));
  }

  /** Share of {@code passage} that is text of the article, in [0,1]; -1 if not labelled. */
  float of(String passage) {
    if (words == 0) {
      return ofSegments(passage);
    }
    List<String> all = ShingleScore.words(passage);
    if (all.isEmpty()) {
      return -1;
    }
    if (all.size() < N) {
      return lines.contains(fold(passage)) ? 1 : 0;
    }
    boolean[] in = new boolean[all.size()];
    int covered = 0;
    for (int i = 0; i + N <= all.size(); i++) {
      if (grams.contains(String.join(" ", all.subList(i, i + N)))) {
        for (int k = i; k < i + N; k++) {
          covered += in[k] ? 0 : 1;
          in[k] = true;
        }
      }
    }
    return (float) covered / in.length;
  }

  private float ofSegments(String passage) {
    for (String with : item.with()) {
      if (passage.contains(with)) {
        return 1;
      }
    }
    for (String without : item.without()) {
      if (passage.contains(without)) {
        return 0;
      }
    }
    return -1;
  }
}
