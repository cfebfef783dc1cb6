package news.synoptic.store.sql;

/** The conditions under which a reader may see something: the owner check of every query. */
final class Visible {
  private static final String CARRIED =
      " EXISTS (SELECT 1 FROM article va JOIN carried vc ON vc.article = va.id"
          + " JOIN subscription vu ON vu.source = vc.source AND vu.reader = :reader"
          + " WHERE va.story = ";

  /** Of the story {@code s}. */
  static final String STORY = CARRIED + "s.id)";

  /** Of the article {@code a}. */
  static final String ARTICLE = CARRIED + "a.story)";

  private Visible() {}
}
