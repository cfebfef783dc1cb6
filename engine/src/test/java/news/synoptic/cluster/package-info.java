/** Tests of the clusterer. */
@NullMarked
package news.synoptic.cluster;

import org.jspecify.annotations.NullMarked;
