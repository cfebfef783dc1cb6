package news.synoptic.store.sql;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Clears away old stories with all that belongs to them; what a reader keeps stays. */
final class Clearing {
  private static final List<String> OF_ARTICLES =
      List.of(
          "DELETE FROM read_mark WHERE article IN (SELECT id FROM article WHERE story IN (<ids>))",
          "DELETE FROM revision WHERE article IN (SELECT id FROM article WHERE story IN (<ids>))",
          "DELETE FROM address WHERE article IN (SELECT id FROM article WHERE story IN (<ids>))",
          "DELETE FROM carried WHERE article IN (SELECT id FROM article WHERE story IN (<ids>))");

  private static final List<String> OF_STORIES =
      List.of(
          "DELETE FROM brief WHERE story IN (<ids>)",
          "DELETE FROM name WHERE story IN (<ids>)",
          "DELETE FROM fact WHERE story IN (<ids>)",
          "DELETE FROM origin WHERE story IN (<ids>)",
          "DELETE FROM saw WHERE story IN (<ids>)",
          "DELETE FROM story_event WHERE story IN (<ids>)",
          "DELETE FROM story WHERE merged_into IN (<ids>)");

  private Clearing() {}

  static int clear(Handle handle, Instant notGrownSince, int most) {
    List<String> ids =
        handle
            .createQuery(
                "SELECT s.id FROM story s WHERE s.alive = 1 AND s.grown < :before AND NOT EXISTS"
                    + " (SELECT 1 FROM kept k WHERE k.story = s.id) ORDER BY s.grown LIMIT :most")
            .bind("before", notGrownSince.toEpochMilli())
            .bind("most", most)
            .mapTo(String.class)
            .list();
    if (ids.isEmpty()) {
      return 0;
    }
    OF_ARTICLES.forEach(statement -> update(handle, statement, ids));
    int articles = update(handle, "DELETE FROM article WHERE story IN (<ids>)", ids);
    OF_STORIES.forEach(statement -> update(handle, statement, ids));
    // What is left of a story is its name, for the index to take notice that it is no more.
    handle
        .createUpdate(
            "UPDATE story SET alive = 0, waiting = NULL, articles = 0, title = '', lead = '',"
                + " outlets = '', touched = :touched WHERE id IN (<ids>)")
        .bind("touched", Db.next(handle, "touched"))
        .bindList("ids", ids)
        .execute();
    return articles;
  }

  private static int update(Handle handle, String statement, List<String> ids) {
    return handle.createUpdate(statement).bindList("ids", ids).execute();
  }
}
