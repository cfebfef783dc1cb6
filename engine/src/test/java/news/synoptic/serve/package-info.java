/** Tests of what is shown, on invented reports. */
@NullMarked
package news.synoptic.serve;

import org.jspecify.annotations.NullMarked;
