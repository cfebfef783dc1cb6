package news.synoptic.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import news.synoptic.store.sql.SqlStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  Store open() {
    return SqlStore.sqlite(folder.resolve("synoptic.db"));
  }

  @Test
  void backsUpWhileItServesAndOpensTheCopy() {
    Path copy = folder.resolve("copy.db");
    store.backup(copy);
    try (Store other = SqlStore.sqlite(copy)) {
      assertThat(other.integrity()).isEmpty();
      assertThat(other.sources().list(ADA)).hasSize(1);
    }
    assertThat(store.integrity()).isEmpty();
    assertThat(store.bytes()).isPositive();
  }
}
