package news.synoptic.annotate.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Tokens → content words: folded, stemmed, function words left out. Thread-safe. */
public final class Terms {
  private static final CharArraySet FUNCTION_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  private Terms() {}

  /** The content words of some tokens, in order. */
  public static List<String> of(List<Token> tokens) {
    List<String> terms = new ArrayList<>();
    EnglishStemmer stemmer = new EnglishStemmer();
    for (Token token : tokens) {
      boolean counts = token.kind() == Token.Kind.NUMBER || token.isWord();
      String word = token.lower().endsWith("'s") ? token.lower().replace("'s", "") : token.lower();
      if (counts && !word.isEmpty() && !FUNCTION_WORDS.contains(word)) {
        terms.add(stem(word, stemmer));
      }
    }
    return terms;
  }

  /** The stem of a word in lower case. */
  public static String stem(String word) {
    return stem(word, new EnglishStemmer());
  }

  private static String stem(String word, EnglishStemmer stemmer) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
