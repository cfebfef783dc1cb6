package news.synoptic.fetch.follow;

/** What is followed, which says how it is asked for and read. */
public enum Kind {
  /** RSS, RDF, Atom or JSON Feed; the reader named it, so robots.txt is not asked. */
  FEED,
  /** A news sitemap or an index of them; robots.txt decides. */
  SITEMAP,
  /** A page whose links to articles are followed; robots.txt decides. */
  PAGE
}
