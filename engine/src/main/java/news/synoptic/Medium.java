package news.synoptic;

import java.util.List;

/**
 * A news agency or outlet that Synoptic knows by name.
 *
 * @param name canonical name, as the medium calls itself: {@code The Guardian}, {@code Reuters}
 * @param aliases other names that stand for it in running text: {@code AFP}, {@code SCMP}
 * @param kind what it is
 * @param country ISO 3166 code of the country it is at home in, such as {@code US}; empty if
 *     unknown
 * @param family owner or newsroom that it shares with other media; empty if none is known
 * @param domains registrable domains or hosts in lower case
 */
public record Medium(
    String name,
    List<String> aliases,
    Kind kind,
    String country,
    String family,
    List<String> domains) {
  /** What a medium is. */
  public enum Kind {
    /** A news agency: others print what it writes. */
    AGENCY,
    /** A daily or weekly newspaper. */
    NEWSPAPER,
    /** Radio or television. */
    BROADCASTER,
    /** A news magazine or review. */
    MAGAZINE,
    /** A medium that is at home on the web. */
    SITE
  }

  /**
   * @throws IllegalArgumentException if {@code name} is empty
   */
  public Medium {
    if (name.isBlank()) {
      throw new IllegalArgumentException("medium with aliases " + aliases + ": want a name");
    }
    aliases = List.copyOf(aliases);
    domains = List.copyOf(domains);
  }
}
