package news.synoptic.fetch.follow;

/** How it stands with a source. */
public enum Health {
  /** Never asked yet. */
  NEW,
  /** The last visit read it, or learned that nothing changed. */
  FINE,
  /** The last visit failed; it is tried again, ever more seldom. */
  FAILING,
  /** It, or robots.txt, does not let itself be read; tried again seldom. */
  REFUSED,
  /** It says that it is gone for good (HTTP 410); not asked again. */
  GONE
}
