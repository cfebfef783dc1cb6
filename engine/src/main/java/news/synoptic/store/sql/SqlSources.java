package news.synoptic.store.sql;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Source;
import news.synoptic.store.Sources;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is followed. */
final class SqlSources implements Sources {
  private static final int REFUSALS = 50;

  private static final String FOLLOWED =
      "SELECT s.*, u.folder, u.title AS own FROM source s"
          + " JOIN subscription u ON u.source = s.id AND u.reader = :reader ";

  private final Db db;

  SqlSources(Db db) {
    this.db = db;
  }

  @Override
  public Added add(
      ReaderId reader, URI url, String kind, String title, String folder, Instant now) {
    return db.write(
        handle -> {
          long id = source(handle, url, kind, now);
          int fresh =
              handle
                  .createUpdate(
                      "INSERT INTO subscription (reader, source, folder, title)"
                          + " VALUES (:reader, :source, :folder, :title) ON CONFLICT DO NOTHING")
                  .bind("reader", reader.value())
                  .bind("source", id)
                  .bind("folder", folder)
                  .bind("title", title)
                  .execute();
          if (fresh == 0) {
            handle
                .createUpdate(
                    "UPDATE subscription SET folder = :folder,"
                        + " title = CASE WHEN :title = '' THEN title ELSE :title END"
                        + " WHERE reader = :reader AND source = :source")
                .bind("reader", reader.value())
                .bind("source", id)
                .bind("folder", folder)
                .bind("title", title)
                .execute();
          }
          return new Added(id, fresh == 1);
        });
  }

  /** The source at an address; made if there is none, and due again if nobody followed it. */
  private static long source(Handle handle, URI url, String kind, Instant now) {
    Optional<Long> known =
        handle
            .createQuery("SELECT id FROM source WHERE url = :url")
            .bind("url", url.toString())
            .mapTo(Long.class)
            .findOne();
    if (known.isPresent()) {
      handle
          .createUpdate(
              "UPDATE source SET due = :now WHERE id = :id"
                  + " AND NOT EXISTS (SELECT 1 FROM subscription u WHERE u.source = :id)")
          .bind("now", now.toEpochMilli())
          .bind("id", known.get())
          .execute();
      return known.get();
    }
    long id = Db.next(handle, "source");
    handle
        .createUpdate(
            "INSERT INTO source (id, url, kind, title, added, state, due, failures, problem,"
                + " articles) VALUES (:id, :url, :kind, :title, :now, '', :now, 0, '', 0)")
        .bind("id", id)
        .bind("url", url.toString())
        .bind("kind", kind)
        .bind("title", String.valueOf(url.getHost() == null ? url : url.getHost()))
        .bind("now", now.toEpochMilli())
        .execute();
    return id;
  }

  @Override
  public boolean remove(ReaderId reader, long source) {
    return db.write(
        handle ->
            handle
                    .createUpdate(
                        "DELETE FROM subscription WHERE reader = :reader AND source = :source")
                    .bind("reader", reader.value())
                    .bind("source", source)
                    .execute()
                > 0);
  }

  @Override
  public List<Source> list(ReaderId reader) {
    return db.read(
        handle ->
            handle
                .createQuery(FOLLOWED + "ORDER BY u.folder, s.title, s.id")
                .bind("reader", reader.value())
                .map((row, context) -> source(row))
                .list());
  }

  @Override
  public Optional<Source> find(ReaderId reader, long source) {
    return db.read(
        handle ->
            handle
                .createQuery(FOLLOWED + "WHERE s.id = :id")
                .bind("reader", reader.value())
                .bind("id", source)
                .map((row, context) -> source(row))
                .findOne());
  }

  private static Source source(ResultSet row) throws SQLException {
    String own = row.getString("own");
    String site = row.getString("site");
    return new Source(
        row.getLong("id"),
        URI.create(row.getString("url")),
        row.getString("kind"),
        own.isEmpty() ? row.getString("title") : own,
        site == null ? null : URI.create(site),
        row.getString("folder"),
        Db.instant(row, "added"),
        new Source.Health(
            Db.maybe(row, "visited"),
            Db.maybe(row, "answered"),
            Db.maybe(row, "due"),
            row.getInt("failures"),
            row.getString("problem"),
            row.getLong("articles")));
  }

  @Override
  public List<String> folders(ReaderId reader) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT folder FROM subscription"
                        + " WHERE reader = :reader AND folder <> '' ORDER BY folder")
                .bind("reader", reader.value())
                .mapTo(String.class)
                .list());
  }

  @Override
  public List<Due> due(Instant now, int most) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT s.* FROM source s WHERE s.due <= :now AND s.kind <> 'folder' AND EXISTS"
                        + " (SELECT 1 FROM subscription u WHERE u.source = s.id) ORDER BY s.due,"
                        + " s.id LIMIT :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Due(
                            row.getLong("id"),
                            URI.create(row.getString("url")),
                            row.getString("kind"),
                            row.getString("state")))
                .list());
  }

  @Override
  public Optional<Instant> nextDue() {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT MIN(s.due) AS next FROM source s WHERE EXISTS (SELECT 1"
                        + " FROM subscription u WHERE u.source = s.id)")
                .map((row, context) -> Optional.ofNullable(Db.maybe(row, "next")))
                .one());
  }

  @Override
  public List<Refusal> refusals(ReaderId reader, long source) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT r.* FROM refusal r JOIN subscription u ON u.source = r.source"
                        + " AND u.reader = :reader WHERE r.source = :source"
                        + " ORDER BY r.at DESC, r.input LIMIT :most")
                .bind("reader", reader.value())
                .bind("source", source)
                .bind("most", REFUSALS)
                .map(
                    (row, context) ->
                        new Refusal(
                            row.getString("input"), row.getString("reason"), Db.instant(row, "at")))
                .list());
  }

  @Override
  public boolean hurry(ReaderId reader, long source, Instant now) {
    return db.write(
        handle ->
            handle
                    .createUpdate(
                        "UPDATE source SET due = :now WHERE id = :id AND EXISTS (SELECT 1"
                            + " FROM subscription u WHERE u.source = :id AND u.reader = :reader)")
                    .bind("now", now.toEpochMilli())
                    .bind("id", source)
                    .bind("reader", reader.value())
                    .execute()
                > 0);
  }

  @Override
  public long count() {
    return db.read(
        handle ->
            handle
                .createQuery("SELECT COUNT(DISTINCT source) FROM subscription")
                .mapTo(Long.class)
                .one());
  }

  /** Notes what a visit gave; a source that moved to where another is stays where it was. */
  static void visited(Handle handle, long source, Visit visit) {
    boolean well = visit.problem().isEmpty();
    handle
        .createUpdate(
            "UPDATE source SET url = CASE WHEN EXISTS (SELECT 1 FROM source o WHERE o.url = :url)"
                + " THEN url ELSE :url END,"
                + " title = CASE WHEN :title = '' THEN title ELSE :title END,"
                + " site = COALESCE(CAST(:site AS TEXT), site), state = :state, visited = :at,"
                + " answered = CASE WHEN :well = 1 THEN :at ELSE answered END,"
                + " due = CAST(:next AS BIGINT),"
                + " failures = CASE WHEN :well = 1 THEN 0 ELSE failures + 1 END,"
                + " problem = :problem WHERE id = :id")
        .bind("id", source)
        .bind("url", visit.url().toString())
        .bind("title", visit.title())
        .bind("site", text(visit.site()))
        .bind("state", visit.state())
        .bind("at", visit.at().toEpochMilli())
        .bind("next", Db.millis(visit.next()))
        .bind("well", well ? 1 : 0)
        .bind("problem", visit.problem())
        .execute();
  }

  private static @Nullable String text(@Nullable URI url) {
    return url == null ? null : url.toString();
  }
}
