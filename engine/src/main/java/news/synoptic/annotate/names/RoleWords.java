package news.synoptic.annotate.names;

import java.util.Set;
import news.synoptic.annotate.words.WordTable;

/** The words around the names of people and places, by class. Immutable and thread-safe. */
final class RoleWords {
  private static final WordTable TABLE = WordTable.read(RoleWords.class, "roles.tsv");

  /** Before a name that is hardly used without, and still no part of it. */
  static final Set<String> CROWNED = TABLE.words("crowned");

  /** The letter of a party before a hyphen and a place. */
  static final Set<String> DEMOCRAT = TABLE.words("democrat");

  /** What a person does, behind the name. */
  static final Set<String> DOES = TABLE.words("does");

  /** Says nothing of what somebody is. */
  static final Set<String> HONORIFIC = TABLE.words("honorific");

  /** Before an office that stands between commas. */
  static final Set<String> LED = TABLE.words("led");

  /** An office of the place before it. */
  static final Set<String> LOCAL = TABLE.words("local");

  /** Between the words of an office. */
  static final Set<String> MARK = TABLE.words("mark");

  /** May stand before an office, in small letters. */
  static final Set<String> MODIFIER = TABLE.words("modifier");

  /** In the name of an authority of a state. */
  static final Set<String> OFFICIAL = TABLE.words("official");

  /** What a person has. */
  static final Set<String> OF_PERSON = TABLE.words("of-person");

  /** What a state or a town has. */
  static final Set<String> OF_STATE = TABLE.words("of-state");

  /** A form of address or a grade, no office. */
  static final Set<String> RANK = TABLE.words("rank");

  /** The letter of the other. */
  static final Set<String> REPUBLICAN = TABLE.words("republican");

  /** Ends the name of a body of many peoples. */
  static final Set<String> UNION = TABLE.words("union");

  /** Before the name of a place. */
  static final Set<String> WHERE = TABLE.words("where");

  private RoleWords() {}
}
