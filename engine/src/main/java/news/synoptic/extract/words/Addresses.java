package news.synoptic.extract.words;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses as pages write them → URIs. */
public final class Addresses {
  private Addresses() {}

  /** An absolute http(s) address, resolved against {@code base}; null if it is none. */
  public static @Nullable URI absolute(String written, @Nullable URI base) {
    String text = written.strip().replace(" ", "%20");
    if (text.isEmpty() || text.length() > 4000) {
      return null;
    }
    try {
      URI uri = new URI(text.startsWith("//") ? "https:" + text : text);
      URI whole = uri.isAbsolute() || base == null ? uri : base.resolve(uri);
      String scheme = whole.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && whole.getHost() != null ? whole : null;
    } catch (URISyntaxException e) {
      return null; // what the page wrote is no address
    }
  }

  /** The decoded path; empty if there is none. */
  public static String path(URI url) {
    String path = url.getPath();
    return path == null ? "" : path;
  }
}
