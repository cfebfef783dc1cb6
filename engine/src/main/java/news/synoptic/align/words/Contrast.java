package news.synoptic.align.words;

import java.util.List;

/**
 * Two wordings in, the features of the pair out: how much they share and where they differ. Pure;
 * the order of the two does not matter. A few microseconds a pair.
 *
 * <p>The features are those that work for sentence alignment in the literature: weighted overlap,
 * containment, names, numbers, order, and the devices that turn a meaning round. Known limit: what
 * is said in wholly other words is not seen.
 */
public final class Contrast {
  /** What each feature is, in words, in the order of {@link #of}. */
  public static final List<String> NAMES =
      List.of(
          "rare words in common",
          "share of the shorter in the longer",
          "share of the longer in the shorter",
          "rarest word in common",
          "weight of the words in common",
          "names in common",
          "names on both sides, none in common",
          "share of the fewer names",
          "numbers in common",
          "numbers on both sides, none in common",
          "numbers on one side only",
          "one denies",
          "one is not certain",
          "lengths",
          "length of the shorter",
          "neighbouring words in common",
          "letters in common",
          "longest run of words in common",
          "quoted words in common",
          "quoted words on both sides, few in common");

  private Contrast() {}

  public static double[] of(Wording a, Wording b) {
    Bag.Shared terms = a.terms().shared(b.terms());
    Bag.Shared names = a.names().shared(b.names());
    Bag.Shared numbers = a.numbers().shared(b.numbers());
    double shorter = Math.min(a.terms().total(), b.terms().total());
    double longer = Math.max(a.terms().total(), b.terms().total());
    boolean bothName = !a.names().isEmpty() && !b.names().isEmpty();
    boolean bothCount = !a.numbers().isEmpty() && !b.numbers().isEmpty();
    boolean bothQuote = a.quoted().size() > 2 && b.quoted().size() > 2;
    double quotes = bothQuote ? a.quoted().cosine(b.quoted()) : 0;
    return new double[] {
      a.terms().cosine(b.terms()),
      ratio(terms.weight(), shorter),
      ratio(terms.weight(), longer),
      terms.heaviest() / Rarity.RAREST,
      Math.log1p(terms.weight()) / 4,
      a.names().cosine(b.names()),
      bothName && names.count() == 0 ? 1 : 0,
      ratio(names.weight(), Math.min(a.names().total(), b.names().total())),
      Math.min(numbers.count(), 3) / 3.0,
      bothCount && numbers.count() == 0 ? 1 : 0,
      a.numbers().isEmpty() != b.numbers().isEmpty() ? 1 : 0,
      a.negated() != b.negated() ? 1 : 0,
      a.modal() != b.modal() ? 1 : 0,
      ratio(shorter, longer),
      Math.min(1, shorter / 100),
      a.pairs().cosine(b.pairs()),
      a.letters().cosine(b.letters()),
      Math.min(1, longestRun(a.sequence(), b.sequence()) / 8.0),
      quotes,
      bothQuote && quotes < 0.3 ? 1 : 0
    };
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }

  private static int longestRun(int[] a, int[] b) {
    int best = 0;
    int[] runs = new int[b.length + 1];
    for (int termOfA : a) {
      for (int j = b.length; j > 0; j--) {
        runs[j] = termOfA == b[j - 1] ? runs[j - 1] + 1 : 0;
        best = Math.max(best, runs[j]);
      }
    }
    return best;
  }
}
