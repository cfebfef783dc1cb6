package news.synoptic.extract.fields;

import java.util.List;
import java.util.Locale;
import news.synoptic.extract.page.Passage;

/**
 * Whether a capitalised word is one of the language and no name: the paragraphs of the page write
 * it in small letters too. Looks at the first 20,000 characters of paragraphs.
 */
final class CommonWords {
  private static final int MOST = 20_000;
  private static final int PARAGRAPH = 80;
  private static final int SHORTEST = 4;

  private final List<Passage> passages;

  CommonWords(List<Passage> passages) {
    this.passages = passages;
  }

  /** Whether a word of {@code name} is a common one. */
  boolean anyIn(String name) {
    for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (word.length() >= SHORTEST && isCommon(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCommon(String word) {
    int left = MOST;
    for (int i = 0; i < passages.size() && left > 0; i++) {
      String text = passages.get(i).text();
      if (text.length() > PARAGRAPH) {
        if (has(text, word)) {
          return true;
        }
        left -= text.length();
      }
    }
    return false;
  }

  private static boolean has(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
