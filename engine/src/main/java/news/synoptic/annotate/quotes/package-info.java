/**
 * Words and names → who said what, and whom a sentence credits.
 *
 * <p>{@link news.synoptic.annotate.quotes.QuoteFinder} gives the quotes: a trained tagger sees
 * sources, cues and contents, links join them, rules take what it leaves. {@link
 * news.synoptic.annotate.quotes.CreditFinder} reads the media, agencies, documents and bodies that
 * a sentence leans on, from the same words and those quotes.
 */
@NullMarked
package news.synoptic.annotate.quotes;

import org.jspecify.annotations.NullMarked;
