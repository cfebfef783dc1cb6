package news.synoptic.wire;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option that every command has. */
final class ThreadsOption {
  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Count.class,
      description = "Work on N threads. Default: one a processor.")
  int threads = Settings.DEFAULT.threads();

  /** Reads a number of threads. */
  static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      if (!value.matches("[0-9]{1,9}")) {
        throw new TypeConversionException("'" + value + "' is no number of threads");
      }
      try {
        return Settings.DEFAULT.withThreads(Integer.parseInt(value)).threads();
      } catch (IllegalArgumentException outside) {
        throw new TypeConversionException(String.valueOf(outside.getMessage()));
      }
    }
  }
}
