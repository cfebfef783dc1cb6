package news.synoptic.wire;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What stands in the environment, else in the file, for options that are not on the command line.
 */
final class ServeDefaults implements IDefaultValueProvider {
  private static final Path FILE = Path.of("synoptic.properties");

  private final Map<String, String> environment;
  private final Path file;

  ServeDefaults() {
    this(System.getenv(), FILE);
  }

  ServeDefaults(Map<String, String> environment, Path file) {
    this.environment = environment;
    this.file = file;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) throws IOException {
    if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
      return null;
    }
    String name = option.longestName().substring(2);
    String variable = "SYNOPTIC_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    String set = environment.get(variable);
    return set != null ? set : properties().getProperty(name);
  }

  private Properties properties() throws IOException {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    return properties;
  }
}
