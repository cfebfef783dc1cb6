package news.synoptic.cluster;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/** How alike pairs of members are, each found once. Not thread-safe. */
final class PairOdds {
  private static final long NONE = -1;

  private long[] keys = new long[256];
  private double[] values = new double[256];
  private int size;

  PairOdds() {
    Arrays.fill(keys, NONE);
  }

  /** The log odds of a pair, the order of the two being no matter. */
  double of(Member a, Member b, ToDoubleBiFunction<Member, Member> odds) {
    long key = (long) Math.min(a.slot, b.slot) << 32 | Math.max(a.slot, b.slot);
    int at = cell(key);
    if (keys[at] == NONE) {
      double value = odds.applyAsDouble(a, b);
      if (++size * 2 > keys.length) {
        grow();
        at = cell(key);
      }
      keys[at] = key;
      values[at] = value;
    }
    return values[at];
  }

  private int cell(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    int at = (int) (mixed >>> 32) & (keys.length - 1);
    while (keys[at] != NONE && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    double[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new double[keys.length];
    Arrays.fill(keys, NONE);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != NONE) {
        int at = cell(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }
}
