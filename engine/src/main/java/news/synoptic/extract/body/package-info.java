/** Which passages of a page are the article, by trained weights. */
@NullMarked
package news.synoptic.extract.body;

import org.jspecify.annotations.NullMarked;
