package news.synoptic.cluster;

import java.util.Locale;
import news.synoptic.Annotated;

/**
 * The words of an article's names, for the purpose of comparing it with others: words that begin
 * with a capital letter and do not begin a sentence. The annotator's names are more exact, but not
 * found in every language; for this, being the same everywhere counts more.
 */
final class NameWords {
  private static final int LONGEST = 12_000;

  private NameWords() {}

  static TermCounter of(Annotated article) {
    TermCounter words = new TermCounter();
    String whole = article.article().text();
    String text = whole.substring(0, Math.min(LONGEST, whole.length()));
    boolean inSentence = false;
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        boolean capital = Character.isUpperCase(text.charAt(start));
        if (capital && inSentence && at - start > 1) {
          words.add(Terms.key(text.substring(start, at).toLowerCase(Locale.ROOT)), 1);
        }
        inSentence = true;
      } else {
        char c = text.charAt(at++);
        inSentence &= c != '.' && c != '!' && c != '?' && c != '\n' && c != '"' && c != '“';
      }
    }
    return words;
  }
}
