/** Tests of extraction. */
@NullMarked
package news.synoptic.extract;

import org.jspecify.annotations.NullMarked;
