package news.synoptic.fetch.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads web addresses as people and feeds write them: with spaces, letters of any script and
 * characters that RFC 3986 forbids, which are encoded as browsers do. Pure.
 *
 * <p>Limits: a host name with an underscore is refused, as {@link URI} has no place for it.
 */
public final class WebAddress {
  private static final int LONGEST = 8192;

  // RFC 3986, appendix B, for the schemes that are read.
  private static final Pattern PARTS =
      Pattern.compile("(?is)(https?)://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");
  private static final Pattern AUTHORITY =
      Pattern.compile("(?s)(?:.*@)?(\\[[0-9a-fA-F:.]+\\]|[^:@\\[\\]]+)(?::([0-9]{0,5}))?");
  private static final Pattern SCHEME = Pattern.compile("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*");
  private static final Pattern FEED_SCHEME = Pattern.compile("(?is)feed:(?://)?(.*)");
  private static final String MARKS = "-._~!$&'()*+,;=:@/";

  private WebAddress() {}

  /**
   * The address as a URI without user name, fragment and the port of its scheme, with a path.
   *
   * @return null if it is no absolute address of a web page
   */
  public static @Nullable URI parse(String address) {
    Matcher parts = PARTS.matcher(bare(address));
    if (address.length() > LONGEST || !parts.matches()) {
      return null;
    }
    Matcher authority = AUTHORITY.matcher(parts.group(2));
    if (!authority.matches()) {
      return null;
    }
    String scheme = parts.group(1).toLowerCase(Locale.ROOT);
    String stated = authority.group(2) == null ? "" : authority.group(2);
    String port = stated.equals(scheme.equals("https") ? "443" : "80") ? "" : stated;
    String query = parts.group(4) == null ? "" : "?" + encode(parts.group(4), "?");
    String path = withoutDots(encode(parts.group(3), ""));
    try {
      String host = HostName.normal(authority.group(1));
      URI url = new URI(scheme + "://" + host + (port.isEmpty() ? "" : ":" + port) + path + query);
      return url.getHost() == null || url.getPort() > 65535 ? null : url;
    } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
      // intentional: what cannot be an address is the answer, there is nothing to report
      return null;
    }
  }

  /**
   * The address that a link on a page means: RFC 3986, section 5.2.
   *
   * @return null if it is none of a web page
   */
  public static @Nullable URI resolve(@Nullable URI base, String link) {
    URI absolute = parse(link);
    String bare = bare(link);
    if (absolute != null || base == null || bare.isEmpty() || SCHEME.matcher(bare).matches()) {
      return absolute;
    }
    if (bare.startsWith("//")) {
      return parse(base.getScheme() + ":" + bare);
    }
    String site = base.getScheme() + "://" + base.getRawAuthority();
    String path = base.getRawPath();
    return switch (bare.charAt(0)) {
      case '/' -> parse(site + bare);
      case '?' -> parse(site + path + bare);
      case '#' -> base;
      default -> parse(site + path.substring(0, path.lastIndexOf('/') + 1) + bare);
    };
  }

  /** The address of a feed, which may stand under a scheme that programs once invented for it. */
  public static String ofFeed(String address) {
    Matcher feed = FEED_SCHEME.matcher(bare(address));
    if (!feed.matches()) {
      return address;
    }
    return SCHEME.matcher(feed.group(1)).matches() ? feed.group(1) : "http://" + feed.group(1);
  }

  /** Scheme, host and port, such as {@code https://example.org:443}. */
  public static String origin(URI url) {
    return url.getScheme() + "://" + url.getHost() + ":" + port(url);
  }

  /** The host, an IPv6 address without its brackets. */
  public static String bareHost(URI url) {
    String host = url.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** The port, stated or by the scheme. */
  public static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
  }

  /** What stands in the first line of a request. */
  public static String pathAndQuery(URI url) {
    return url.getRawQuery() == null
        ? url.getRawPath()
        : url.getRawPath() + "?" + url.getRawQuery();
  }

  // Browsers drop these characters wherever they stand in an address.
  private static String bare(String address) {
    return address.strip().replaceAll("[\\t\\n\\r]", "");
  }

  // RFC 3986, section 5.2.4.
  private static String withoutDots(String path) {
    if (!path.contains("/.")) {
      return path.isEmpty() ? "/" : path;
    }
    StringBuilder kept = new StringBuilder(path.length());
    int at = 0;
    while (at < path.length()) {
      int end = path.indexOf('/', at + 1);
      String segment = path.substring(at, end < 0 ? path.length() : end);
      boolean last = end < 0;
      at = last ? path.length() : end;
      if (segment.equals("/..")) {
        kept.setLength(Math.max(0, kept.lastIndexOf("/")));
      } else if (!segment.equals("/.")) {
        kept.append(segment);
        continue;
      }
      if (last) {
        kept.append('/');
      }
    }
    return kept.toString();
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
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(bytes[i]));
      }
    }
    return encoded.toString();
  }

  private static boolean isHex(byte value) {
    return Character.digit(value, 16) >= 0;
  }
}
