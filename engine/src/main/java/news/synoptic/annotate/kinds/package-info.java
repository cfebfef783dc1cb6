/**
 * What a sentence does: report, hold an opinion, look ahead, give background.
 *
 * <p>{@link news.synoptic.annotate.kinds.SentenceKinds} is the entry; it reads what the other
 * finders found. {@link news.synoptic.annotate.kinds.ForecastFinder} finds stated likelihoods,
 * {@link news.synoptic.annotate.kinds.OpinionScorer} says how much a sentence sounds like the
 * opinion of its writer.
 */
@NullMarked
package news.synoptic.annotate.kinds;

import org.jspecify.annotations.NullMarked;
