package news.synoptic.cluster;

import java.util.Arrays;
import java.util.List;
import news.synoptic.Score;

/**
 * Two texts in, how surely one reprints the other or both print one agency's item out.
 *
 * <p>Pure and thread-safe; the order of the two does not matter; linear in the texts. What counts
 * is the share of the shorter text's word sequences that stand in the longer one, outside quotation
 * marks: a speech that both report is no copy.
 *
 * <p>Known limits: rewritten agency copy, of which no five words in a row are left, is not found.
 */
public final class CopyDetector {
  /** A detector; it holds nothing. */
  public CopyDetector() {}

  /**
   * Whether the two are one text.
   *
   * @return in [0,1], and what it was made of
   */
  public Score score(String textA, String textB) {
    double share = share(Shingles.outsideQuotes(textA), Shingles.outsideQuotes(textB));
    return new Score(
        share,
        List.of(
            new Score.Part(
                "share of the shorter text's words that stand in the longer", share, 1)));
  }

  private static double share(int[] a, int[] b) {
    int[] few = a.length <= b.length ? a : b;
    int[] many = a.length <= b.length ? b.clone() : a.clone();
    Arrays.sort(many);
    int found = 0;
    for (int hash : few) {
      found += Arrays.binarySearch(many, hash) >= 0 ? 1 : 0;
    }
    return few.length == 0 ? 0 : (double) found / few.length;
  }
}
