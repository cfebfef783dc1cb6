package news.synoptic.cluster;

import java.util.List;
import news.synoptic.cluster.gist.Days;
import news.synoptic.cluster.gist.Gist;
import news.synoptic.cluster.gist.Terms;

/**
 * Two gists → what they are judged by. The order of the two does not matter. Some microseconds a
 * pair.
 */
final class Comparison {
  /** What each feature is, in words. */
  static final List<String> NAMES =
      List.of(
          "words in common",
          "words of the headline in common",
          "words of the beginning in common",
          "words in a row in common",
          "names in common",
          "numbers in common",
          "the rarest word in common",
          "the rarest words in a row in common",
          "the rarest name in common",
          "the rarest number in common",
          "weight of the words in common",
          "weight of the words in a row in common",
          "weight of the names in common",
          "headline found in the other's beginning, at best",
          "headline found in the other's beginning, at worst",
          "headline found in the other's text, at best",
          "headline found in the other's text, at worst",
          "names of the one found in the other, at best",
          "names of the one found in the other, at worst",
          "numbers of the one found in the other",
          "days between them",
          "same outlet",
          "length of the shorter",
          "how much longer the longer is",
          "text in common",
          "words in common beyond what others share, at best",
          "words in common beyond what others share, at worst",
          "days that both name",
          "days between those that each names first",
          "days from the earlier one to the nearest that the later one names");

  static final int SIZE = NAMES.size();

  /** Where the rarest word in common stands, as the logarithm of how many articles go on one. */
  static final int RAREST = 6;

  private Comparison() {}

  /** Fills {@code out}, of {@link #SIZE}. */
  static void of(Gist a, double crowdA, Gist b, double crowdB, double[] out) {
    Terms.Shared body = a.body().shared(b.body());
    Terms.Shared pairs = a.pairs().shared(b.pairs());
    Terms.Shared names = a.names().shared(b.names());
    Terms.Shared numbers = a.numbers().shared(b.numbers());
    double words = a.body().cosine(b.body(), body);
    int n = 0;
    out[n++] = words;
    out[n++] = a.title().cosine(b.title());
    out[n++] = a.lead().cosine(b.lead());
    out[n++] = a.pairs().cosine(b.pairs(), pairs);
    out[n++] = a.names().cosine(b.names(), names);
    out[n++] = a.numbers().cosine(b.numbers(), numbers);
    out[n++] = body.heaviest();
    out[n++] = pairs.heaviest();
    out[n++] = names.heaviest();
    out[n++] = numbers.heaviest();
    out[n++] = body.mine() + body.theirs();
    out[n++] = pairs.mine() + pairs.theirs();
    out[n++] = names.mine() + names.theirs();
    n = extremes(found(a.title(), b.lead()), found(b.title(), a.lead()), out, n);
    n = extremes(found(a.title(), b.body()), found(b.title(), a.body()), out, n);
    n =
        extremes(
            share(names.mine(), a.names().total()),
            share(names.theirs(), b.names().total()),
            out,
            n);
    out[n++] =
        Math.min(
            share(numbers.mine(), a.numbers().total()),
            share(numbers.theirs(), b.numbers().total()));
    out[n++] = a.dated() && b.dated() ? Math.abs((double) a.day() - b.day()) : -1;
    out[n++] =
        a.publisher() == 0 || b.publisher() == 0 ? -1 : a.publisher() == b.publisher() ? 1 : 0;
    out[n++] = Math.min(a.words(), b.words());
    out[n++] =
        (double) Math.max(a.words(), b.words()) / Math.max(1, Math.min(a.words(), b.words()));
    out[n++] = a.sketch().containment(b.sketch());
    n = extremes(words - crowdA, words - crowdB, out, n);
    out[n++] = a.days().shared(b.days());
    out[n++] = a.days().apart(b.days());
    out[n] = back(a, b);
  }

  private static double back(Gist a, Gist b) {
    if (!a.dated() || !b.dated()) {
      return Days.UNKNOWN;
    }
    return a.day() > b.day() ? a.days().from(b.day()) : b.days().from(a.day());
  }

  private static int extremes(double x, double y, double[] out, int at) {
    out[at] = Math.max(x, y);
    out[at + 1] = Math.min(x, y);
    return at + 2;
  }

  private static double found(Terms few, Terms many) {
    return share(few.shared(many).mine(), few.total());
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
