package news.synoptic;

import java.util.List;

/**
 * What a story's articles assert, and where it comes from.
 *
 * @param claims by weight, the heaviest first
 * @param origins the story's independent origins, by number of statements, then by name
 */
public record Alignment(List<Claim> claims, List<Share> origins) {
  /**
   * The articles that rest on one origin.
   *
   * @param origin the origin
   * @param articles those with at least one statement from it, in the story's order
   * @param statements number of statements that rest on it, those of reprints left out
   */
  public record Share(Origin origin, List<ArticleId> articles, int statements) {
    /** Copies the ids. */
    public Share {
      articles = List.copyOf(articles);
    }
  }

  /** Copies the lists. */
  public Alignment {
    claims = List.copyOf(claims);
    origins = List.copyOf(origins);
  }
}
