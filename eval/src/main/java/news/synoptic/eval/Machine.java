package news.synoptic.eval;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * What the figures were measured with, without a name that points to a place.
 *
 * @param version of Synoptic
 * @param java version of the JVM
 * @param cores that the JVM may use
 * @param heap the most that the JVM may use, in mebibytes
 */
record Machine(String version, String java, int cores, long heap) {
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
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** In words. */
  String words() {
    return "Synoptic %s, JDK %s, %d cores, heap of at most %d MiB"
        .formatted(version, java, cores, heap);
  }
}
