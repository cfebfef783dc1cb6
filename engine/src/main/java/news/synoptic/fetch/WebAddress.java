package news.synoptic.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads web addresses as people and feeds write them: with spaces, letters of any script and
 * characters that RFC 3986 forbids, which are encoded as browsers do.
 */
final class WebAddress {
  // RFC 3986, appendix B, for the schemes that are read.
  private static final Pattern PARTS =
      Pattern.compile("(?is)(https?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[^@]*@)?(\\[[0-9a-fA-F:.]+\\]|[^:@\\[\\]]+)(?::([0-9]{0,5}))?");
  private static final String MARKS = "-._~!$&'()*+,;=:@/";

  private WebAddress() {}

  /**
   * The address as a URI without user name and fragment.
   *
   * @return null if it is no absolute address of a web page
   */
  static @Nullable URI parse(String address) {
    Matcher parts = PARTS.matcher(address.strip().replaceAll("[\\t\\n\\r]", ""));
    if (!parts.matches()) {
      return null;
    }
    Matcher authority = AUTHORITY.matcher(parts.group(2));
    if (!authority.matches()) {
      return null;
    }
    try {
      String host = host(String.valueOf(authority.group(1)));
      String port = authority.group(2) == null ? "" : authority.group(2);
      String path = parts.group(3).isEmpty() ? "/" : encode(parts.group(3), "");
      String query = parts.group(4) == null ? "" : "?" + encode(parts.group(4), "?");
      URI url =
          new URI(
              String.valueOf(parts.group(1)).toLowerCase(Locale.ROOT)
                  + "://"
                  + host
                  + (port.isEmpty() ? "" : ":" + port)
                  + path
                  + query);
      return url.getHost() == null ? null : url;
    } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
      // intentional: what cannot be an address is the answer, there is nothing to report
      return null;
    }
  }

  /**
   * The address that a link on a page means.
   *
   * @return null if it is none of a web page
   */
  static @Nullable URI resolve(@Nullable URI base, String link) {
    URI absolute = parse(link);
    if (absolute != null || base == null || link.isBlank()) {
      return absolute;
    }
    String bare = link.strip();
    if (bare.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*")) {
      return null;
    }
    int query = bare.indexOf('?');
    String encoded =
        query < 0
            ? encode(bare.replaceFirst("(?s)#.*", ""), "")
            : encode(bare.substring(0, query), "") + "?" + encode(bare.substring(query + 1), "?");
    try {
      return parse(base.resolve(encoded).toString());
    } catch (IllegalArgumentException notAnAddress) {
      return null;
    }
  }

  /** Scheme, host and port, such as {@code https://example.org:443}. */
  static String origin(URI url) {
    return url.getScheme() + "://" + url.getHost() + ":" + port(url);
  }

  /** The port, stated or by the scheme. */
  static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
  }

  /** What stands in the first line of a request. */
  static String pathAndQuery(URI url) {
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  private static String host(String written) {
    if (written.startsWith("[")) {
      return written.toLowerCase(Locale.ROOT);
    }
    String host = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  private static String encode(String part, String alsoAllowed) {
    StringBuilder encoded = new StringBuilder(part.length());
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xff);
      boolean escape =
          c == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]);
      boolean plain =
          (c < 0x80 && (Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0))
              || alsoAllowed.indexOf(c) >= 0;
      if (escape || plain) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return encoded.toString();
  }

  private static boolean isHex(byte value) {
    return Character.digit(value, 16) >= 0;
  }
}
