package news.synoptic.wire;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options of the commands that may be given web addresses. */
final class WebOptions {
  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description =
          "Ask HOST though its address is a private or local one, which is refused otherwise. May"
              + " be given several times.")
  Set<String> allowedHosts = new LinkedHashSet<>();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "Wait no longer for an answer. Default: 20.")
  Duration timeout = Settings.DEFAULT.fetch().answerTimeout();

  /** The settings that these options and a number of threads make. */
  Settings settings(ThreadsOption threads) {
    return Settings.DEFAULT
        .withThreads(threads.threads)
        .withAllowedHosts(allowedHosts)
        .withAnswerTimeout(timeout);
  }

  /** Reads a number of seconds. */
  static final class Seconds implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String value) {
      if (!value.matches("[1-9][0-9]{0,4}")) {
        throw new TypeConversionException("'" + value + "': want whole seconds, 1 to 99999");
      }
      return Duration.ofSeconds(Long.parseLong(value));
    }
  }
}
