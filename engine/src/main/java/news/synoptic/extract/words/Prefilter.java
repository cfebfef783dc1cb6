package news.synoptic.extract.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions → which of them may be found in a text, by one scan for the words that each
 * of them must have (see {@link RequiredWords}): nearly all texts have none, and the expressions
 * themselves are never tried on them. An expression is cut at its outermost bars, so that only the
 * parts are tried whose words are there, and a part that begins with {@code ^} at the text's
 * beginning only. A part of which no such word is known may be found everywhere. Immutable,
 * thread-safe.
 */
public final class Prefilter {
  /**
   * A part of an expression.
   *
   * @param anchored whether it matches at the beginning of a text only
   * @param bit stands for its words; parts may share one, which costs time and nothing else
   */
  private record Part(Pattern pattern, boolean anchored, long bit) {}

  private final Map<Pattern, Part[]> parts = new HashMap<>();
  private final Cues words;
  private final long always;

  private Prefilter(Pattern[] patterns) {
    Map<String, Long> bits = new LinkedHashMap<>();
    long all = 0;
    int count = 0;
    for (Pattern pattern : patterns) {
      List<Part> own = new ArrayList<>();
      for (String regex : RequiredWords.parts(pattern)) {
        Pattern part = Pattern.compile(regex, pattern.flags());
        List<String> required = RequiredWords.of(part);
        long bit = 1L << count++;
        boolean anchored = regex.startsWith("^") && (pattern.flags() & Pattern.MULTILINE) == 0;
        own.add(new Part(part, anchored, bit));
        all |= required.isEmpty() ? bit : 0;
        required.forEach(word -> bits.merge(word, bit, (a, b) -> a | b));
      }
      parts.put(pattern, own.toArray(Part[]::new));
    }
    this.words = Cues.of(bits);
    this.always = all;
  }

  /** A filter for {@code patterns}. */
  public static Prefilter of(Pattern... patterns) {
    return new Prefilter(patterns);
  }

  /** A set of bits that tells {@link #found} which parts may be found in {@code text}. */
  public long in(String text) {
    return always | words.find(text, text.length());
  }

  /**
   * Whether {@code pattern} is found in {@code text}.
   *
   * @param may what {@link #in} said of that text, or of one that it is a part of
   * @param pattern one of this filter's
   */
  public boolean found(long may, Pattern pattern, String text) {
    Part[] own = parts.get(pattern);
    if (own == null) {
      throw new IllegalArgumentException(pattern + " is not one of this filter's expressions");
    }
    for (Part part : own) {
      if ((may & part.bit) != 0) {
        Matcher matcher = part.pattern.matcher(text);
        if (part.anchored ? matcher.lookingAt() : matcher.find()) {
          return true;
        }
      }
    }
    return false;
  }
}
