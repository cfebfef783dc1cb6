package news.synoptic.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.synoptic.eval.ExtractionSet.Item;

/**
 * A labelled text → how much of each passage of its page stands in it. A word counts if it lies in
 * a run of four words that the text has too; the run may go on over the passages' ends, so that the
 * cells of a table and short headings count. A passage of fewer words may also be a line of the
 * text.
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

  /** For each passage the share that is text of the article, in [0,1]; -1 if not labelled. */
  float[] of(List<String> passages) {
    float[] shares = new float[passages.size()];
    List<String> all = new ArrayList<>();
    int[] ends = new int[shares.length];
    for (int i = 0; i < shares.length; i++) {
      all.addAll(ShingleScore.words(passages.get(i)));
      ends[i] = all.size();
    }
    boolean[] in = new boolean[all.size()];
    for (int i = 0; i + N <= in.length; i++) {
      if (grams.contains(String.join(" ", all.subList(i, i + N)))) {
        for (int k = i; k < i + N; k++) {
          in[k] = true;
        }
      }
    }
    int from = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = words == 0 ? ofSegments(passages.get(i)) : share(in, from, ends[i]);
      if (words > 0 && ends[i] - from < N && shares[i] >= 0 && shares[i] < 1) {
        shares[i] = lines.contains(fold(passages.get(i))) ? 1 : 0;
      }
      from = ends[i];
    }
    return shares;
  }

  private static float share(boolean[] in, int from, int to) {
    int covered = 0;
    for (int k = from; k < to; k++) {
      covered += in[k] ? 1 : 0;
    }
    return to == from ? -1 : (float) covered / (to - from);
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
