package news.synoptic.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import news.synoptic.serve.Html;

/**
 * Two texts → what was taken out and what was put in, word by word.
 *
 * <p>Longest common subsequence of words [1], after the words that both begin and end with are set
 * aside. Where more than 4,000,000 pairs of words would remain, the whole middle counts as changed.
 *
 * <p>[1] R. Wagner, M. Fischer, The String-to-String Correction Problem, JACM 21 (1974)
 */
final class WordDiff {
  private static final Pattern WORD = Pattern.compile("(?<=\\s)(?=\\S)");
  private static final long MOST_PAIRS = 4_000_000;

  /** What became of a run of words. */
  enum Fate {
    /** In both texts. */
    KEPT,
    /** In the first only. */
    OUT,
    /** In the second only. */
    IN
  }

  /**
   * Words in a row with one fate.
   *
   * @param fate what became of them
   * @param words with the white space between them
   */
  record Run(Fate fate, String words) {}

  private final List<Run> runs = new ArrayList<>();

  private WordDiff() {}

  static List<Run> between(String before, String after) {
    WordDiff diff = new WordDiff();
    List<String> a = Arrays.asList(WORD.split(before));
    List<String> b = Arrays.asList(WORD.split(after));
    int head = 0;
    while (head < Math.min(a.size(), b.size()) && a.get(head).equals(b.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.size(), b.size()) - head
        && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
      tail++;
    }
    diff.add(Fate.KEPT, a.subList(0, head));
    diff.middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail));
    diff.add(Fate.KEPT, a.subList(a.size() - tail, a.size()));
    return diff.runs;
  }

  private void middle(List<String> a, List<String> b) {
    if ((long) a.size() * b.size() > MOST_PAIRS) {
      add(Fate.OUT, a);
      add(Fate.IN, b);
      return;
    }
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        common[i][j] =
            a.get(i).equals(b.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < a.size() || j < b.size()) {
      if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
        add(Fate.KEPT, a.subList(i, i + 1));
        i++;
        j++;
      } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
        add(Fate.OUT, a.subList(i, i + 1));
        i++;
      } else {
        add(Fate.IN, b.subList(j, j + 1));
        j++;
      }
    }
  }

  private void add(Fate fate, List<String> words) {
    String joined = String.join("", words);
    if (joined.isEmpty()) {
      return;
    }
    if (!runs.isEmpty() && runs.getLast().fate() == fate) {
      joined = runs.removeLast().words() + joined;
    }
    runs.add(new Run(fate, joined));
  }

  /** Writes the second text with what was taken out and put in. */
  static void write(List<Run> runs, Html html) {
    for (Run run : runs) {
      switch (run.fate()) {
        case KEPT -> html.text(run.words());
        case OUT -> html.leaf("del", run.words());
        case IN -> html.leaf("ins", run.words());
      }
    }
  }
}
