package news.synoptic.cluster;

import java.util.Arrays;
import news.synoptic.cluster.codec.ByteReader;
import news.synoptic.cluster.codec.ByteWriter;

/**
 * The stream's day, by which what is old is forgotten: the middle one of the days of the last few
 * dated articles, and never before what it has been. So neither an article from the archive nor one
 * that a broken page dates a hundred years ahead moves it. Part of the state; not thread-safe.
 */
final class Today {
  private static final int LAST = 33;

  private final int[] days = new int[LAST];
  private int seen;
  private int today = Integer.MIN_VALUE;

  /** Takes note of an article's day. */
  void note(int day) {
    days[seen % LAST] = day;
    // beyond two rounds only the place in the ring counts
    seen = seen + 1 < 2 * LAST ? seen + 1 : LAST;
    int[] sorted = Arrays.copyOf(days, Math.min(seen, LAST));
    Arrays.sort(sorted);
    today = Math.max(today, sorted[sorted.length / 2]);
  }

  /** Days since 1970-01-01; {@link Integer#MIN_VALUE} before any dated article has come. */
  int day() {
    return today;
  }

  void write(ByteWriter out) {
    out.count(seen);
    out.bits32(today);
    for (int day : days) {
      out.bits32(day);
    }
  }

  static Today read(ByteReader in) throws ByteReader.BrokenException {
    Today read = new Today();
    read.seen = in.count();
    if (read.seen >= 2 * LAST) {
      throw in.broken("a place in no ring");
    }
    read.today = in.bits32();
    for (int i = 0; i < LAST; i++) {
      read.days[i] = in.bits32();
    }
    return read;
  }
}
