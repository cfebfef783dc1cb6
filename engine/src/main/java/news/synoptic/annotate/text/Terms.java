package news.synoptic.annotate.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Tokens → content words: folded, stemmed, function words left out. The term of a word is worked
 * out once; not thread-safe.
 */
public final class Terms {
  private static final CharArraySet FUNCTION_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
  private static final String NONE = "";

  private final EnglishStemmer stemmer = new EnglishStemmer();

  /** The terms by the index of their word; {@link #NONE} if it has none, null if not yet known. */
  private final @Nullable String[] terms;

  /**
   * The terms of a text.
   *
   * @param words the number of its different words
   */
  public Terms(int words) {
    terms = new @Nullable String[words];
  }

  /** The content words of a text, in order. */
  public static List<String> of(String text) {
    List<Token> tokens = Tokenizer.tokens(text);
    return new Terms(tokens.size()).of(tokens);
  }

  /** The content words of some tokens of the text, in order. */
  public List<String> of(List<Token> tokens) {
    List<String> found = new ArrayList<>();
    for (Token token : tokens) {
      String term = terms[token.word().index()];
      if (term == null) {
        term = term(token);
        terms[token.word().index()] = term;
      }
      if (!term.equals(NONE)) {
        found.add(term);
      }
    }
    return found;
  }

  private String term(Token token) {
    boolean counts = token.kind() == Token.Kind.NUMBER || token.isWord();
    String word = token.lower().endsWith("'s") ? token.lower().replace("'s", "") : token.lower();
    boolean content = counts && !word.isEmpty() && !FUNCTION_WORDS.contains(word);
    return content ? stem(word, stemmer) : NONE;
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
