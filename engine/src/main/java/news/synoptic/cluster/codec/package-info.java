/** Numbers and words ↔ bytes: what a snapshot of the clusterer's state is made of. Pure. */
@NullMarked
package news.synoptic.cluster.codec;

import org.jspecify.annotations.NullMarked;
