/** Synoptic as its users see it: only what is public. */
@NullMarked
package news.synoptic.library;

import org.jspecify.annotations.NullMarked;
