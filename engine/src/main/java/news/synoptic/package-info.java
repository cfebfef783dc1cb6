/**
 * The nouns of Synoptic, in the order in which an article meets them.
 *
 * <p>{@code fetch} gives a {@link news.synoptic.Page}; {@code extract} makes it an {@link
 * news.synoptic.Article}; {@code annotate} reads it into an {@link news.synoptic.Annotated}; {@code
 * cluster} gathers those into a {@link news.synoptic.Story}; {@code align} finds its {@link
 * news.synoptic.Claim}s and {@link news.synoptic.Origin}s; {@code brief} writes the {@link
 * news.synoptic.Brief}; {@code serve} shows it. {@code wire} knows them all.
 *
 * <p>Everything here is an immutable value that uses nothing but the JDK. What an input did not
 * give is an {@link news.synoptic.Outcome}, not an exception.
 */
@NullMarked
package news.synoptic;

import org.jspecify.annotations.NullMarked;
