package news.synoptic.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private final Map<String, Integer> known = new HashMap<>();
  private final Set<List<Integer>> grams = new HashSet<>();
  private final Set<String> lines = new HashSet<>();
  private final Item item;

  /** Number of words of the labelled text; 0 if the page has segments only. */
  final int words;

  /** Number of words of each passage that was asked for last. */
  int[] lengths = new int[0];

  BodyLabels(Item item) {
    this.item = item;
    String body = item.body() == null ? "" : item.body();
    List<String> all = words(body);
    words = all.size();
    all.forEach(word -> known.putIfAbsent(word, known.size()));
    List<Integer> ids = all.stream().map(known::get).toList();
    for (int i = 0; i + N <= words; i++) {
      grams.add(ids.subList(i, i + N));
    }
    for (String line : body.split("\n", -1)) {
      lines.add(fold(line));
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isWord(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '_'
        || (c >= 0x300
            && (Character.isAlphabetic(c) || Character.getType(c) == Character.NON_SPACING_MARK));
  }

  private static String fold(String text) {
    return String.join(" ", words(text.toLowerCase(Locale.ROOT)));
  }

  /** For each passage the share that is text of the article, in [0,1]; -1 if not labelled. */
  float[] of(List<String> passages) {
    float[] shares = new float[passages.size()];
    lengths = new int[shares.length];
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      int before = all.size();
      words(passages.get(i)).forEach(word -> all.add(known.getOrDefault(word, -1)));
      lengths[i] = all.size() - before;
    }
    boolean[] in = new boolean[all.size()];
    for (int i = 0; i + N <= in.length; i++) {
      if (grams.contains(all.subList(i, i + N))) {
        Arrays.fill(in, i, i + N, true);
      }
    }
    int from = 0;
    for (int i = 0; i < shares.length; i++) {
      String passage = passages.get(i);
      shares[i] = words == 0 ? ofSegments(passage) : share(in, from, from + lengths[i]);
      if (words > 0 && lengths[i] < N && shares[i] >= 0 && shares[i] < 1) {
        shares[i] = lines.contains(fold(passage)) ? 1 : 0;
      }
      from += lengths[i];
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
