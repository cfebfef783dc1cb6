package news.synoptic;

/**
 * A number in the text.
 *
 * @param span offsets into {@link Article#text()}, with the unit
 * @param value in the unit, multiples applied ("1.5 million" is 1500000)
 * @param unit {@code %}, an ISO 4217 code, a unit symbol of the SI such as {@code km}, or empty for
 *     a bare count
 * @param counted stem of the noun that is counted ("injur" of "14 injured"); empty if unknown
 * @param hedge how exact the text says the number is
 */
public record Quantity(Span span, double value, String unit, String counted, Hedge hedge) {
  /** How exact a number is said to be. */
  public enum Hedge {
    /** Nothing is said. */
    EXACT,
    /** "about", "some", "nearly". */
    ABOUT,
    /** "at least", "more than". */
    AT_LEAST,
    /** "at most", "up to", "fewer than". */
    AT_MOST
  }
}
