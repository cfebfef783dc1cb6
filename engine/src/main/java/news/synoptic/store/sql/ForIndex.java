package news.synoptic.store.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.StoryId;
import news.synoptic.store.Journal.Changed;
import news.synoptic.store.Journal.Indexed;
import org.jdbi.v3.core.Handle;

/** What the full-text index asks for: what has changed, and what it is now. */
final class ForIndex {
  private final Db db;

  ForIndex(Db db) {
    this.db = db;
  }

  Optional<Indexed> article(ArticleId id) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT r.body FROM article a JOIN revision r ON r.article = a.id"
                        + " AND r.number = a.revision WHERE a.id = :id AND a.withdrawn = 0")
                .bind("id", id.value())
                .map((row, context) -> Codec.read(row.getBytes("body"), Article.class))
                .findOne()
                .map(
                    article ->
                        new Indexed(
                            article,
                            list(
                                handle,
                                "SELECT source FROM carried WHERE article = :id",
                                id,
                                Long.class),
                            list(
                                handle,
                                "SELECT s.title FROM carried c JOIN source s ON s.id = c.source"
                                    + " WHERE c.article = :id",
                                id,
                                String.class))));
  }

  private static <T> List<T> list(Handle handle, String sql, ArticleId id, Class<T> type) {
    return handle.createQuery(sql).bind("id", id.value()).mapTo(type).list();
  }

  List<Long> sourcesOf(StoryId story) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT c.source FROM article a JOIN carried c ON c.article = a.id"
                        + " WHERE a.story = :story ORDER BY c.source")
                .bind("story", story.value())
                .mapTo(Long.class)
                .list());
  }

  List<String> facts(StoryId story) {
    return texts(story, "SELECT text FROM fact WHERE story = :story ORDER BY place");
  }

  List<String> names(StoryId story) {
    return texts(story, "SELECT name FROM name WHERE story = :story ORDER BY key");
  }

  private List<String> texts(StoryId story, String sql) {
    return db.read(
        handle -> handle.createQuery(sql).bind("story", story.value()).mapTo(String.class).list());
  }

  private record Row(String id, long touched, boolean story) {}

  /** Rows of one count belong together, so what is cut off is cut off between two counts. */
  Changed changed(long after, int most) {
    return db.read(
        handle -> {
          List<Row> rows = new ArrayList<>(rows(handle, "article", after, most));
          rows.addAll(rows(handle, "story", after, most));
          rows.sort((a, b) -> Long.compare(a.touched, b.touched));
          long last = rows.isEmpty() ? after : rows.get(Math.min(most, rows.size()) - 1).touched;
          return new Changed(
              rows.stream()
                  .filter(row -> !row.story && row.touched <= last)
                  .map(row -> new ArticleId(row.id))
                  .toList(),
              rows.stream()
                  .filter(row -> row.story && row.touched <= last)
                  .map(row -> new StoryId(row.id))
                  .toList(),
              last);
        });
  }

  private static List<Row> rows(Handle handle, String table, long after, int most) {
    return handle
        .createQuery(
            "SELECT id, touched FROM "
                + table
                + " WHERE touched > :after AND touched <= COALESCE((SELECT MAX(l.touched) FROM"
                + " (SELECT touched FROM "
                + table
                + " WHERE touched > :after ORDER BY touched LIMIT :most) l), 0) ORDER BY touched")
        .bind("after", after)
        .bind("most", most)
        .map(
            (row, context) ->
                new Row(row.getString("id"), row.getLong("touched"), table.equals("story")))
        .list();
  }
}
