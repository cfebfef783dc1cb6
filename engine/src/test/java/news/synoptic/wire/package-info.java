/** The program from end to end, as it is called. */
@NullMarked
package news.synoptic.wire;

import org.jspecify.annotations.NullMarked;
