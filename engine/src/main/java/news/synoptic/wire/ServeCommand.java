package news.synoptic.wire;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import news.synoptic.live.Newsroom;
import news.synoptic.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Follows sources and serves their stories, until it is told to stop. */
@Command(
    name = "serve",
    description =
        "Follows sources, keeps what it learns in a folder, and serves the stories on the web. Each"
            + " option can also stand in the environment (SYNOPTIC_PORT=80) or in a file"
            + " synoptic.properties (port=80) in the current folder.",
    defaultValueProvider = ServeDefaults.class)
final class ServeCommand implements Callable<Integer> {
  @Mixin ServeOptions options = new ServeOptions();

  private final Console console;

  ServeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    try (Opened opened = Opened.open(options.data);
        Newsroom room = new Newsroom(opened.store(), opened.search(), options.live());
        WebServer server = WebServer.start(options.web(), opened.store(), opened.search(), room)) {
      room.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stop, stopped)));
      String address = "http://" + options.host + ":" + server.port();
      console.print("Serving on " + address + server.setupPath());
      console.out().flush();
      stop.await();
    } catch (IllegalArgumentException | IllegalStateException wrong) {
      throw new UsageException("serve: " + wrong.getMessage());
    } finally {
      stopped.countDown();
    }
    return 0;
  }

  /** Lets the process end only when everything is kept. */
  private static void end(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException now) {
      Thread.currentThread().interrupt();
    }
  }
}
