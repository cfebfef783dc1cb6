package news.synoptic.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import news.synoptic.Entity;
import news.synoptic.StoryId;
import news.synoptic.store.Names;
import news.synoptic.store.ReaderId;
import org.jspecify.annotations.Nullable;

/** Names of the stories. */
final class SqlNames implements Names {
  private static final int RECENT_STORIES = 2000;

  private static final String COUNTED =
      "SELECT n.key, MIN(n.type) AS type, MAX(n.name) AS name, MAX(n.role) AS role,"
          + " COUNT(*) AS stories, SUM(n.articles) AS articles FROM name n"
          + " JOIN story s ON s.id = n.story WHERE s.alive = 1 AND";

  private final Db db;

  SqlNames(Db db) {
    this.db = db;
  }

  @Override
  public Optional<Entry> find(ReaderId reader, String key) {
    return db.read(
        handle ->
            handle
                .createQuery(COUNTED + Visible.STORY + " AND n.key = :key GROUP BY n.key")
                .bind("reader", reader.value())
                .bind("key", key)
                .map((row, context) -> entry(row))
                .findOne());
  }

  @Override
  public List<Entry> top(ReaderId reader, Entity.@Nullable Type type, int most) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    COUNTED
                        + Visible.STORY
                        + " AND s.id IN (SELECT id FROM story WHERE alive = 1"
                        + " ORDER BY grown DESC LIMIT :recent) AND (:type = '' OR n.type = :type)"
                        + " GROUP BY n.key ORDER BY COUNT(*) DESC, SUM(n.articles) DESC, n.key"
                        + " LIMIT :most")
                .bind("reader", reader.value())
                .bind("recent", RECENT_STORIES)
                .bind("type", type == null ? "" : type.name())
                .bind("most", most)
                .map((row, context) -> entry(row))
                .list());
  }

  @Override
  public List<Entry> of(ReaderId reader, StoryId story) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT n.*, (SELECT COUNT(*) FROM name o WHERE o.key = n.key) AS stories"
                        + " FROM name n JOIN story s ON s.id = n.story WHERE s.id = :id AND"
                        + Visible.STORY
                        + " ORDER BY n.articles DESC, n.key")
                .bind("reader", reader.value())
                .bind("id", story.value())
                .map((row, context) -> entry(row))
                .list());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("key"),
        row.getString("name"),
        Entity.Type.valueOf(row.getString("type")),
        row.getString("role"),
        row.getInt("stories"),
        row.getInt("articles"));
  }
}
