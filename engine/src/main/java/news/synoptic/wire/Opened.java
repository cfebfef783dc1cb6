package news.synoptic.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.synoptic.store.Search;
import news.synoptic.store.Store;
import news.synoptic.store.index.LuceneSearch;
import news.synoptic.store.sql.SqlStore;

/**
 * The folder of the service, opened.
 *
 * @param store what it remembers
 * @param search the index over it
 */
record Opened(Store store, Search search) implements AutoCloseable {
  /** The database's file in the folder. */
  static Path file(Path folder) {
    return folder.resolve("synoptic.db");
  }

  static Store store(ServeOptions.DataOptions data) throws IOException {
    Files.createDirectories(data.folder);
    return data.database == null
        ? SqlStore.sqlite(file(data.folder))
        : SqlStore.postgresql(data.database);
  }

  static Opened open(ServeOptions.DataOptions data) throws IOException {
    Store store = store(data);
    return new Opened(store, LuceneSearch.open(store, data.folder.resolve("index")));
  }

  @Override
  public void close() {
    search.close();
    store.close();
  }
}
