package news.synoptic.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import news.synoptic.cluster.gist.Days;
import news.synoptic.cluster.gist.Gist;
import news.synoptic.cluster.gist.Terms;

/**
 * Two stories, of which one may be a single article → what decides whether they are one. The order
 * of the two does not matter.
 */
final class Meeting {
  /** What each feature is, in words. */
  static final List<String> NAMES =
      List.of(
          "likeness of the articles, on the mean",
          "likeness of the two articles that are most alike",
          "likeness of the two articles that are least alike",
          "share of the pairs of articles that are alike",
          "articles in the smaller story",
          "articles in the larger story",
          "names of the one found in the other, at best",
          "names of the one found in the other, at worst",
          "numbers of the one found in the other, at best",
          "numbers of the one found in the other, at worst",
          "headlines of the one found in the other, at best",
          "headlines of the one found in the other, at worst",
          "words of the one found in the other, at best",
          "words of the one found in the other, at worst",
          "words in a row of the one found in the other, at best",
          "words in a row of the one found in the other, at worst",
          "days between the stories",
          "days from the first to the last article of both",
          "days between those that each story names first",
          "likeness within the larger story",
          "likeness of the two, held against that within them");

  static final int SIZE = NAMES.size();
  static final int GAP = NAMES.indexOf("days between the stories");

  private Meeting() {}

  static double[] of(Party one, Party other, ToDoubleBiFunction<Member, Member> odds) {
    double[] out = new double[SIZE];
    List<Member> as = one.members();
    List<Member> bs = other.members();
    likeness(as, bs, odds, out);
    out[4] = Math.min(as.size(), bs.size());
    out[5] = Math.max(as.size(), bs.size());
    both(as, bs, Gist::names, Gist::names, out, 6);
    both(as, bs, Gist::numbers, Gist::numbers, out, 8);
    both(as, bs, Gist::title, Gist::body, out, 10);
    both(as, bs, Gist::body, Gist::body, out, 12);
    both(as, bs, Gist::pairs, Gist::pairs, out, 14);
    days(as, bs, out);
    double within = Math.max(one.within(), other.within());
    out[19] = within;
    out[20] = within == Party.ALONE ? 0 : out[0] - within;
    return out;
  }

  private static void likeness(
      List<Member> as, List<Member> bs, ToDoubleBiFunction<Member, Member> odds, double[] out) {
    double sum = 0;
    double most = -99;
    double least = 99;
    int alike = 0;
    for (Member a : as) {
      for (Member b : bs) {
        double x = odds.applyAsDouble(a, b);
        sum += x;
        most = Math.max(most, x);
        least = Math.min(least, x);
        alike += x > 0 ? 1 : 0;
      }
    }
    int pairs = as.size() * bs.size();
    out[0] = sum / pairs;
    out[1] = most;
    out[2] = least;
    out[3] = (double) alike / pairs;
  }

  private static void both(
      List<Member> as,
      List<Member> bs,
      Function<Gist, Terms> mine,
      Function<Gist, Terms> theirs,
      double[] out,
      int at) {
    double x = found(as, bs, mine, theirs);
    double y = found(bs, as, mine, theirs);
    out[at] = Math.max(x, y);
    out[at + 1] = Math.min(x, y);
  }

  /** Mean over the articles of the share of their terms that any article of the others has. */
  private static double found(
      List<Member> as, List<Member> bs, Function<Gist, Terms> mine, Function<Gist, Terms> theirs) {
    double sum = 0;
    for (Member a : as) {
      Terms terms = mine.apply(a.gist);
      boolean[] found = new boolean[terms.size()];
      for (Member b : bs) {
        terms.mark(theirs.apply(b.gist), found);
      }
      double weight = 0;
      for (int i = 0; i < found.length; i++) {
        weight += found[i] ? terms.weight(i) : 0;
      }
      sum += found.length == 0 ? 0 : weight / terms.total();
    }
    return sum / as.size();
  }

  private static void days(List<Member> as, List<Member> bs, double[] out) {
    int[] a = range(as);
    int[] b = range(bs);
    boolean known = a[0] <= a[1] && b[0] <= b[1];
    out[16] = known ? Math.max(0, Math.max((double) a[0] - b[1], (double) b[0] - a[1])) : -1;
    out[18] = apart(as, bs);
    out[17] = known ? (double) Math.max(a[1], b[1]) - Math.min(a[0], b[0]) : -1;
  }

  /** The middle one of the distances between days first named. */
  private static double apart(List<Member> as, List<Member> bs) {
    int[] all = new int[as.size() * bs.size()];
    int n = 0;
    for (Member a : as) {
      for (Member b : bs) {
        int apart = a.gist.days().apart(b.gist.days());
        if (apart != Days.UNKNOWN) {
          all[n++] = apart;
        }
      }
    }
    Arrays.sort(all, 0, n);
    return n == 0 ? Days.UNKNOWN : all[n / 2];
  }

  private static int[] range(List<Member> members) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Member member : members) {
      if (member.gist.dated()) {
        first = Math.min(first, member.gist.day());
        last = Math.max(last, member.gist.day());
      }
    }
    return new int[] {first, last};
  }
}
