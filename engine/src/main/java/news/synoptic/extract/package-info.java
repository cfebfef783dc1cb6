/**
 * Page → Article: the text without page furniture, and what the page says about it.
 *
 * <p>{@link news.synoptic.extract.ArticleExtractor} is the entry. It reads HTML, text that was once
 * a page, and articles given as JSON. Everything here is pure: no clock, no network, no state that
 * changes.
 */
@NullMarked
package news.synoptic.extract;

import org.jspecify.annotations.NullMarked;
