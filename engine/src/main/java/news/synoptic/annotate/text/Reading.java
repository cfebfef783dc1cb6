package news.synoptic.annotate.text;

import java.util.List;
import news.synoptic.Block;
import news.synoptic.Span;

/**
 * A text cut into blocks, sentences and tokens: what every finder reads.
 *
 * @param text the article's text
 * @param lang BCP 47 language subtag; {@code und} if undetermined
 * @param tokens all tokens in text order
 * @param words the forms of the tokens
 * @param sentences the sentences in text order; they cover the text but for white space
 */
public record Reading(
    String text, String lang, List<Token> tokens, List<Word> words, List<Clause> sentences) {
  /**
   * A sentence as cut from its block.
   *
   * @param index zero-based index into {@link #sentences()}
   * @param span offsets into the text; never crosses a block
   * @param paragraph zero-based index of its block among the blocks that count to the text
   * @param block what its block is
   * @param from index of its first token
   * @param to index behind its last token
   */
  public record Clause(int index, Span span, int paragraph, Block.Kind block, int from, int to) {}

  /** Copies the lists. */
  public Reading {
    tokens = List.copyOf(tokens);
    words = List.copyOf(words);
    sentences = List.copyOf(sentences);
  }

  /** The tokens of a sentence. */
  public List<Token> tokensOf(Clause sentence) {
    return tokens.subList(sentence.from(), sentence.to());
  }

  /**
   * Index of the sentence that holds an offset, or of the last one before it; 0 if there is none.
   */
  public int sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Index of the first token that ends behind an offset; the number of tokens if there is none. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
