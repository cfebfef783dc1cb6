package news.synoptic.store.sql;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.store.Journal.Recheck;
import news.synoptic.store.Revision;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Pages that are asked for again, and what was changed in them. */
final class Rechecks {
  private static final String SELECT =
      "SELECT a.*, r.body FROM article a JOIN revision r ON r.article = a.id"
          + " AND r.number = a.revision WHERE a.url IS NOT NULL AND ";

  private final Db db;

  Rechecks(Db db) {
    this.db = db;
  }

  static void insert(Handle handle, String article, Revision revision) {
    handle
        .createUpdate(
            "INSERT INTO revision (article, number, seen, kind, body)"
                + " VALUES (:article, :number, :seen, :kind, :body)")
        .bind("article", article)
        .bind("number", revision.number())
        .bind("seen", revision.seen().toEpochMilli())
        .bind("kind", revision.kind().name())
        .bind("body", Codec.write(revision.article()))
        .execute();
  }

  void revised(ArticleId id, Revision revision) {
    boolean withdrawn = revision.kind() == Revision.Kind.WITHDRAWAL;
    db.run(
        handle -> {
          Optional<String> story =
              handle
                  .createQuery("SELECT story FROM article WHERE id = :id")
                  .bind("id", id.value())
                  .mapTo(String.class)
                  .findOne();
          if (story.isEmpty()) {
            return;
          }
          insert(handle, id.value(), revision);
          StoryBook book = new StoryBook(handle, revision.seen());
          handle
              .createUpdate(
                  "UPDATE article SET revision = :number, title = :title, touched = :touched,"
                      + " withdrawn = :withdrawn WHERE id = :id")
              .bind("number", revision.number())
              .bind("title", revision.article().title())
              .bind("touched", book.touched())
              .bind("withdrawn", withdrawn ? 1 : 0)
              .bind("id", id.value())
              .execute();
          if (withdrawn) {
            forget(handle, id.value(), story.get(), Codec.write(revision.article()));
          }
          book.touch(story.get());
        });
  }

  /** Takes a withdrawn text out of wherever it stands. */
  private static void forget(Handle handle, String article, String story, byte[] tombstone) {
    handle
        .createUpdate("UPDATE revision SET body = :body WHERE article = :article")
        .bind("body", tombstone)
        .bind("article", article)
        .execute();
    for (String table : List.of("brief", "fact", "saw")) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE story = :story")
          .bind("story", story)
          .execute();
    }
    handle
        .createUpdate("UPDATE story SET lead = '', title = '', version = 0 WHERE id = :story")
        .bind("story", story)
        .execute();
  }

  List<Recheck> due(Instant now, int most) {
    return db.read(
        handle ->
            handle
                .createQuery(SELECT + "a.check_due <= :now ORDER BY a.check_due LIMIT :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> recheck(row))
                .list());
  }

  Optional<Recheck> of(ArticleId id) {
    return db.read(
        handle ->
            handle
                .createQuery(SELECT + "a.id = :id")
                .bind("id", id.value())
                .map((row, context) -> recheck(row))
                .findOne());
  }

  private static Recheck recheck(ResultSet row) throws SQLException {
    return new Recheck(
        new ArticleId(row.getString("id")),
        URI.create(row.getString("url")),
        Db.instant(row, "seen"),
        row.getInt("checks"),
        row.getString("page_state"),
        row.getInt("revision"),
        Codec.read(row.getBytes("body"), Article.class));
  }

  void done(ArticleId id, String state, @Nullable Instant next) {
    db.run(
        handle ->
            handle
                .createUpdate(
                    "UPDATE article SET checks = checks + 1, check_due = CAST(:next AS BIGINT),"
                        + " page_state = :state WHERE id = :id")
                .bind("next", Db.millis(next))
                .bind("state", state)
                .bind("id", id.value())
                .execute());
  }
}
