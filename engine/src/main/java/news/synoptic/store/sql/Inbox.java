package news.synoptic.store.sql;

import java.time.Instant;
import java.util.List;
import news.synoptic.Dropped;
import news.synoptic.store.Journal.Pending;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What sources showed and is still to be looked into. */
final class Inbox {
  private static final int REFUSALS = 200;

  private final Db db;

  Inbox(Db db) {
    this.db = db;
  }

  void add(Handle handle, List<Pending> found, Instant now) {
    if (found.isEmpty()) {
      return;
    }
    long id = Db.next(handle, "pending", found.size()) - found.size();
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO pending (id, source, host, body, due, tries)"
                + " VALUES (:id, :source, :host, :body, :due, 0)");
    for (Pending one : found) {
      batch
          .bind("id", ++id)
          .bind("source", one.source())
          .bind("host", one.host())
          .bind("body", one.body())
          .bind("due", now.toEpochMilli())
          .add();
    }
    batch.execute();
  }

  List<String> hosts(Instant now, int most) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT host FROM pending WHERE due <= :now GROUP BY host"
                        + " ORDER BY MIN(id) LIMIT :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .mapTo(String.class)
                .list());
  }

  List<Pending> pending(String host, long afterId, Instant now, int most) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM pending WHERE host = :host AND id > :after AND due <= :now"
                        + " ORDER BY id LIMIT :most")
                .bind("host", host)
                .bind("after", afterId)
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Pending(
                            row.getLong("id"),
                            row.getLong("source"),
                            row.getString("host"),
                            row.getString("body"),
                            row.getInt("tries")))
                .list());
  }

  long count() {
    return db.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM pending").mapTo(Long.class).one());
  }

  void postpone(long pending, Instant due) {
    db.run(
        handle ->
            handle
                .createUpdate("UPDATE pending SET due = :due, tries = tries + 1 WHERE id = :id")
                .bind("due", due.toEpochMilli())
                .bind("id", pending)
                .execute());
  }

  void refused(Pending pending, Dropped why, Instant at) {
    db.run(
        handle -> {
          done(handle, pending.id());
          handle
              .createUpdate(
                  "INSERT INTO refusal (source, input, reason, at)"
                      + " VALUES (:source, :input, :reason, :at) ON CONFLICT (source, input)"
                      + " DO UPDATE SET reason = excluded.reason, at = excluded.at")
              .bind("source", pending.source())
              .bind("input", why.input())
              .bind("reason", why.message())
              .bind("at", at.toEpochMilli())
              .execute();
          handle
              .createUpdate(
                  "DELETE FROM refusal WHERE source = :source AND at < COALESCE((SELECT MIN(l.at)"
                      + " FROM (SELECT at FROM refusal WHERE source = :source"
                      + " ORDER BY at DESC LIMIT :most) l), 0)")
              .bind("source", pending.source())
              .bind("most", REFUSALS)
              .execute();
        });
  }

  static void done(Handle handle, long pending) {
    if (pending > 0) {
      handle.createUpdate("DELETE FROM pending WHERE id = :id").bind("id", pending).execute();
    }
  }
}
