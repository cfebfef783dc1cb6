package news.synoptic.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import news.synoptic.store.Store;
import news.synoptic.store.sql.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The database → a copy of it, while the service goes on. */
@Command(
    name = "backup",
    description = "Copies the database of a service, running or not, to a file.")
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "Where to; must not be there yet.")
  Path file = Path.of("");

  @Mixin ServeOptions.DataOptions data = new ServeOptions.DataOptions();

  private final Console console;

  BackupCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (data.database != null) {
      throw new UsageException("backup: PostgreSQL has pg_dump for that");
    }
    if (Files.exists(file)) {
      throw new UsageException("backup " + file + ": is there already");
    }
    if (!Files.exists(Opened.file(data.folder))) {
      throw new UsageException("backup: there is no database in " + data.folder);
    }
    try (Store store = SqlStore.sqlite(Opened.file(data.folder))) {
      store.backup(file);
    }
    try (Store copy = SqlStore.sqlite(file)) {
      String complaint = copy.integrity();
      if (!complaint.isEmpty()) {
        console.complain("backup " + file + ": " + complaint);
        return 1;
      }
      console.print(
          "%s: %d articles, %d stories"
              .formatted(file, copy.articles().count(), copy.stories().count()));
    }
    return 0;
  }
}
