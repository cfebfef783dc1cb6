package news.synoptic.extract.page;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.synoptic.extract.words.Cues;
import news.synoptic.extract.words.RequiredWords;
import news.synoptic.extract.words.Table;

/**
 * Class, id and role attributes → marks. An attribute is cut into words at everything but letters
 * and at a lower-case letter followed by an upper-case one; each word, and each pair of neighbours,
 * is looked up in a table by its 64-bit hash [1], which is built letter by letter, so that no word
 * becomes an object. One object serves one page: pages repeat their class attributes, so it
 * remembers what it has seen. Linear in the attribute's length.
 *
 * <p>[1] Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/; two words with one hash are
 * as good as impossible among the thousand of the table.
 */
final class MarkupWords {
  private static final int LONGEST = 400;
  private static final int SLOTS = 4096;
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final long[] WORDS = new long[SLOTS];
  private static final long[] MARKS = new long[SLOTS];
  private static final long BYLINE = 1;
  private static final long PUBLISHED = 2;
  private static final Cues PARTS;
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "(?:^|[\\s_-])(?:publisher|publication|outlet)(?:[_-]+(?:name|title))?(?:\\s|$)",
          Pattern.CASE_INSENSITIVE);

  static {
    for (List<String> line : Table.rows("markup-words.txt")) {
      long bit = Mark.valueOf(line.getFirst()).bit;
      for (String word : line.subList(1, line.size())) {
        long hash = SEED;
        for (int i = 0; i < word.length(); i++) {
          hash = (hash ^ word.charAt(i)) * PRIME;
        }
        int slot = slot(hash);
        WORDS[slot] = hash;
        MARKS[slot] |= bit;
      }
    }
    Map<String, Long> parts = new LinkedHashMap<>();
    for (String part : "uthor yline vcard autor auteur writer reporter".split(" ", -1)) {
      parts.put(part, BYLINE);
    }
    RequiredWords.of(PUBLISHER).forEach(part -> parts.put(part, PUBLISHED));
    PARTS = Cues.of(parts);
  }

  /**
   * What the words of an attribute say of its element.
   *
   * @param marks what it is marked as
   * @param byline whether they speak of an author
   * @param publisher whether they speak of a publisher
   * @param hash the attribute's hash, blanks at its ends aside
   */
  record Said(long marks, boolean byline, boolean publisher, int hash) {
    static final Said NOTHING = new Said(0, false, false, 0);
  }

  private final Map<String, Said> seen = new HashMap<>();

  private static int slot(long hash) {
    int slot = (int) (hash ^ hash >>> 32) & (SLOTS - 1);
    while (WORDS[slot] != hash && WORDS[slot] != 0) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  /** What the words of {@code attribute} say. */
  Said of(String attribute) {
    if (attribute.isEmpty()) {
      return Said.NOTHING;
    }
    Said known = seen.get(attribute);
    if (known == null) {
      long parts = PARTS.find(attribute, attribute.length());
      boolean publisher = (parts & PUBLISHED) != 0 && PUBLISHER.matcher(attribute).find();
      int hash = attribute.trim().hashCode();
      known = new Said(marks(attribute), (parts & BYLINE) != 0, publisher, hash);
      seen.put(attribute, known);
    }
    return known;
  }

  private static long marks(String attribute) {
    int end = Math.min(attribute.length(), LONGEST);
    long marks = 0;
    long word = SEED;
    long pair = 0;
    boolean paired = false;
    boolean small = false; // the letter before is in lower case
    for (int i = 0; i < end; i++) {
      char c = attribute.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && Character.isLetter(c));
      boolean upper = letter && (c < 'a' || (c > 'z' && Character.isUpperCase(c)));
      if (word != SEED && (!letter || (upper && small))) {
        marks |= MARKS[slot(word)] | (paired ? MARKS[slot(pair)] : 0);
        pair = (word ^ '-') * PRIME;
        paired = true;
        word = SEED;
      }
      if (letter) {
        char lower = upper ? Character.toLowerCase(c) : c;
        word = (word ^ lower) * PRIME;
        pair = (pair ^ lower) * PRIME;
      } else if (c == ' ') {
        paired = false;
      }
      small = letter && !upper && (c <= 'z' || Character.isLowerCase(c));
    }
    if (word != SEED) {
      marks |= MARKS[slot(word)] | (paired ? MARKS[slot(pair)] : 0);
    }
    return marks;
  }
}
