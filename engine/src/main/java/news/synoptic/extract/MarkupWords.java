package news.synoptic.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Class, id and role attributes → marks. An attribute is cut into words at everything but letters
 * and at a lower-case letter followed by an upper-case one; each word, and each pair of neighbours,
 * is looked up in a table once. One object serves one page: pages repeat their class attributes, so
 * it remembers what it has seen. Linear in the attribute's length.
 */
final class MarkupWords {
  private static final int LONGEST = 400;
  private static final Map<String, Long> TABLE = table();

  private final Map<String, Long> seen = new HashMap<>();

  private static Map<String, Long> table() {
    Map<String, Long> table = new HashMap<>(1024);
    for (List<String> line : Table.rows("markup-words.txt")) {
      long bit = Mark.valueOf(line.getFirst()).bit;
      for (String word : line.subList(1, line.size())) {
        table.merge(word, bit, (a, b) -> a | b);
      }
    }
    return table;
  }

  /** The marks that the words of {@code attribute} give. */
  long marks(String attribute) {
    if (attribute.isEmpty()) {
      return 0;
    }
    Long known = seen.get(attribute);
    if (known == null) {
      known = read(attribute);
      seen.put(attribute, known);
    }
    return known;
  }

  private static long read(String attribute) {
    int end = Math.min(attribute.length(), LONGEST);
    long marks = 0;
    String before = "";
    int start = 0;
    for (int i = 0; i <= end; i++) {
      boolean letter = i < end && Character.isLetter(attribute.charAt(i));
      boolean hump =
          letter
              && i > start
              && Character.isUpperCase(attribute.charAt(i))
              && Character.isLowerCase(attribute.charAt(i - 1));
      if (letter && !hump) {
        continue;
      }
      if (i > start) {
        String word = attribute.substring(start, i).toLowerCase(Locale.ROOT);
        marks |= TABLE.getOrDefault(word, 0L);
        if (!before.isEmpty()) {
          marks |= TABLE.getOrDefault(before + "-" + word, 0L);
        }
        before = word;
      }
      if (i < end && attribute.charAt(i) == ' ') {
        before = "";
      }
      start = hump ? i : i + 1;
    }
    return marks;
  }
}
