package news.synoptic.extract.words;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Addresses → registrable domains, by a rule of thumb instead of the whole public suffix list: the
 * last two labels, or three where the last is a country's and the one before it stands for a kind
 * of name ("co.uk", "com.br"), or for a host of other people's sites.
 */
public final class Domains {
  private static final Set<String> SECOND =
      Set.of(
          "co", "com", "net", "org", "gov", "edu", "ac", "or", "ne", "go", "gob", "gouv", "nom",
          "info", "in", "web", "mil", "govt", "asn", "id");
  private static final Set<String> HOSTS =
      Set.of(
          "blogspot.com",
          "wordpress.com",
          "github.io",
          "substack.com",
          "medium.com",
          "typepad.com",
          "tumblr.com",
          "over-blog.com",
          "livejournal.com",
          "wixsite.com",
          "weebly.com",
          "hatenablog.com");
  private static final Map<String, String> CARRIERS = carriers();

  private Domains() {}

  private static Map<String, String> carriers() {
    Map<String, String> carriers = new LinkedHashMap<>();
    for (String line : Table.lines("carriers.txt")) {
      String[] part = line.split("\\s*\\|\\s*", -1);
      carriers.put(part[0], part[1]);
    }
    return carriers;
  }

  /** The registrable domain in lower case; empty if the address has no host name. */
  public static String of(@Nullable URI url) {
    String host = url == null ? null : url.getHost();
    if (host == null || host.isEmpty() || Character.isDigit(host.charAt(host.length() - 1))) {
      return "";
    }
    String[] label = host.toLowerCase(Locale.ROOT).split("\\.", -1);
    int n = label.length;
    if (n < 3) {
      return String.join(".", label);
    }
    String two = label[n - 2] + "." + label[n - 1];
    boolean three =
        (label[n - 1].length() == 2 && SECOND.contains(label[n - 2])) || HOSTS.contains(two);
    return three ? label[n - 3] + "." + two : two;
  }

  /** Name of the carrier that {@code domain} belongs to; null if it is none. */
  public static @Nullable String carrier(String domain) {
    return CARRIERS.get(domain);
  }

  /** Registrable domain of the carrier with the exact name {@code name}; empty if there is none. */
  public static String domainOfCarrier(String name) {
    for (Map.Entry<String, String> carrier : CARRIERS.entrySet()) {
      if (carrier.getValue().equals(name)) {
        return carrier.getKey();
      }
    }
    return "";
  }

  /** Name of the carrier called {@code name}; null if there is none. */
  public static @Nullable String carrierNamed(String name) {
    for (String carrier : CARRIERS.values()) {
      if (carrier.equalsIgnoreCase(name.strip())) {
        return carrier;
      }
    }
    return null;
  }
}
