/**
 * Tests of the house itself: who may import whom, what the stages may not touch, how the code is
 * formatted.
 */
@NullMarked
package news.synoptic.architecture;

import org.jspecify.annotations.NullMarked;
