package news.synoptic.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * How the web side is run.
 *
 * @param host what to listen on, a name or address; other than this machine's own only with
 *     accounts
 * @param port where; 0 for any that is free
 * @param users whether readers have accounts
 * @param base where readers find it, if a proxy stands before it: scheme, host and port
 * @param zone in which times of day are shown
 * @param examples folder of pages to try things with; empty if there is none
 */
public record WebSettings(
    String host,
    int port,
    boolean users,
    Optional<URI> base,
    ZoneId zone,
    Optional<Path> examples) {
  private static final Set<String> OWN = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

  /** What a reader gets who sets nothing. */
  public static final WebSettings DEFAULT =
      new WebSettings(
          "127.0.0.1", 8080, false, Optional.empty(), ZoneId.systemDefault(), Optional.empty());

  /**
   * @throws IllegalArgumentException if it would be open to others without accounts, or a value
   *     makes no sense
   */
  public WebSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + ": want 0 to 65535");
    }
    if (!users && !OWN.contains(host)) {
      throw new IllegalArgumentException(
          "host "
              + host
              + ": whoever can reach it could read and change everything; Maybe add --users, or"
              + " listen on 127.0.0.1");
    }
    base.ifPresent(WebSettings::check);
  }

  private static void check(URI base) {
    boolean web = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
    String path = base.getPath();
    if (!web || base.getHost() == null || (path != null && !path.isEmpty())) {
      throw new IllegalArgumentException(
          "base " + base + ": want scheme and host, such as https://news.example.org");
    }
  }
}
