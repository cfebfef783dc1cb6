package news.synoptic.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import news.synoptic.store.Store;
import news.synoptic.store.sql.SqlStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A copy of the database → a folder for a service; the index is made anew when it starts. */
@Command(
    name = "restore",
    description = "Puts a file that backup made into a folder that holds no database yet.")
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "What backup made.")
  Path file = Path.of("");

  @Mixin ServeOptions.DataOptions data = new ServeOptions.DataOptions();

  private final Console console;

  RestoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("restore " + file + ": no such file");
    }
    Path to = Opened.file(data.folder);
    if (Files.exists(to) || Files.exists(data.folder.resolve("index"))) {
      throw new UsageException(
          "restore: " + data.folder + " is in use; Maybe name another folder with --data");
    }
    Files.createDirectories(data.folder);
    // The copy gets its name when it is whole, so that half a database is never served.
    Path half = data.folder.resolve("synoptic.restoring");
    Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
    try (Store store = SqlStore.sqlite(half)) {
      String complaint = store.integrity();
      if (!complaint.isEmpty()) {
        console.complain("restore " + file + ": " + complaint);
        return 1;
      }
      console.print(
          "%s: %d articles, %d stories"
              .formatted(data.folder, store.articles().count(), store.stories().count()));
    }
    Files.move(half, to);
    return 0;
  }
}
