/**
 * Reads an {@link news.synoptic.Article} into an {@link news.synoptic.Annotated}: sentences, names,
 * quotes, credits, times, numbers, forecasts, and what each sentence does.
 *
 * <p>{@link news.synoptic.annotate.ArticleAnnotator} is the entry. The text is cut into tokens and
 * sentences once; each finder reads that {@code Reading} and gives one list of the result. Pure and
 * thread-safe; offsets are UTF-16 units into the article's text, half-open.
 */
@NullMarked
package news.synoptic.annotate;

import org.jspecify.annotations.NullMarked;
