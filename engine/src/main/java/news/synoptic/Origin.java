package news.synoptic;

/**
 * Where a statement really comes from. Two statements of one origin count once.
 *
 * @param name what the reader is shown
 * @param kind what it is
 */
public record Origin(String name, Kind kind) implements Comparable<Origin> {
  /** What an origin is. */
  public enum Kind {
    /** The outlet saw or asked for itself. */
    OWN_REPORTING,
    /** Another medium that the outlet credits. */
    MEDIUM,
    /** A news agency. */
    AGENCY,
    /** An official paper, a statement or a public speech. */
    DOCUMENT,
    /** The page neither credits anybody nor names its outlet. */
    UNKNOWN
  }

  @Override
  public int compareTo(Origin other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : kind.compareTo(other.kind);
  }
}
