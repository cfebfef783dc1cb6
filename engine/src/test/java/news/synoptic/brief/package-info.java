/** Tests of the brief writer on written-down stories. */
@NullMarked
package news.synoptic.brief;

import org.jspecify.annotations.NullMarked;
