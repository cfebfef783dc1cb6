package news.synoptic.cluster;

import java.util.Locale;
import news.synoptic.Annotated;
import news.synoptic.Mention;

/**
 * The words of an article's names. Where no name was found (a language without a name finder),
 * words that begin with a capital letter behind a small one stand in.
 */
final class NameWords {
  private static final int LONGEST = 12_000;

  private NameWords() {}

  static TermCounter of(Annotated article) {
    TermCounter words = new TermCounter();
    String text = article.article().text();
    if (article.mentions().isEmpty()) {
      capitalised(text.substring(0, Math.min(LONGEST, text.length())), words);
    }
    for (Mention mention : article.mentions()) {
      if (mention.span().end() <= LONGEST) {
        add(mention.span().in(text), words);
      }
    }
    return words;
  }

  private static void add(String name, TermCounter words) {
    for (String word : name.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
      if (word.length() > 1) {
        words.add(Terms.key(word.toLowerCase(Locale.ROOT)), 1);
      }
    }
  }

  private static void capitalised(String text, TermCounter words) {
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
  }
}
