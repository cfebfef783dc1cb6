package news.synoptic.eval;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Span;
import news.synoptic.TimeExpression;
import org.jspecify.annotations.Nullable;

/**
 * Value F1 of time expressions: a predicted one matches the gold one that it overlaps most, and
 * counts if the values are equal; each gold one counts once.
 */
final class TimeScore {
  private int right;
  private int overlapping;
  private int predicted;
  private int gold;

  /** Adds one document. */
  void add(List<TimeExpression> goldTimes, List<TimeExpression> predictedTimes) {
    List<TimeExpression> open = new ArrayList<>(goldTimes);
    gold += goldTimes.size();
    predicted += predictedTimes.size();
    for (TimeExpression time : predictedTimes) {
      TimeExpression match = match(open, time.span());
      if (match != null) {
        open.remove(match);
        overlapping++;
        right += plain(match.value()).equals(plain(time.value())) ? 1 : 0;
      }
    }
  }

  /** The expression that a span overlaps most; null if it overlaps none. */
  static @Nullable TimeExpression match(List<TimeExpression> times, Span span) {
    TimeExpression best = null;
    int most = 0;
    for (TimeExpression time : times) {
      int shared =
          Math.min(time.span().end(), span.end()) - Math.max(time.span().start(), span.start());
      if (shared > most) {
        most = shared;
        best = time;
      }
    }
    return best;
  }

  private static String plain(@Nullable String value) {
    String some = value == null ? "" : value;
    return some.endsWith("T00:00:00") ? some.substring(0, some.length() - 9) : some;
  }

  /** F1 over all expressions, right if the value is. */
  double valueF1() {
    return f1(right);
  }

  /** F1 over all expressions, right if the span overlaps. */
  double relaxedF1() {
    return f1(overlapping);
  }

  private double f1(int hits) {
    return predicted + gold == 0 ? 0 : 2.0 * hits / (predicted + gold);
  }
}
