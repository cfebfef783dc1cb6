package news.synoptic.cluster.gist;

import news.synoptic.Annotated;

/**
 * The words of an article's names, for the purpose of comparing it with others: words that begin
 * with a capital letter and do not begin a sentence. The annotator's names are more exact, but not
 * found in every language; for this, being the same everywhere counts more.
 */
final class NameWords {
  private static final int LONGEST = 12_000;

  private NameWords() {}

  static void of(Annotated article, TermCounter words) {
    String text = article.article().text();
    int end = Math.min(LONGEST, text.length());
    boolean inSentence = false;
    int at = 0;
    while (at < end) {
      int start = at;
      int hash = 0;
      while (at < end && Character.isLetter(text.charAt(at))) {
        hash = hash * 31 + Character.toLowerCase(text.charAt(at++));
      }
      if (at > start) {
        boolean capital = Character.isUpperCase(text.charAt(start));
        if (capital && inSentence && at - start > 1) {
          words.add(Terms.mix(hash), 1);
        }
        inSentence = true;
      } else {
        char c = text.charAt(at++);
        inSentence &= c != '.' && c != '!' && c != '?' && c != '\n' && c != '"' && c != '“';
      }
    }
  }
}
