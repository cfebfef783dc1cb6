package news.synoptic;

import java.util.List;
import java.util.Locale;

/**
 * What names in an article refer to.
 *
 * @param id unique within the article: the canonical name, folded
 * @param type what it is
 * @param name the fullest form in the article
 * @param variants every form in the article, the fullest first, none twice
 * @param role office or title as printed with the name; empty if none
 * @param party whom it stands or speaks for, as a canonical name such as {@code China}; empty if
 *     unknown
 */
public record Entity(
    String id, Type type, String name, List<String> variants, String role, String party) {
  /** What an entity is. */
  public enum Type {
    /** A human being. */
    PERSON,
    /** A company, authority, party, team, medium … */
    ORGANISATION,
    /** A country, town, building, river … */
    PLACE,
    /** A people or the members of a group: {@code Russian}, {@code Democrats}. */
    GROUP,
    /** A meeting, war, contest, storm … */
    EVENT,
    /** A name of another kind. */
    OTHER;

    /** The type in lower case, as written to JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the variants. */
  public Entity {
    variants = List.copyOf(variants);
  }
}
