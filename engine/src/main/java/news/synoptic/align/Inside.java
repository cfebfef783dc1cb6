package news.synoptic.align;

import java.util.List;
import java.util.function.Function;
import news.synoptic.Span;

/** Annotations in text order and a span in, those that lie inside it out, by binary search. */
final class Inside {
  private Inside() {}

  /**
   * The annotations that lie inside a span.
   *
   * @param ordered by start of their spans, as every list of an annotated article is
   */
  static <T> List<T> of(List<T> ordered, Function<T, Span> spanOf, Span span) {
    int from = firstFrom(ordered, spanOf, span.start());
    int to = firstFrom(ordered, spanOf, span.end());
    return ordered.subList(from, to).stream()
        .filter(one -> span.contains(spanOf.apply(one)))
        .toList();
  }

  private static <T> int firstFrom(List<T> ordered, Function<T, Span> spanOf, int offset) {
    int low = 0;
    int high = ordered.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spanOf.apply(ordered.get(middle)).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
