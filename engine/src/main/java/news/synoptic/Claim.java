package news.synoptic;

import java.util.List;

/**
 * Statements of one or more articles that assert the same thing.
 *
 * @param statements all of them, the one that tells it best first; never empty
 * @param versions where numbers, dates or names differ: one version a value, each with its
 *     statements; else empty
 * @param weight how central the claim is to its story, in [0,1]
 */
public record Claim(List<Statement> statements, List<Version> versions, double weight) {
  /**
   * One way to tell a disputed claim.
   *
   * @param value the words that differ, such as {@code 14 injured}
   * @param statements who says so; never empty
   */
  public record Version(String value, List<Statement> statements) {
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

  /** The independent origins of the claim, by name. */
  public List<Origin> origins() {
    return statements.stream().map(Statement::origin).distinct().sorted().toList();
  }
}
