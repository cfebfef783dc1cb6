/** The metrics on cases small enough to be worked out by hand, the floors, and the small run. */
@NullMarked
package news.synoptic.eval;

import org.jspecify.annotations.NullMarked;
