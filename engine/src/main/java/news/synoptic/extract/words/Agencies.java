package news.synoptic.extract.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The news agencies and wire services by each form of their names. */
public final class Agencies {
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final Map<String, String> NAMES = names();

  private Agencies() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String line : Table.lines("agencies.txt")) {
      String[] forms = BAR.split(line, -1);
      for (String form : forms) {
        names.put(form.toLowerCase(Locale.ROOT), forms[0]);
      }
    }
    return names;
  }

  /** The agency's name as it is to be printed; null if {@code words} name no agency. */
  public static @Nullable String named(String words) {
    String folded = words.strip().toLowerCase(Locale.ROOT);
    if (folded.startsWith("the ") && !NAMES.containsKey(folded)) {
      folded = folded.substring(4);
    }
    String exact = NAMES.get(folded);
    if (exact != null && exact.length() <= 3 && words.equals(folded) && !exact.equals(folded)) {
      return null; // "pa" and "tt" in small letters are words
    }
    return exact;
  }
}
