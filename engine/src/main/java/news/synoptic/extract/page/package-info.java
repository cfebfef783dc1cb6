/**
 * An HTML page as data, read in one walk: passages, marks, head, JSON-LD; what is known of the
 * article so far.
 */
@NullMarked
package news.synoptic.extract.page;

import org.jspecify.annotations.NullMarked;
