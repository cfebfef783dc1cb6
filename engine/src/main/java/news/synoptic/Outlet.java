package news.synoptic;

/**
 * A publisher.
 *
 * @param name as the outlet calls itself; never empty
 * @param domain registrable domain in lower case, such as {@code example.co.uk}; empty if unknown
 */
public record Outlet(String name, String domain) {
  /**
   * @throws IllegalArgumentException if {@code name} is empty
   */
  public Outlet {
    if (name.isBlank()) {
      throw new IllegalArgumentException("outlet of domain '" + domain + "': want a name");
    }
  }
}
