package news.synoptic.eval;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Properties;

/**
 * What the figures were measured with, without a name that points to a place.
 *
 * @param version of Synoptic
 * @param java version of the JVM
 * @param cores that the JVM may use
 * @param heap the most that the JVM may use, in mebibytes
 * @param load mean number of processes that wanted a core in the last minute; negative if unknown
 */
record Machine(String version, String java, int cores, long heap, double load) {
  /** This run. */
  static Machine here() throws IOException {
    Properties built = new Properties();
    try (InputStream in =
        Machine.class.getResourceAsStream(
            "/META-INF/maven/news.synoptic/synoptic/pom.properties")) {
      if (in != null) {
        built.load(in);
      }
    }
    return new Machine(
        built.getProperty("version", "unreleased"),
        Runtime.version().toString(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  /** In words; a load above the number of cores makes every speed a lower bound. */
  String words() {
    return String.format(
        Locale.ROOT,
        "Synoptic %s, JDK %s, %d cores, heap of at most %d MiB, load %.1f at the end",
        version,
        java,
        cores,
        heap,
        load);
  }
}
