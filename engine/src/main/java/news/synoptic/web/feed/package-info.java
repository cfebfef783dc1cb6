/** Stories as Atom, RSS and JSON Feed. */
@NullMarked
package news.synoptic.web.feed;

import org.jspecify.annotations.NullMarked;
