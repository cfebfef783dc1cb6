package news.synoptic.store.sql;

import com.zaxxer.hikari.HikariConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import news.synoptic.store.Accounts;
import news.synoptic.store.Articles;
import news.synoptic.store.Journal;
import news.synoptic.store.Marks;
import news.synoptic.store.Names;
import news.synoptic.store.Sources;
import news.synoptic.store.Store;
import news.synoptic.store.Stories;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The store in an SQL database: SQLite in one file, with a log written ahead, so that readers never
 * wait and a process that is killed loses nothing it has committed; or PostgreSQL.
 *
 * <p>Known limit: one process at a time may write.
 */
public final class SqlStore implements Store {
  private static final String MIGRATIONS = "classpath:news/synoptic/store/sql/migration";

  private final Db db;
  private final @Nullable Path file;
  private final Articles articles;
  private final Stories stories;
  private final Names names;
  private final Sources sources;
  private final Marks marks;
  private final Accounts accounts;
  private final Journal journal;

  private SqlStore(Db db, @Nullable Path file, String blob) {
    this.db = db;
    this.file = file;
    Flyway.configure(SqlStore.class.getClassLoader())
        .dataSource(db.reading())
        .locations(MIGRATIONS)
        .placeholders(Map.of("blob", blob))
        .load()
        .migrate();
    articles = new SqlArticles(db);
    stories = new SqlStories(db);
    names = new SqlNames(db);
    sources = new SqlSources(db);
    marks = new SqlMarks(db);
    accounts = new SqlAccounts(db);
    journal = new SqlJournal(db);
  }

  /** Opens a database in a file, which is made if it is not there. */
  public static SqlStore sqlite(Path file) {
    Properties pragmas = new Properties();
    pragmas.setProperty("journal_mode", "WAL");
    pragmas.setProperty("synchronous", "NORMAL");
    pragmas.setProperty("busy_timeout", "20000");
    pragmas.setProperty("cache_size", "-8000");
    pragmas.setProperty("temp_store", "MEMORY");
    Db db =
        new Db(
            (HikariConfig config) -> {
              config.setJdbcUrl("jdbc:sqlite:" + file);
              config.setDataSourceProperties(pragmas);
            });
    return new SqlStore(db, file, "BLOB");
  }

  /**
   * Opens a PostgreSQL database, which must be there; its tables need not.
   *
   * @param url {@code jdbc:postgresql://…}
   */
  public static SqlStore postgresql(String url) {
    return new SqlStore(new Db(config -> config.setJdbcUrl(url)), null, "BYTEA");
  }

  @Override
  public Articles articles() {
    return articles;
  }

  @Override
  public Stories stories() {
    return stories;
  }

  @Override
  public Names names() {
    return names;
  }

  @Override
  public Sources sources() {
    return sources;
  }

  @Override
  public Marks marks() {
    return marks;
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public Journal journal() {
    return journal;
  }

  @Override
  public void backup(Path copy) {
    if (file == null) {
      throw new UnsupportedOperationException("PostgreSQL: want pg_dump for a backup");
    }
    if (Files.exists(copy)) {
      throw new IllegalArgumentException("backup " + copy + ": is there already");
    }
    // Another connection than the one that writes, so that all goes on.
    db.copyTo(copy.toString());
  }

  @Override
  public String integrity() {
    if (file == null) {
      return "";
    }
    String said =
        db.read(
            handle ->
                String.join(
                    "; ",
                    handle.createQuery("PRAGMA integrity_check(10)").mapTo(String.class).list()));
    return said.equals("ok") ? "" : said;
  }

  @Override
  public long bytes() {
    if (file == null) {
      return db.read(
          handle ->
              handle
                  .createQuery("SELECT pg_database_size(current_database())")
                  .mapTo(Long.class)
                  .one());
    }
    // What was cleared away leaves room in the file, which is filled before the file grows.
    return db.read(
        handle ->
            (pragma(handle, "page_count") - pragma(handle, "freelist_count"))
                * pragma(handle, "page_size"));
  }

  private static long pragma(Handle handle, String name) {
    return handle.createQuery("PRAGMA " + name).mapTo(Long.class).one();
  }

  @Override
  public void close() {
    db.close();
  }
}
