package news.synoptic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one or more articles that assert the same thing.
 *
 * @param statements all of them, the one that tells it best first; never empty
 * @param versions where numbers, dates or names differ: one version a value, each with its
 *     statements; else empty. Those of several times are in their order, the latest first
 * @param weight how central the claim is to its story, in [0,1]
 */
public record Claim(List<Statement> statements, List<Version> versions, double weight) {
  /**
   * One way to tell a disputed claim.
   *
   * @param value the words that differ, such as {@code 14 injured}
   * @param statements who says so; never empty
   * @param reported when it was reported last, where a later version replaces an earlier one; null
   *     where versions contradict each other
   */
  public record Version(String value, List<Statement> statements, @Nullable Dated reported) {
    /** A version that others contradict. */
    public Version(String value, List<Statement> statements) {
      this(value, statements, null);
    }

    /** Copies the statements. */
    public Version {
      statements = List.copyOf(statements);
    }
  }

  /**
   * @throws IllegalArgumentException if there is no statement, or just one version
   */
  public Claim {
    statements = List.copyOf(statements);
    versions = List.copyOf(versions);
    if (statements.isEmpty() || versions.size() == 1) {
      throw new IllegalArgumentException(
          "claim with %d statements, %d versions".formatted(statements.size(), versions.size()));
    }
  }

  /** Whether its versions are of several times, and not in conflict. */
  public boolean isUpdated() {
    return !versions.isEmpty() && versions.stream().allMatch(v -> v.reported() != null);
  }

  /** The independent origins of the claim, by name. */
  public List<Origin> origins() {
    return statements.stream().map(Statement::origin).distinct().sorted().toList();
  }
}
