package news.synoptic.annotate.names;

import java.util.List;
import java.util.Locale;
import news.synoptic.Media;
import news.synoptic.annotate.text.Word;
import news.synoptic.annotate.words.Gazetteer;
import news.synoptic.annotate.words.WordClasses;
import news.synoptic.annotate.words.WordShapes;

/**
 * What the tagger of names knows of a word wherever it stands, worked out once for each form of a
 * text.
 *
 * @param form hashes of the forms as written
 * @param lower hashes of the forms in lower case
 * @param shape their shapes
 * @param flags what {@link Gazetteer} knows of them
 * @param group their classes
 * @param traits sets of the traits below
 * @param parts hashes of their endings and beginnings, {@link #PARTS} a form
 */
// intentional: made for one text and never compared
@SuppressWarnings("ArrayRecordComponent")
record NameForms(
    int[] form, int[] lower, int[] shape, int[] flags, int[] group, int[] traits, int[] parts) {
  /** Number of endings and beginnings: of one to four letters, of two to four. */
  static final int PARTS = 7;

  /** Begins with a letter. */
  static final int LETTER = 1;

  /** Begins with a capital. */
  static final int CAPITAL = 1 << 1;

  /** Both of these: "Ⓐ" is a capital and no letter. */
  static final int CAPITAL_LETTER = 1 << 2;

  /** All capitals, and more than one. */
  static final int SHOUTED = 1 << 3;

  /** Ends a sentence. */
  static final int ENDS = 1 << 4;

  /** A known medium may begin with it. */
  static final int BEGINS_MEDIUM = 1 << 5;

  /** A known medium or a fixed name may begin with it. */
  static final int BEGINS_NAME = 1 << 6;

  /** Has a letter that is not small: a capital, or one of a script without them. */
  static final int SIGN = 1 << 7;

  private static final int NO_PART = 0x5bd1e995;

  /** What is known of some forms. */
  static NameForms of(List<Word> words) {
    int n = words.size();
    NameForms forms =
        new NameForms(
            new int[n],
            new int[n],
            new int[n],
            new int[n],
            new int[n],
            new int[n],
            new int[n * PARTS]);
    words.forEach(forms::enter);
    return forms;
  }

  boolean is(int word, int trait) {
    return (traits[word] & trait) != 0;
  }

  int part(int word, int part) {
    return parts[word * PARTS + part];
  }

  private void enter(Word word) {
    int i = word.index();
    String text = word.text();
    Gazetteer gazetteer = Gazetteer.known();
    // intentional: not the token's lower case, whose apostrophe is straight
    String low = text.toLowerCase(Locale.ROOT);
    form[i] = text.hashCode();
    lower[i] = low.hashCode();
    shape[i] = WordShapes.of(text);
    flags[i] = gazetteer.flags(text) | (gazetteer.flags(low) & Gazetteer.ROLE);
    group[i] = WordClasses.known().of(text);
    traits[i] = traits(text, low);
    for (int length = 1; length <= 4; length++) {
      parts[i * PARTS + length - 1] = part(text, text.length() - length, text.length());
    }
    for (int length = 2; length <= 4; length++) {
      parts[i * PARTS + length + 2] = part(text, 0, length);
    }
  }

  private static int traits(String text, String low) {
    char first = text.charAt(0);
    boolean letter = Character.isLetter(first);
    boolean capital = Character.isUpperCase(first);
    boolean shouted =
        letter
            && text.length() > 1
            && !text.equals(low)
            && text.equals(text.toUpperCase(Locale.ROOT));
    boolean starts = Character.isLetterOrDigit(first);
    boolean medium = starts && Media.known().mayBegin(text);
    return (letter ? LETTER : 0)
        | (capital ? CAPITAL : 0)
        | (letter && capital ? CAPITAL_LETTER : 0)
        | (shouted ? SHOUTED : 0)
        | (".?!".contains(text) ? ENDS : 0)
        | (hasSign(text) ? SIGN : 0)
        | (medium ? BEGINS_MEDIUM : 0)
        | (medium || (starts && Gazetteer.known().mayBegin(text)) ? BEGINS_NAME : 0);
  }

  private static boolean hasSign(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) && !Character.isLowerCase(c)) {
        return true;
      }
    }
    return false;
  }

  private static int part(String word, int from, int to) {
    if (from < 0 || to > word.length()) {
      return NO_PART;
    }
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + Character.toLowerCase(word.charAt(i));
    }
    return hash;
  }
}
