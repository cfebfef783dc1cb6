package news.synoptic.cluster;

import java.util.Arrays;
import java.util.Locale;

/** Text → hashes of five words in a row, in text order. */
final class Shingles {
  private Shingles() {}

  /**
   * The sequences that lie outside quotation marks. A quotation ends with its paragraph at the
   * latest, so that a mark that is never closed costs one paragraph.
   */
  static int[] outsideQuotes(String text) {
    return of(withoutQuotes(text));
  }

  static int[] of(String text) {
    int[] words = words(text);
    int n = Math.max(0, words.length - Sketch.SEQUENCE + 1);
    int[] hashes = new int[n];
    for (int i = 0; i < n; i++) {
      int hash = 17;
      for (int j = i; j < i + Sketch.SEQUENCE; j++) {
        hash = hash * 0x01000193 + words[j];
      }
      hashes[i] = Terms.mix(hash);
    }
    return hashes;
  }

  /** Hashes of the words: runs of letters and digits, in lower case. */
  static int[] words(String text) {
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

  static String withoutQuotes(String text) {
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
