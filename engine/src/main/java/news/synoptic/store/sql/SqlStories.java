package news.synoptic.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Probability;
import news.synoptic.StoryId;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Slice;
import news.synoptic.store.StoredBrief;
import news.synoptic.store.Stories;
import news.synoptic.store.StoryEvent;
import news.synoptic.store.StoryQuery;
import news.synoptic.store.StorySummary;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Stories, their briefs and their history. */
final class SqlStories implements Stories {
  private static final long THREE_DAYS = 3 * 86_400_000L;

  private static final String UNREAD =
      " FROM article a WHERE a.story = s.id AND NOT EXISTS (SELECT 1 FROM read_mark m"
          + " WHERE m.reader = :reader AND m.article = a.id)";

  private static final String KEPT =
      " EXISTS (SELECT 1 FROM kept k WHERE k.reader = :reader AND k.story = s.id)";

  private static final String SELECT =
      "SELECT s.*, (SELECT COUNT(*)" + UNREAD + ") AS unread," + KEPT + " AS saved FROM story s";

  private final Db db;

  SqlStories(Db db) {
    this.db = db;
  }

  @Override
  public Slice<StorySummary> list(StoryQuery query) {
    List<StorySummary> found = db.read(handle -> bound(handle, query).map(SqlStories::row).list());
    if (found.size() <= query.limit()) {
      return new Slice<>(found, null);
    }
    List<StorySummary> part = found.subList(0, query.limit());
    return new Slice<>(part, new Cursor(first(query, part.getLast()), part.getLast()).words());
  }

  private static StorySummary row(ResultSet row, Object context) throws SQLException {
    return summary(row);
  }

  private static long first(StoryQuery query, StorySummary story) {
    return switch (query.order()) {
      case RECENT -> 0;
      case ORIGINS -> story.origins();
      case GROWTH -> story.recent();
    };
  }

  /** The place in a list behind which the next part begins. */
  private record Cursor(long first, long grown, String id) {
    Cursor(long first, StorySummary story) {
      this(first, story.grown().toEpochMilli(), story.id().value());
    }

    String words() {
      return first + "." + grown + "." + id;
    }

    static @Nullable Cursor of(@Nullable String words) {
      if (words == null || !words.matches("[0-9]{1,18}\\.[0-9]{1,18}\\..+")) {
        return null;
      }
      String[] parts = words.split("\\.", 3);
      return new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }
  }

  private static Query bound(Handle handle, StoryQuery query) {
    StringBuilder sql = new StringBuilder(SELECT).append(" WHERE s.alive = 1");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("reader", query.reader().value());
    narrow(query, sql, values);
    String column =
        switch (query.order()) {
          case RECENT -> "";
          case ORIGINS -> "s.origins";
          case GROWTH -> "s.recent";
        };
    if (!column.isEmpty()) {
      sql.append(" AND s.grown > (SELECT COALESCE(MAX(grown), 0) FROM story WHERE alive = 1) - ")
          .append(THREE_DAYS);
    }
    Cursor cursor = Cursor.of(query.after());
    if (cursor != null) {
      sql.append(
          column.isEmpty()
              ? " AND (s.grown, s.id) < (:grown, :id)"
              : " AND (" + column + ", s.grown, s.id) < (:first, :grown, :id)");
      values.put("grown", cursor.grown());
      values.put("id", cursor.id());
      if (!column.isEmpty()) {
        values.put("first", cursor.first());
      }
    }
    sql.append(" ORDER BY ")
        .append(column.isEmpty() ? "" : column + " DESC, ")
        .append("s.grown DESC, s.id DESC LIMIT ")
        .append(query.limit() + 1);
    return handle.createQuery(sql.toString()).bindMap(values);
  }

  private static void narrow(StoryQuery query, StringBuilder sql, Map<String, Object> values) {
    if (query.folder() == null && query.source() == 0) {
      sql.append(" AND").append(Visible.STORY);
    } else {
      String visible = Visible.STORY.substring(0, Visible.STORY.length() - 1);
      sql.append(" AND").append(visible);
      if (query.folder() != null) {
        sql.append(" AND vu.folder = :folder");
        values.put("folder", query.folder());
      }
      if (query.source() != 0) {
        sql.append(" AND vu.source = :source");
        values.put("source", query.source());
      }
      sql.append(')');
    }
    switch (query.show()) {
      case ALL -> {}
      case UNREAD -> sql.append(" AND EXISTS (SELECT 1").append(UNREAD).append(')');
      case SAVED -> sql.append(" AND").append(KEPT);
    }
    if (query.name() != null) {
      sql.append(" AND s.id IN (SELECT n.story FROM name n WHERE n.key = :name)");
      values.put("name", query.name());
    }
    if (query.since() != null) {
      sql.append(" AND s.grown > :since");
      values.put("since", query.since().toEpochMilli());
    }
  }

  private static StorySummary summary(ResultSet row) throws SQLException {
    String outlets = row.getString("outlets");
    return new StorySummary(
        new StoryId(row.getString("id")),
        row.getString("title"),
        row.getString("lead"),
        day(row.getString("first_day")),
        day(row.getString("last_day")),
        Db.instant(row, "born"),
        Db.instant(row, "grown"),
        row.getInt("articles"),
        outlets.isEmpty() ? List.of() : List.of(outlets.split("\n", -1)),
        row.getInt("outlet_count"),
        row.getInt("origins"),
        row.getInt("disputed"),
        row.getInt("corrected") == 1,
        row.getInt("recent"),
        row.getLong("last_seq"),
        row.getInt("unread"),
        row.getBoolean("saved"),
        row.getLong("version"));
  }

  private static @Nullable LocalDate day(@Nullable String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }

  @Override
  public int unread(ReaderId reader, int most) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT COUNT(*) FROM (SELECT s.id FROM story s WHERE s.alive = 1 AND"
                        + Visible.STORY
                        + " AND EXISTS (SELECT 1"
                        + UNREAD
                        + ") LIMIT :most) u")
                .bind("reader", reader.value())
                .bind("most", most)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public Optional<StoryId> current(StoryId story) {
    return db.read(handle -> current(handle, story.value())).map(StoryId::new);
  }

  /** The story's name now; a story that was merged points at the one that goes on. */
  static Optional<String> current(Handle handle, String story) {
    return handle
        .createQuery(
            "SELECT CASE WHEN alive = 1 THEN id ELSE merged_into END FROM story WHERE id = :id")
        .bind("id", story)
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public Optional<StorySummary> find(ReaderId reader, StoryId story) {
    return db.read(
        handle ->
            handle
                .createQuery(SELECT + " WHERE s.id = :id AND s.alive = 1 AND" + Visible.STORY)
                .bind("id", story.value())
                .bind("reader", reader.value())
                .map(SqlStories::row)
                .findOne());
  }

  @Override
  public Optional<StoredBrief> brief(ReaderId reader, StoryId story) {
    return brief(reader, story, "b.version = s.version");
  }

  @Override
  public Optional<StoredBrief> seen(ReaderId reader, StoryId story) {
    return brief(
        reader,
        story,
        "b.version = (SELECT w.version FROM saw w WHERE w.reader = :reader AND w.story = s.id)");
  }

  private Optional<StoredBrief> brief(ReaderId reader, StoryId story, String which) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT b.* FROM brief b JOIN story s ON s.id = b.story WHERE s.id = :id AND "
                        + which
                        + " AND"
                        + Visible.STORY)
                .bind("id", story.value())
                .bind("reader", reader.value())
                .map((row, context) -> brief(row))
                .findOne());
  }

  static StoredBrief brief(ResultSet row) throws SQLException {
    return new StoredBrief(
        Codec.read(row.getBytes("body"), Brief.class),
        row.getLong("version"),
        Db.instant(row, "written"));
  }

  @Override
  public List<Past> history(ReaderId reader, StoryId story, int most) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT e.* FROM story_event e JOIN story s ON s.id = :id"
                        + " WHERE (e.story = s.id OR e.other = s.id) AND"
                        + Visible.STORY
                        + " ORDER BY e.id DESC LIMIT :most")
                .bind("id", story.value())
                .bind("reader", reader.value())
                .bind("most", most)
                .map((row, context) -> new Past(Db.instant(row, "at"), event(row)))
                .list());
  }

  private static StoryEvent event(ResultSet row) throws SQLException {
    StoryId story = new StoryId(row.getString("story"));
    StoryId other = new StoryId(String.valueOf(row.getString("other")));
    String article = String.valueOf(row.getString("article"));
    return switch (EventKind.valueOf(row.getString("kind"))) {
      case JOINED ->
          new StoryEvent.Joined(
              new ArticleId(article), story, new Probability(row.getDouble("probability")));
      case MERGED -> new StoryEvent.Merged(story, other);
      case SPLIT -> new StoryEvent.Split(story, other);
      case MOVED -> new StoryEvent.Moved(new ArticleId(article), story, other);
    };
  }

  @Override
  public long count() {
    return db.read(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM story WHERE alive = 1")
                .mapTo(Long.class)
                .one());
  }
}
