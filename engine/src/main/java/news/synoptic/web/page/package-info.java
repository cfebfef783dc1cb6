/** The pages. They look like those of a written folder and share their elements with them. */
@NullMarked
package news.synoptic.web.page;

import org.jspecify.annotations.NullMarked;
