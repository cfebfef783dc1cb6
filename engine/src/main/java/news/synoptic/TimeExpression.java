package news.synoptic;

import org.jspecify.annotations.Nullable;

/**
 * A time expression as in TIMEX3 (ISO-TimeML).
 *
 * @param span offsets into {@link Article#text()}
 * @param type TIMEX3 type
 * @param value TIMEX3 value such as {@code 2023-10-27}, {@code 2023-W43}, {@code P3D}; null where
 *     it depends on an article date that is not known
 */
public record TimeExpression(Span span, Type type, @Nullable String value) {
  /** TIMEX3 type. */
  public enum Type {
    /** A calendar time of a day or longer. */
    DATE,
    /** A time of day. */
    TIME,
    /** A length of time. */
    DURATION,
    /** A repeated time. */
    SET
  }
}
