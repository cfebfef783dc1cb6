/** Tests of {@code cluster.saga}. */
@NullMarked
package news.synoptic.cluster.saga;

import org.jspecify.annotations.NullMarked;
