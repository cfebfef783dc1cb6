/** The REST interface and its description. */
@NullMarked
package news.synoptic.web.api;

import org.jspecify.annotations.NullMarked;
