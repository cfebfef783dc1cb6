package news.synoptic.extract.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Regular expressions → which of them may be found in a text, by one scan for the words that each
 * of them must have (see {@link RequiredWords}): nearly all texts have none, and the expressions
 * themselves are never tried on them. An expression of which no such word is known may be found
 * everywhere. Immutable, thread-safe.
 */
public final class Prefilter {
  private final Pattern[] patterns;
  private final Cues words;
  private final long always;

  private Prefilter(Pattern[] patterns, Cues words, long always) {
    this.patterns = patterns;
    this.words = words;
    this.always = always;
  }

  /** A filter for at most 64 expressions; the bit of the i-th is {@code 1L << i}. */
  public static Prefilter of(Pattern... patterns) {
    if (patterns.length > Long.SIZE) {
      throw new IllegalArgumentException(patterns.length + " expressions; want at most 64");
    }
    Map<String, Long> bits = new LinkedHashMap<>();
    long always = 0;
    for (int i = 0; i < patterns.length; i++) {
      List<String> words = RequiredWords.of(patterns[i]);
      long bit = 1L << i;
      always |= words.isEmpty() ? bit : 0;
      words.forEach(word -> bits.merge(word, bit, (a, b) -> a | b));
    }
    return new Prefilter(patterns.clone(), Cues.of(bits), always);
  }

  /** The bits of the expressions that may be found in {@code text}; the others cannot be. */
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
    for (int i = 0; i < patterns.length; i++) {
      if (patterns[i] == pattern) {
        return (may & 1L << i) != 0 && pattern.matcher(text).find();
      }
    }
    throw new IllegalArgumentException(pattern + " is not one of this filter's expressions");
  }
}
