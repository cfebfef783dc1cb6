package news.synoptic.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The database: one connection that writes, several that read. So writers take turns, and no
 * statement ever fails because another one writes. Thread-safe.
 */
final class Db implements AutoCloseable {
  private static final int READERS = 8;

  private final HikariDataSource writing;
  private final HikariDataSource reading;
  private final Jdbi writer;
  private final Jdbi reader;

  Db(Consumer<HikariConfig> where) {
    writing = pool("write", 1, where);
    reading = pool("read", READERS, where);
    writer = Jdbi.create(writing);
    reader = Jdbi.create(reading);
  }

  private static HikariDataSource pool(String name, int size, Consumer<HikariConfig> where) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("synoptic-" + name);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(60_000);
    where.accept(config);
    return new HikariDataSource(config);
  }

  /** For the migrations, which take two connections at a time. */
  DataSource reading() {
    return reading;
  }

  /** Reads, in one transaction. */
  <T> T read(Function<Handle, T> work) {
    return reader.withHandle(handle -> handle.inTransaction(work::apply));
  }

  /** Reads and writes, in one transaction: all of it happens, or nothing. */
  <T> T write(Function<Handle, T> work) {
    return writer.inTransaction(work::apply);
  }

  /** Writes, in one transaction. */
  void run(Consumer<Handle> work) {
    writer.useTransaction(work::accept);
  }

  /** Copies the whole database to a file, in a connection that reads. */
  void copyTo(String path) {
    reader.useHandle(
        handle -> handle.createUpdate("VACUUM INTO :path").bind("path", path).execute());
  }

  /** The next number of a count. */
  static long next(Handle handle, String counter) {
    return next(handle, counter, 1);
  }

  /** Raises a count and returns it. */
  static long next(Handle handle, String counter, int by) {
    return handle
        .createQuery("UPDATE counter SET value = value + :by WHERE name = :name RETURNING value")
        .bind("by", by)
        .bind("name", counter)
        .mapTo(Long.class)
        .one();
  }

  static long count(Handle handle, String counter) {
    return handle
        .createQuery("SELECT value FROM counter WHERE name = :name")
        .bind("name", counter)
        .mapTo(Long.class)
        .one();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }

  @Override
  public void close() {
    reading.close();
    writing.close();
  }
}
