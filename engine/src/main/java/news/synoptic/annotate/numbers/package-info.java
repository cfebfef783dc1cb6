/**
 * Words → numbers with their unit, what they count and how sure they are.
 *
 * <p>{@link news.synoptic.annotate.numbers.NumberFinder} is the entry.
 */
@NullMarked
package news.synoptic.annotate.numbers;

import org.jspecify.annotations.NullMarked;
