package news.synoptic.web.guard;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Under which names the server answers. A page of another site can have its own name point at
 * 127.0.0.1 and then ask us in the reader's browser (DNS rebinding); its requests carry that name,
 * and are refused. Plain addresses cannot be made to point elsewhere and are answered. Thread-safe.
 */
final class Hosts {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]{2,45}])");
  private static final Pattern HOST =
      Pattern.compile("([^:\\[\\]/@\\s]+|\\[[^\\]]+])(?::\\d{1,5})?");

  private final Set<String> names = new HashSet<>(Set.of("localhost"));

  /**
   * The names.
   *
   * @param listening what the server listens on
   * @param base where it stands on the web
   */
  Hosts(String listening, Optional<URI> base) {
    names.add(listening.toLowerCase(Locale.ROOT));
    base.map(URI::getHost).ifPresent(host -> names.add(host.toLowerCase(Locale.ROOT)));
  }

  /** Whether a request with this {@code Host} is for us. */
  boolean knows(@Nullable String header) {
    if (header == null) {
      return false;
    }
    var parts = HOST.matcher(header.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return false;
    }
    String host = String.valueOf(parts.group(1));
    return names.contains(host) || ADDRESS.matcher(host).matches();
  }

  /**
   * Whether a request that changes something comes from a page of ours: by {@code Origin}, or by
   * {@code Sec-Fetch-Site} where a browser sends no origin. Programs send neither.
   */
  static boolean isOurs(
      @Nullable String origin, @Nullable String fetchSite, String host, Optional<URI> base) {
    if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
      return false;
    }
    if (origin == null) {
      return true;
    }
    String lower = origin.toLowerCase(Locale.ROOT);
    return base.map(URI::toString).filter(lower::equalsIgnoreCase).isPresent()
        || lower.equals("http://" + host.toLowerCase(Locale.ROOT))
        || lower.equals("https://" + host.toLowerCase(Locale.ROOT));
  }
}
