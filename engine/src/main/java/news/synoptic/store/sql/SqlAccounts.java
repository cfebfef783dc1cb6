package news.synoptic.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.synoptic.store.Accounts;
import news.synoptic.store.ReaderId;
import org.jdbi.v3.core.Handle;

/** Who may come in. */
final class SqlAccounts implements Accounts {
  private final Db db;

  SqlAccounts(Db db) {
    this.db = db;
  }

  @Override
  public Optional<User> create(String name, String hash, boolean admin, Instant now) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    return db.write(
        handle -> {
          boolean taken =
              handle
                  .createQuery("SELECT 1 FROM account WHERE folded = :folded")
                  .bind("folded", folded)
                  .mapTo(Integer.class)
                  .findOne()
                  .isPresent();
          if (taken) {
            return Optional.empty();
          }
          long id = Db.next(handle, "account");
          handle
              .createUpdate(
                  "INSERT INTO account (id, name, folded, hash, admin, created)"
                      + " VALUES (:id, :name, :folded, :hash, :admin, :now)")
              .bind("id", id)
              .bind("name", name.strip())
              .bind("folded", folded)
              .bind("hash", hash)
              .bind("admin", admin ? 1 : 0)
              .bind("now", now.toEpochMilli())
              .execute();
          return user(handle, "id = :key", id);
        });
  }

  private static Optional<User> user(Handle handle, String where, Object key) {
    return handle
        .createQuery("SELECT * FROM account WHERE " + where)
        .bind("key", key)
        .map((row, context) -> user(row))
        .findOne();
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        new ReaderId(row.getLong("id")),
        row.getString("name"),
        row.getString("hash"),
        row.getInt("admin") == 1,
        Db.instant(row, "created"));
  }

  @Override
  public Optional<User> named(String name) {
    String folded = name.strip().toLowerCase(Locale.ROOT);
    return db.read(handle -> user(handle, "folded = :key", folded));
  }

  @Override
  public Optional<User> find(ReaderId id) {
    return db.read(handle -> user(handle, "id = :key", id.value()));
  }

  @Override
  public List<User> list() {
    return db.read(
        handle ->
            handle
                .createQuery("SELECT * FROM account ORDER BY folded")
                .map((row, context) -> user(row))
                .list());
  }

  @Override
  public boolean setHash(ReaderId id, String hash) {
    return db.write(
        handle -> {
          handle
              .createUpdate("DELETE FROM session WHERE account = :id")
              .bind("id", id.value())
              .execute();
          return handle
                  .createUpdate("UPDATE account SET hash = :hash WHERE id = :id")
                  .bind("hash", hash)
                  .bind("id", id.value())
                  .execute()
              > 0;
        });
  }

  @Override
  public boolean delete(ReaderId id) {
    return db.write(
        handle -> {
          for (String statement :
              List.of(
                  "DELETE FROM session WHERE account = :id",
                  "DELETE FROM token WHERE account = :id",
                  "DELETE FROM subscription WHERE reader = :id",
                  "DELETE FROM read_mark WHERE reader = :id",
                  "DELETE FROM kept WHERE reader = :id",
                  "DELETE FROM saw WHERE reader = :id",
                  "DELETE FROM look WHERE reader = :id")) {
            handle.createUpdate(statement).bind("id", id.value()).execute();
          }
          return handle
                  .createUpdate("DELETE FROM account WHERE id = :id")
                  .bind("id", id.value())
                  .execute()
              > 0;
        });
  }

  @Override
  public void open(Session session) {
    db.run(
        handle ->
            handle
                .createUpdate(
                    "INSERT INTO session (hash, account, csrf, created, expires)"
                        + " VALUES (:hash, :account, :csrf, :created, :expires)")
                .bind("hash", session.hash())
                .bind("account", session.user().value())
                .bind("csrf", session.csrf())
                .bind("created", session.created().toEpochMilli())
                .bind("expires", session.expires().toEpochMilli())
                .execute());
  }

  @Override
  public Optional<Session> session(String hash, Instant now) {
    return db.read(
        handle ->
            handle
                .createQuery("SELECT * FROM session WHERE hash = :hash AND expires > :now")
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .map(
                    (row, context) ->
                        new Session(
                            row.getString("hash"),
                            new ReaderId(row.getLong("account")),
                            row.getString("csrf"),
                            Db.instant(row, "created"),
                            Db.instant(row, "expires")))
                .findOne());
  }

  @Override
  public void close(String hash) {
    db.run(
        handle ->
            handle
                .createUpdate("DELETE FROM session WHERE hash = :hash")
                .bind("hash", hash)
                .execute());
  }

  @Override
  public int expire(Instant now) {
    return db.write(
        handle ->
            handle
                .createUpdate("DELETE FROM session WHERE expires <= :now")
                .bind("now", now.toEpochMilli())
                .execute());
  }

  @Override
  public Token addToken(String hash, ReaderId user, String label, boolean writes, Instant now) {
    return db.write(
        handle -> {
          long id = Db.next(handle, "token");
          handle
              .createUpdate(
                  "INSERT INTO token (id, hash, account, label, writes, created)"
                      + " VALUES (:id, :hash, :account, :label, :writes, :now)")
              .bind("id", id)
              .bind("hash", hash)
              .bind("account", user.value())
              .bind("label", label)
              .bind("writes", writes ? 1 : 0)
              .bind("now", now.toEpochMilli())
              .execute();
          return new Token(id, hash, user, label, writes, now, null);
        });
  }

  @Override
  public Optional<Token> token(String hash, Instant now) {
    return db.write(
        handle -> {
          handle
              .createUpdate("UPDATE token SET used = :now WHERE hash = :hash")
              .bind("now", now.toEpochMilli())
              .bind("hash", hash)
              .execute();
          return handle
              .createQuery("SELECT * FROM token WHERE hash = :hash")
              .bind("hash", hash)
              .map((row, context) -> token(row))
              .findOne();
        });
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getLong("id"),
        row.getString("hash"),
        new ReaderId(row.getLong("account")),
        row.getString("label"),
        row.getInt("writes") == 1,
        Db.instant(row, "created"),
        Db.maybe(row, "used"));
  }

  @Override
  public List<Token> tokens(ReaderId user) {
    return db.read(
        handle ->
            handle
                .createQuery("SELECT * FROM token WHERE account = :account ORDER BY id DESC")
                .bind("account", user.value())
                .map((row, context) -> token(row))
                .list());
  }

  @Override
  public boolean removeToken(ReaderId user, long id) {
    return db.write(
        handle ->
            handle
                    .createUpdate("DELETE FROM token WHERE id = :id AND account = :account")
                    .bind("id", id)
                    .bind("account", user.value())
                    .execute()
                > 0);
  }
}
