package news.synoptic.extract.refusal;

/** What a line of a page that is no article says. A set of signs is a {@code long} of bits. */
public enum Sign {
  /** Asks the reader to show that he is no robot. */
  ROBOT,
  /** What a check for robots says besides. */
  TRAFFIC,
  /** There is no page. */
  ERROR,
  /** Asks to log in. */
  LOGIN,
  /** Asks for a password. */
  PASSWORD,
  /** Offers an account. */
  REGISTER,
  /** The rest is for others. */
  LOCK,
  /** Asks whether the reader has paid already. */
  MEMBER,
  /** What reading costs. */
  OFFER,
  /** The site and its partners. */
  WE,
  /** The reader's consent and data. */
  YOUR,
  /** Cookies. */
  COOKIE,
  /** What is done with the data. */
  DATA,
  /** The buttons of a form of consent. */
  CHOICE,
  /** A newsletter. */
  LETTER,
  /** Pictures, film or sound. */
  MEDIA,
  /** A list of articles. */
  INDEX,
  /** Goes on on another page. */
  MORE;

  /** This sign as a set of one. */
  // intentional: the place of the bit is stored nowhere
  @SuppressWarnings("EnumOrdinal")
  final long bit = 1L << ordinal();

  /** Whether the set {@code signs} holds this sign. */
  boolean in(long signs) {
    return (signs & bit) != 0;
  }
}
