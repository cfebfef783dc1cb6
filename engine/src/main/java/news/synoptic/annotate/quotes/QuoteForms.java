package news.synoptic.annotate.quotes;

import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.words.Cues;
import news.synoptic.annotate.words.Gazetteer;
import news.synoptic.annotate.words.WordClasses;
import news.synoptic.annotate.words.WordShapes;

/**
 * What the tagger of quotes knows of a word wherever it stands, worked out once for each form of a
 * text. A possessive ending does not count, and all quotation marks are one.
 *
 * @param form hashes of the forms as written
 * @param lower hashes of the forms in lower case
 * @param shape their shapes
 * @param ending hashes of their last letters
 * @param group their classes
 * @param flags 1 for what somebody is, 2 for a title
 * @param speech 1 for a word of saying, 2 for "according", 3 for a colon
 */
// intentional: made for one text and never compared
@SuppressWarnings("ArrayRecordComponent")
record QuoteForms(
    int[] form, int[] lower, int[] shape, int[] ending, int[] group, int[] flags, int[] speech) {

  /** What is known of the forms of a reading. */
  static QuoteForms of(Reading reading) {
    int n = reading.words().size();
    QuoteForms forms =
        new QuoteForms(
            new int[n], new int[n], new int[n], new int[n], new int[n], new int[n], new int[n]);
    boolean[] known = new boolean[n];
    for (Token token : reading.tokens()) {
      if (!known[token.word().index()]) {
        known[token.word().index()] = true;
        forms.enter(token);
      }
    }
    return forms;
  }

  private void enter(Token token) {
    int i = token.word().index();
    Gazetteer gazetteer = Gazetteer.known();
    String word = token.kind() == Token.Kind.QUOTE ? "\"" : bare(token.text());
    form[i] = word.hashCode();
    lower[i] = token.kind() == Token.Kind.QUOTE ? form[i] : token.lower().hashCode();
    shape[i] = WordShapes.of(word);
    ending[i] = end(token.lower());
    group[i] = WordClasses.known().of(word);
    flags[i] =
        gazetteer.is(token.lower(), Gazetteer.ROLE)
            ? 1
            : gazetteer.is(word, Gazetteer.TITLE) ? 2 : 0;
    speech[i] = Cues.isSaid(token) ? 1 : token.is("according") ? 2 : token.is(":") ? 3 : 0;
  }

  private static String bare(String word) {
    return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
  }

  private static int end(String word) {
    int hash = Math.min(4, word.length());
    for (int i = Math.max(0, word.length() - 3); i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return hash;
  }
}
