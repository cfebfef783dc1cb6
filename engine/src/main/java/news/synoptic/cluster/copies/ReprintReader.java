package news.synoptic.cluster.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Attribution;
import news.synoptic.Credit;
import news.synoptic.Dated;
import news.synoptic.Probability;
import news.synoptic.Reprint;
import news.synoptic.Sentence;
import news.synoptic.Span;
import news.synoptic.cluster.gist.Shingles;
import org.jspecify.annotations.Nullable;

/**
 * A copy and its original → who was first, who is credited, how much was taken, and what was
 * changed.
 *
 * <p>Pure and thread-safe. Sentences of the same words are set beside each other in order (the
 * longest common subsequence); of those between, two of which half the words are the same are one
 * sentence that was changed. Quadratic in the sentences, of which the first {@link #MOST} count.
 *
 * <p>Known limits: a sentence that was moved is dropped here and added there; one that was cut in
 * two is changed and added.
 */
public final class ReprintReader {
  private static final int MOST = 400;

  /** Share of words in common from which two sentences are one that was changed. */
  private static final double CHANGED = 0.5;

  /** A reader; it holds nothing. */
  public ReprintReader() {}

  /** Compares the two. */
  public Reprint read(Annotated copy, Annotated original) {
    String there = original.article().text();
    String here = copy.article().text();
    return new Reprint(
        copy.id(),
        original.id(),
        first(copy, original),
        agencies(copy, original),
        new Probability(CopyDetector.share(here, there)),
        new Probability(CopyDetector.share(there, here)),
        new Run(lines(original), lines(copy)).changes());
  }

  private static @Nullable ArticleId first(Annotated a, Annotated b) {
    Dated one = a.date();
    Dated other = b.date();
    if (one == null || other == null) {
      return null;
    }
    boolean exact = one.precision() == Dated.Precision.TIME && one.precision() == other.precision();
    int order =
        exact
            ? one.time().toInstant().compareTo(other.time().toInstant())
            : one.day().compareTo(other.day());
    return order == 0 ? null : order < 0 ? a.id() : b.id();
  }

  private static List<String> agencies(Annotated copy, Annotated original) {
    Set<String> names = new LinkedHashSet<>();
    for (Annotated article : List.of(copy, original)) {
      article.article().credits().stream().map(Credit::name).forEach(names::add);
      article.attributions().stream()
          .filter(attribution -> attribution.kind() == Attribution.Kind.AGENCY)
          .map(Attribution::name)
          .forEach(names::add);
    }
    return List.copyOf(names);
  }

  /** A sentence: where it stands, and its words. */
  // intentional: compared by its own method
  @SuppressWarnings("ArrayRecordComponent")
  private record Line(Span span, int[] words) {
    boolean same(Line other) {
      return Arrays.equals(words, other.words);
    }

    /** Share of the words of both that stand in the other. */
    double alike(Line other) {
      int[] mine = words.clone();
      int[] theirs = other.words.clone();
      Arrays.sort(mine);
      Arrays.sort(theirs);
      int both = 0;
      int i = 0;
      int j = 0;
      while (i < mine.length && j < theirs.length) {
        both += mine[i] == theirs[j] ? 1 : 0;
        int order = Integer.compare(mine[i], theirs[j]);
        i += order <= 0 ? 1 : 0;
        j += order >= 0 ? 1 : 0;
      }
      int all = mine.length + theirs.length;
      return all == 0 ? 0 : 2.0 * both / all;
    }
  }

  private static List<Line> lines(Annotated article) {
    List<Line> lines = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      int[] words = Shingles.words(article.textOf(sentence));
      if (words.length > 0 && lines.size() < MOST) {
        lines.add(new Line(sentence.span(), words));
      }
    }
    return lines;
  }

  /** One comparison. */
  private static final class Run {
    private final List<Line> before;
    private final List<Line> after;
    private final List<Reprint.Change> changes = new ArrayList<>();

    Run(List<Line> before, List<Line> after) {
      this.before = before;
      this.after = after;
    }

    List<Reprint.Change> changes() {
      int[][] common = common();
      int i = 0;
      int j = 0;
      int fromI = 0;
      int fromJ = 0;
      while (i < before.size() && j < after.size()) {
        if (before.get(i).same(after.get(j))) {
          gap(fromI, i, fromJ, j);
          fromI = ++i;
          fromJ = ++j;
        } else if (common[i + 1][j] >= common[i][j + 1]) {
          i++;
        } else {
          j++;
        }
      }
      gap(fromI, before.size(), fromJ, after.size());
      return changes;
    }

    /** How many sentences both have in common from each pair of places on. */
    private int[][] common() {
      int[][] common = new int[before.size() + 1][after.size() + 1];
      for (int i = before.size() - 1; i >= 0; i--) {
        for (int j = after.size() - 1; j >= 0; j--) {
          common[i][j] =
              before.get(i).same(after.get(j))
                  ? common[i + 1][j + 1] + 1
                  : Math.max(common[i + 1][j], common[i][j + 1]);
        }
      }
      return common;
    }

    /** What lies between two sentences that both have. */
    private void gap(int fromBefore, int toBefore, int fromAfter, int toAfter) {
      int next = fromBefore;
      for (int j = fromAfter; j < toAfter; j++) {
        int twin = twin(after.get(j), next, toBefore);
        if (twin < 0) {
          changes.add(new Reprint.Change(Reprint.Kind.ADDED, null, after.get(j).span));
        } else {
          drop(next, twin);
          changes.add(
              new Reprint.Change(Reprint.Kind.CHANGED, before.get(twin).span, after.get(j).span));
          next = twin + 1;
        }
      }
      drop(next, toBefore);
    }

    private void drop(int from, int to) {
      for (Line line : before.subList(from, to)) {
        changes.add(new Reprint.Change(Reprint.Kind.DROPPED, line.span, null));
      }
    }

    /** The sentence that is most alike; -1 if none is. */
    private int twin(Line line, int from, int to) {
      int best = -1;
      double most = CHANGED;
      for (int i = from; i < to; i++) {
        double alike = line.alike(before.get(i));
        if (alike >= most) {
          best = alike > most || best < 0 ? i : best;
          most = alike;
        }
      }
      return best;
    }
  }
}
