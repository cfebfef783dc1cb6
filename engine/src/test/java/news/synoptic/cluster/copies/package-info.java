/** Tests of {@code cluster.copies}. */
@NullMarked
package news.synoptic.cluster.copies;

import org.jspecify.annotations.NullMarked;
