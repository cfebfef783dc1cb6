/**
 * Term → who holds it: lists of numbers, and sums over them. {@link
 * news.synoptic.cluster.index.Postings} is the entry. Part of the clusterer's state.
 */
@NullMarked
package news.synoptic.cluster.index;

import org.jspecify.annotations.NullMarked;
