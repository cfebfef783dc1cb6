package news.synoptic;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said, in or out of quotation marks.
 *
 * @param kind how much of it stands in quotation marks
 * @param content the words said, without the outer quotation marks; offsets into {@link
 *     Article#text()}
 * @param speaker the words that name the speaker; null if nobody is named
 * @param entity id of the speaker's {@link Entity}; null if the speaker is no known entity
 * @param cue the word of saying ("said", "according to"); null if there is none
 * @param confidence that speaker and content belong together
 */
public record Quote(
    Kind kind,
    Span content,
    @Nullable Span speaker,
    @Nullable String entity,
    @Nullable Span cue,
    Probability confidence) {
  /** How much of a quote stands in quotation marks. */
  public enum Kind {
    /** All. */
    DIRECT,
    /** A part. */
    MIXED,
    /** Nothing. */
    INDIRECT
  }
}
