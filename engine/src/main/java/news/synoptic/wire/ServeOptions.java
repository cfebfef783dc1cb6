package news.synoptic.wire;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.live.LiveSettings;
import news.synoptic.web.WebSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * All that can be set of the service: each by flag ({@code --port 80}), else by environment ({@code
 * SYNOPTIC_PORT=80}), else by a line of the file {@code synoptic.properties} ({@code port=80}),
 * else as it ships.
 */
final class ServeOptions {
  @Mixin DataOptions data = new DataOptions();

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description =
          "Listen on this name or address. Default: 127.0.0.1, which only this machine can reach.")
  String host = WebSettings.DEFAULT.host();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Listen on this port; 0 takes any that is free. Default: 8080.")
  int port = WebSettings.DEFAULT.port();

  @Option(
      names = "--users",
      description = "Readers have accounts. Needed to listen for more than this machine.")
  boolean users;

  @Option(
      names = "--base",
      paramLabel = "URL",
      description = "Where readers find the service, if a proxy stands before it.")
  @Nullable URI base;

  @Option(
      names = "--interval",
      paramLabel = "MINUTES",
      converter = Minutes.class,
      description = "The shortest time between two visits of a source. Default: 60.")
  Duration interval = LiveSettings.DEFAULT.minInterval();

  @Option(
      names = "--pause",
      paramLabel = "MILLISECONDS",
      description = "The shortest time between two pages asked of one host. Default: 1000.")
  long pause = FetchSettings.DEFAULT.pause().toMillis();

  @Option(
      names = "--keep",
      paramLabel = "DAYS",
      description = "Keep stories so long after they grew last. Default: 90.")
  long keep = LiveSettings.DEFAULT.keep().toDays();

  @Option(
      names = "--budget",
      paramLabel = "MEGABYTES",
      description = "Clear away the oldest stories where the database is larger. Default: 20000.")
  long budget = LiveSettings.DEFAULT.budgetBytes() / 1_000_000;

  @Mixin WebOptions web = new WebOptions();
  @Mixin ThreadsOption threads = new ThreadsOption();

  LiveSettings live() {
    LiveSettings usual = LiveSettings.DEFAULT;
    return new LiveSettings(
        web.settings(threads).fetch().withPause(Duration.ofMillis(pause)),
        threads.threads,
        usual.visits(),
        interval,
        usual.settle(),
        Duration.ofDays(keep),
        budget * 1_000_000,
        usual.recheck());
  }

  WebSettings web() {
    Path examples = Path.of("examples");
    return new WebSettings(
        host,
        port,
        users,
        Optional.ofNullable(base),
        ZoneId.systemDefault(),
        Files.isDirectory(examples) ? Optional.of(examples) : Optional.empty());
  }

  /** Where everything is kept. */
  static final class DataOptions {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "Keep everything in this folder. Default: synoptic-data.")
    Path folder = Path.of("synoptic-data");

    @Option(
        names = "--database",
        paramLabel = "URL",
        description =
            "Keep articles and stories in PostgreSQL: jdbc:postgresql://…; default is a file in"
                + " DIR.")
    @Nullable String database;
  }

  /** Reads minutes, with a fraction if need be. */
  static final class Minutes implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
      if (!value.matches("[0-9]{1,5}(\\.[0-9]{1,3})?") || Double.parseDouble(value) == 0) {
        throw new TypeConversionException("'" + value + "': want minutes, such as 60 or 0.5");
      }
      return Duration.ofMillis(Math.round(Double.parseDouble(value) * 60_000));
    }
  }
}
