/**
 * What is known of words before a text is read: tables written for Synoptic, classes and weights
 * learned from data.
 *
 * <p>{@link news.synoptic.annotate.words.Gazetteer} for names and what they are made of, {@link
 * news.synoptic.annotate.words.Cues} and {@link news.synoptic.annotate.words.CreditWords} for
 * saying and crediting, {@link news.synoptic.annotate.words.SequenceModel} for the taggers. Each is
 * read at its first use, immutable and thread-safe.
 */
@NullMarked
package news.synoptic.annotate.words;

import org.jspecify.annotations.NullMarked;
