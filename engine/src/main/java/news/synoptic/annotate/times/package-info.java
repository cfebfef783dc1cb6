/**
 * Words → times, and the date of the article.
 *
 * <p>{@link news.synoptic.annotate.times.TimeFinder} is the entry: a grammar of rules reads what an
 * expression says, a resolver sets that against the calendar and the tense. {@link
 * news.synoptic.annotate.times.ArticleDate} reads the date that a page does not give from the text.
 */
@NullMarked
package news.synoptic.annotate.times;

import org.jspecify.annotations.NullMarked;
