/** One request and one answer, as values: what every page, feed and interface is made with. */
@NullMarked
package news.synoptic.web.http;

import org.jspecify.annotations.NullMarked;
