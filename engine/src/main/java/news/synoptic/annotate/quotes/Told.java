package news.synoptic.annotate.quotes;

import org.jspecify.annotations.Nullable;

/**
 * Something said, as ranges of tokens.
 *
 * @param content what is said, marks included; null where only the speaker of known words was asked
 *     for
 * @param speaker who says it; null if nobody is named
 * @param cue the words of saying; null if there are none
 * @param sure how sure it is, in [0,1]
 */
record Told(@Nullable Range content, @Nullable Range speaker, @Nullable Range cue, double sure) {
  /**
   * Tokens of a phrase.
   *
   * @param from index of the first
   * @param to index behind the last
   */
  record Range(int from, int to) {
    boolean overlaps(Range other) {
      return from < other.to && other.from < to;
    }
  }
}
