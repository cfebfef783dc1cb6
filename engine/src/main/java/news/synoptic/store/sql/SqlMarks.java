package news.synoptic.store.sql;

import java.time.Instant;
import java.util.Optional;
import news.synoptic.ArticleId;
import news.synoptic.StoryId;
import news.synoptic.store.Marks;
import news.synoptic.store.ReaderId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What readers have read and kept. */
final class SqlMarks implements Marks {
  private static final String READ =
      "INSERT INTO read_mark (reader, article, at) SELECT :reader, a.id, :at FROM article a WHERE ";

  private final Db db;

  SqlMarks(Db db) {
    this.db = db;
  }

  @Override
  public boolean read(ReaderId reader, StoryId story, long upTo, Instant at) {
    return db.write(
        handle -> {
          if (!sees(handle, reader, story)) {
            return false;
          }
          update(handle, READ + "a.story = :story AND a.seq <= :up ON CONFLICT DO NOTHING", reader)
              .bind("story", story.value())
              .bind("up", upTo)
              .bind("at", at.toEpochMilli())
              .execute();
          return true;
        });
  }

  @Override
  public boolean read(ReaderId reader, ArticleId article, Instant at) {
    return db.write(
        handle ->
            update(
                        handle,
                        READ
                            + "(a.id = :id OR a.copy_of = :id OR a.id = (SELECT o.copy_of FROM"
                            + " article o WHERE o.id = :id) OR a.copy_of = (SELECT o.copy_of FROM"
                            + " article o WHERE o.id = :id)) AND"
                            + Visible.ARTICLE
                            + " ON CONFLICT (reader, article) DO UPDATE SET at = excluded.at",
                        reader)
                    .bind("id", article.value())
                    .bind("at", at.toEpochMilli())
                    .execute()
                > 0);
  }

  @Override
  public boolean unread(ReaderId reader, StoryId story) {
    return db.write(
        handle -> {
          if (!sees(handle, reader, story)) {
            return false;
          }
          update(
                  handle,
                  "DELETE FROM read_mark WHERE reader = :reader AND article IN"
                      + " (SELECT id FROM article WHERE story = :story)",
                  reader)
              .bind("story", story.value())
              .execute();
          return true;
        });
  }

  @Override
  public boolean save(ReaderId reader, StoryId story, boolean kept, Instant at) {
    return db.write(
        handle -> {
          if (!sees(handle, reader, story)) {
            return false;
          }
          String sql =
              kept
                  ? "INSERT INTO kept (reader, story, at) VALUES (:reader, :story, :at)"
                      + " ON CONFLICT DO NOTHING"
                  : "DELETE FROM kept WHERE reader = :reader AND story = :story AND :at > 0";
          update(handle, sql, reader)
              .bind("story", story.value())
              .bind("at", at.toEpochMilli())
              .execute();
          return true;
        });
  }

  @Override
  public boolean saw(ReaderId reader, StoryId story, long version, Instant at) {
    return db.write(
        handle ->
            sees(handle, reader, story)
                && update(
                            handle,
                            "INSERT INTO saw (reader, story, version, at)"
                                + " SELECT :reader, b.story, b.version, :at FROM brief b"
                                + " WHERE b.story = :story AND b.version = :version"
                                + " ON CONFLICT (reader, story) DO UPDATE"
                                + " SET version = excluded.version, at = excluded.at",
                            reader)
                        .bind("story", story.value())
                        .bind("version", version)
                        .bind("at", at.toEpochMilli())
                        .execute()
                    > 0);
  }

  @Override
  public int readAll(ReaderId reader, long upTo, Instant at) {
    return db.write(
        handle ->
            update(
                    handle,
                    READ + "a.seq <= :up AND" + Visible.ARTICLE + " ON CONFLICT DO NOTHING",
                    reader)
                .bind("up", upTo)
                .bind("at", at.toEpochMilli())
                .execute());
  }

  @Override
  public Optional<Instant> looked(ReaderId reader) {
    return db.read(
        handle ->
            handle
                .createQuery("SELECT at FROM look WHERE reader = :reader")
                .bind("reader", reader.value())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }

  @Override
  public void looked(ReaderId reader, Instant at) {
    db.run(
        handle ->
            update(
                    handle,
                    "INSERT INTO look (reader, at) VALUES (:reader, :at)"
                        + " ON CONFLICT (reader) DO UPDATE SET at = excluded.at",
                    reader)
                .bind("at", at.toEpochMilli())
                .execute());
  }

  private static Update update(Handle handle, String sql, ReaderId reader) {
    return handle.createUpdate(sql).bind("reader", reader.value());
  }

  private static boolean sees(Handle handle, ReaderId reader, StoryId story) {
    return handle
        .createQuery(
            "SELECT 1 FROM story s WHERE s.id = :story AND s.alive = 1 AND" + Visible.STORY)
        .bind("reader", reader.value())
        .bind("story", story.value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }
}
