package news.synoptic;

/**
 * A stretch of a text: offsets in UTF-16 units, half-open.
 *
 * @param start zero-based offset of the first unit
 * @param end offset behind the last unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  /**
   * @throws IllegalArgumentException if {@code start} is negative or behind {@code end}
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [%d, %d): want 0 <= start <= end".formatted(start, end));
    }
  }

  /** Length in UTF-16 units. */
  public int length() {
    return end - start;
  }

  /** The units of {@code text} that this span covers. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Whether every unit of {@code other} lies in this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two spans share at least one unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
