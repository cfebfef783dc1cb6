package news.synoptic.fetch.net;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Content-Type} field as servers, archives and mailers write it, RFC 9110, section 8.3.1,
 * and worse. Pure; whatever is written can be read.
 *
 * @param mediaType in lower case, without parameters; null if none is written
 * @param parameters values by names in lower case; of doubles the first
 */
public record ContentType(@Nullable String mediaType, Map<String, String> parameters) {
  private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$&^.+-]+/[\\w!#$&^.+-]+");

  /** Reads a field's value. */
  public static ContentType parse(String field) {
    int end = endOfPart(field, 0);
    String name = field.substring(0, end).strip().toLowerCase(Locale.ROOT);
    Map<String, String> parameters = new LinkedHashMap<>();
    while (end < field.length()) {
      int start = end + 1;
      end = endOfPart(field, start);
      String part = field.substring(start, end);
      int equals = part.indexOf('=');
      if (equals > 0) {
        String key = part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        parameters.putIfAbsent(key, unquoted(part.substring(equals + 1).strip()));
      }
    }
    return new ContentType(MEDIA_TYPE.matcher(name).matches() ? name : null, parameters);
  }

  /** A parameter's value; empty if there is none. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The charset that is stated; null if none is. */
  public @Nullable String charset() {
    String charset = parameter("charset");
    return charset.isEmpty() ? null : charset;
  }

  /** Whether the media type is one of a family such as {@code text}. */
  public boolean isOf(String family) {
    return mediaType != null && mediaType.startsWith(family + "/");
  }

  private static int endOfPart(String field, int start) {
    boolean quoted = false;
    for (int i = start; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\' && quoted) {
        i++;
      } else if (c == ';' && !quoted) {
        return i;
      }
    }
    return field.length();
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    String bare = quoted ? value.substring(1, value.length() - 1) : value;
    return quoted ? bare.replaceAll("\\\\(.)", "$1") : bare;
  }
}
