/**
 * Brief → the same brief with lines that a language model worded, each checked against the
 * sentences that it names. Pure: the model itself is asked by {@code fetch}, and only if the reader
 * configured one.
 *
 * <ul>
 *   <li>{@link news.synoptic.word.BriefWorder}: what is asked, and what of the answer may be
 *       printed
 *   <li>{@link news.synoptic.word.Prompt}: instructions and numbered sentences, as text
 * </ul>
 */
@NullMarked
package news.synoptic.word;

import org.jspecify.annotations.NullMarked;
