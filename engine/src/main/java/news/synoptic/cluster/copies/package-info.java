/**
 * Two texts → whether one is a copy of the other. {@link news.synoptic.cluster.copies.CopyDetector}
 * is the entry. Pure.
 */
@NullMarked
package news.synoptic.cluster.copies;

import org.jspecify.annotations.NullMarked;
