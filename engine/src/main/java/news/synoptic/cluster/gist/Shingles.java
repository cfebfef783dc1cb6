package news.synoptic.cluster.gist;

import java.util.Arrays;
import java.util.Locale;

/** Text → hashes of words in a row, in text order. */
public final class Shingles {
  /** How many words a sequence has, where nothing else is said. */
  public static final int USUAL = 5;

  private Shingles() {}

  /**
   * The sequences that lie outside quotation marks. A quotation ends with its paragraph at the
   * latest, so that a mark that is never closed costs one paragraph.
   */
  static int[] outsideQuotes(String text) {
    return of(words(withoutQuotes(text)), USUAL);
  }

  /** The sequences of {@code length} words, in order. */
  public static int[] of(int[] words, int length) {
    int[] hashes = new int[Math.max(0, words.length - length + 1)];
    for (int i = 0; i < hashes.length; i++) {
      int hash = 17;
      for (int j = i; j < i + length; j++) {
        hash = hash * 0x01000193 + words[j];
      }
      hashes[i] = Terms.mix(hash);
    }
    return hashes;
  }

  /** Hashes of the words: runs of letters and digits, in lower case. */
  public static int[] words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int[] words = new int[lower.length() / 2 + 1];
    int n = 0;
    int at = 0;
    while (at < lower.length()) {
      int hash = 0;
      int start = at;
      while (at < lower.length() && Character.isLetterOrDigit(lower.charAt(at))) {
        hash = hash * 31 + lower.charAt(at++);
      }
      if (at > start) {
        words[n++] = Terms.mix(hash);
      } else {
        at++;
      }
    }
    return Arrays.copyOf(words, n);
  }

  /** The text without what stands within quotation marks. */
  public static String withoutQuotes(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = c == '\'' && i + 1 < text.length() && text.charAt(i + 1) == '\'';
      if (c == '\n') {
        inside = false;
      } else if (c == '"' || doubled) {
        inside = !inside;
        i += doubled ? 1 : 0;
        c = ' ';
      } else if (c == '“' || c == '«' || c == '„') {
        inside = true;
      } else if (c == '”' || c == '»') {
        inside = false;
        c = ' ';
      }
      if (!inside) {
        kept.append(c);
      }
    }
    return kept.toString();
  }
}
