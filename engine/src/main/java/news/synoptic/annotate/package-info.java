/**
 * Reads an {@link news.synoptic.Article} into an {@link news.synoptic.Annotated}: sentences, names,
 * quotes, credits, times, numbers, forecasts, and what each sentence does.
 *
 * <p>{@link news.synoptic.annotate.ArticleAnnotator} is the entry. The text is cut into tokens and
 * sentences once ({@code text}); each finder reads that {@code Reading} and gives one list of the
 * result ({@code names}, {@code quotes}, {@code times}, {@code numbers}, {@code kinds}); what is
 * known of words beforehand is in {@code words}. The sub-packages are families of finders without
 * cycles, and nothing outside this stage but training uses them. Pure and thread-safe; offsets are
 * UTF-16 units into the article's text, half-open.
 */
@NullMarked
package news.synoptic.annotate;

import org.jspecify.annotations.NullMarked;
