/**
 * Text → tokens, sentences and the stretches within quotation marks.
 *
 * <p>{@link news.synoptic.annotate.text.SentenceSplitter} cuts a text once, and every finder reads
 * the {@link news.synoptic.annotate.text.Reading} that it gives. Knows marks and letters of all
 * scripts, and no words but abbreviations.
 */
@NullMarked
package news.synoptic.annotate.text;

import org.jspecify.annotations.NullMarked;
