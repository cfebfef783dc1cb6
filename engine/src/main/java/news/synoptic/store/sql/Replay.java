package news.synoptic.store.sql;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.store.Journal;
import news.synoptic.store.Journal.Snapshot;
import news.synoptic.store.Journal.Step;
import org.jdbi.v3.core.Handle;

/** What the clusterer was told, and its state after some of it. */
final class Replay {
  /** A part of a snapshot: databases and drivers hold a row in memory, perhaps several times. */
  private static final int PART = 1 << 22;

  private final Db db;

  Replay(Db db) {
    this.db = db;
  }

  static void said(Handle handle, Journal.Hand hand) {
    handle
        .createUpdate(
            "INSERT INTO said (seq, reader, a, b, together, at)"
                + " VALUES (:seq, :reader, :a, :b, :together, :at)")
        .bind("seq", hand.seq())
        .bind("reader", hand.reader().value())
        .bind("a", hand.a().value())
        .bind("b", hand.b().value())
        .bind("together", hand.together() ? 1 : 0)
        .bind("at", hand.at().toEpochMilli())
        .execute();
  }

  List<Step> steps(long after, int most) {
    return db.read(
        handle -> {
          List<Step> steps = new ArrayList<>(came(handle, after, most));
          long last = steps.size() < most ? Long.MAX_VALUE : steps.getLast().seq();
          steps.addAll(
              handle
                  .createQuery("SELECT * FROM said WHERE seq > :after AND seq <= :last")
                  .bind("after", after)
                  .bind("last", last)
                  .map(
                      (row, context) ->
                          new Step.Said(
                              row.getLong("seq"),
                              new ArticleId(row.getString("a")),
                              new ArticleId(row.getString("b")),
                              row.getInt("together") == 1))
                  .list());
          steps.sort(Comparator.comparingLong(Step::seq));
          return steps;
        });
  }

  private static List<Step> came(Handle handle, long after, int most) {
    return handle
        .createQuery(
            "SELECT a.seq, r.body FROM article a JOIN revision r ON r.article = a.id"
                + " AND r.number = 1 WHERE a.seq > :after ORDER BY a.seq LIMIT :most")
        .bind("after", after)
        .bind("most", most)
        .map(
            (row, context) ->
                (Step)
                    new Step.Came(
                        row.getLong("seq"), Codec.read(row.getBytes("body"), Article.class)))
        .list();
  }

  void keep(Snapshot snapshot) {
    byte[] bytes = snapshot.bytes();
    db.run(
        handle -> {
          handle.execute("DELETE FROM snapshot");
          for (int part = 0; (long) part * PART < bytes.length; part++) {
            int from = part * PART;
            int to = (int) Math.min(bytes.length, from + (long) PART);
            handle
                .createUpdate("INSERT INTO snapshot (part, seq, body) VALUES (:part, :seq, :body)")
                .bind("part", part)
                .bind("seq", snapshot.seq())
                .bind("body", Codec.deflate(Arrays.copyOfRange(bytes, from, to)))
                .execute();
          }
        });
  }

  Optional<Snapshot> snapshot() {
    return db.read(
        handle -> {
          List<Long> seqs =
              handle.createQuery("SELECT seq FROM snapshot ORDER BY part").mapTo(Long.class).list();
          if (seqs.isEmpty()) {
            return Optional.empty();
          }
          ByteArrayOutputStream all = new ByteArrayOutputStream(PART);
          for (int part = 0; part < seqs.size(); part++) {
            byte[] body =
                handle
                    .createQuery("SELECT body FROM snapshot WHERE part = :part")
                    .bind("part", part)
                    .mapTo(byte[].class)
                    .one();
            all.writeBytes(Codec.inflate(body));
          }
          return Optional.of(new Snapshot(seqs.getFirst(), all.toByteArray()));
        });
  }
}
