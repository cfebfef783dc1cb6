package news.synoptic.live;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts by name ↔ one text, encoded as a web form is. */
final class FormText {
  private FormText() {}

  static String write(Map<String, String> fields) {
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static Map<String, String> read(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : text.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        String value = URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8);
        fields.put(field.substring(0, equals), value);
      }
    }
    return fields;
  }
}
