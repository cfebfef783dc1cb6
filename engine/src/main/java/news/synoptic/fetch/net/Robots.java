package news.synoptic.fetch.net;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What a robots.txt allows one reader. Pure and immutable; a match is linear in pattern times path.
 *
 * <p>Follows RFC 9309 [1]: groups of the same name are joined, the longest matching rule decides,
 * {@code Allow} on a tie; {@code *} and {@code $} are understood. {@code Crawl-delay} and the like
 * are not in it and are passed over.
 *
 * <p>[1] M. Koster et al., Robots Exclusion Protocol, RFC 9309, 2022,
 * https://www.rfc-editor.org/rfc/rfc9309
 *
 * @param rules the rules for this reader, in file order
 * @param sitemaps what it names as sitemaps, as written
 */
public record Robots(List<Rule> rules, List<String> sitemaps) {
  /** How much of a file is read: RFC 9309, section 2.5, wants 500 KiB at least. */
  public static final int MOST_BYTES = 512 * 1024;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  // Longer ones occur in attacks only; matching costs rule times address.
  private static final int LONGEST_RULE = 2048;

  private static final int MOST_SITEMAPS = 100;

  /** Everything is allowed. */
  public static final Robots ALLOW_ALL = new Robots(List.of(), List.of());

  /** Copies the lists. */
  public Robots {
    rules = List.copyOf(rules);
    sitemaps = List.copyOf(sitemaps);
  }

  /** One line of a group. */
  public record Rule(boolean allow, String pattern) {}

  /**
   * Reads a robots.txt.
   *
   * @param bytes the file, UTF-8
   * @param product the name of the reader, before the {@code /} of its user agent
   */
  public static Robots parse(byte[] bytes, String product) {
    String name = token(product);
    List<Rule> own = new ArrayList<>();
    List<Rule> general = new ArrayList<>();
    List<String> sitemaps = new ArrayList<>();
    boolean named = false;
    boolean inOwn = false;
    boolean inGeneral = false;
    boolean inNames = false;
    for (String raw : new String(bytes, StandardCharsets.UTF_8).split("[\\r\\n]+", -1)) {
      String line = (raw.indexOf('#') < 0 ? raw : raw.substring(0, raw.indexOf('#'))).strip();
      int colon = line.indexOf(':');
      String key = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      switch (key) {
        case "user-agent", "\ufeffuser-agent" -> {
          inOwn = token(value).equals(name) || (inNames && inOwn);
          inGeneral = value.equals("*") || (inNames && inGeneral);
          named |= inOwn;
          inNames = true;
        }
        case "allow", "disallow" -> {
          inNames = false;
          boolean counts = !value.isEmpty() && value.length() <= LONGEST_RULE;
          if (counts && (inOwn || inGeneral)) {
            Rule rule = new Rule(key.equals("allow"), normal(value));
            if (inOwn) {
              own.add(rule);
            }
            if (inGeneral) {
              general.add(rule);
            }
          }
        }
        case "sitemap" -> {
          if (sitemaps.size() < MOST_SITEMAPS) {
            sitemaps.add(value);
          }
        }
        default -> {}
      }
    }
    return new Robots(named ? own : general, sitemaps);
  }

  /** Whether an address may be fetched, given as path and query. */
  public boolean allows(String pathAndQuery) {
    String path = normal(pathAndQuery);
    int longest = -1;
    boolean allowed = true;
    for (Rule rule : rules) {
      int length = rule.pattern().length();
      if (length < longest || !matches(rule.pattern(), path)) {
        continue;
      }
      allowed = length == longest ? allowed || rule.allow() : rule.allow();
      longest = length;
    }
    return allowed;
  }

  private static String token(String userAgent) {
    int end = 0;
    while (end < userAgent.length()
        && (Character.isLetter(userAgent.charAt(end))
            || "-_".indexOf(userAgent.charAt(end)) >= 0)) {
      end++;
    }
    return userAgent.substring(0, end).toLowerCase(Locale.ROOT);
  }

  // The usual greedy match: on a mismatch only the last star need take one character more.
  private static boolean matches(String pattern, String path) {
    boolean anchored = pattern.endsWith("$");
    String body = anchored ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
    int p = 0;
    int star = -1;
    int starAt = 0;
    int at = 0;
    while (at < path.length()) {
      if (p < body.length() && body.charAt(p) == '*') {
        star = p++;
        starAt = at;
      } else if (p < body.length() && body.charAt(p) == path.charAt(at)) {
        p++;
        at++;
      } else if (star >= 0) {
        p = star + 1;
        at = ++starAt;
      } else {
        return false;
      }
    }
    while (p < body.length() && body.charAt(p) == '*') {
      p++;
    }
    return p == body.length();
  }

  /** The same address, however it was encoded: RFC 9309, section 2.2.2. */
  private static String normal(String path) {
    StringBuilder normal = new StringBuilder(path.length());
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int value = bytes[i] & 0xff;
      boolean escape = value == '%' && i + 2 < bytes.length;
      int high = escape ? Character.digit(bytes[i + 1], 16) : -1;
      int low = escape ? Character.digit(bytes[i + 2], 16) : -1;
      if (high >= 0 && low >= 0) {
        i += 2;
        int decoded = high * 16 + low;
        boolean unreserved =
            decoded < 0x80 && (Character.isLetterOrDigit(decoded) || "-._~".indexOf(decoded) >= 0);
        append(normal, decoded, !unreserved);
      } else {
        append(normal, value, value >= 0x80);
      }
    }
    return normal.toString();
  }

  private static void append(StringBuilder to, int value, boolean escaped) {
    if (escaped) {
      to.append('%').append(HEX.toHexDigits((byte) value));
    } else {
      to.append((char) value);
    }
  }
}
