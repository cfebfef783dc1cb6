/**
 * The words of two sentences compared: what one sentence says in the forms in which it is compared,
 * how much two of them share, and what weights make of that. Inside of {@link news.synoptic.align}.
 */
@NullMarked
package news.synoptic.align.words;

import org.jspecify.annotations.NullMarked;
