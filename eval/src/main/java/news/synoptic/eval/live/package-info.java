/** The running service as a reader has it: in a browser, and under load. */
@NullMarked
package news.synoptic.eval.live;

import org.jspecify.annotations.NullMarked;
