package news.synoptic.annotate.names;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;

/**
 * The words of a reading as names see them: possessive endings are words of their own, and so are
 * the parts of hyphenated words that a name may end in ("China-Russia", "US-led").
 */
final class NameWords {
  private final List<String> forms;
  private final int[] starts;
  private final int[] ends;
  private final int[] froms;
  private final int[] paragraphs;

  private NameWords(List<String> forms, int[] starts, int[] ends, int[] froms, int[] paragraphs) {
    this.forms = forms;
    this.starts = starts;
    this.ends = ends;
    this.froms = froms;
    this.paragraphs = paragraphs;
  }

  /** The words of a reading. */
  static NameWords of(Reading reading) {
    Builder builder = new Builder();
    int[] froms = new int[reading.sentences().size() + 1];
    List<Integer> paragraphs = new ArrayList<>();
    int paragraph = -1;
    for (Reading.Clause sentence : reading.sentences()) {
      froms[sentence.index()] = builder.forms.size();
      if (sentence.paragraph() != paragraph) {
        paragraph = sentence.paragraph();
        paragraphs.add(builder.forms.size());
      }
      for (Token token : reading.tokensOf(sentence)) {
        builder.add(token);
      }
    }
    froms[reading.sentences().size()] = builder.forms.size();
    paragraphs.add(builder.forms.size());
    return new NameWords(
        List.copyOf(builder.forms),
        array(builder.starts),
        array(builder.ends),
        froms,
        array(paragraphs));
  }

  private static int[] array(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The words. */
  List<String> forms() {
    return forms;
  }

  /** Offset of a word in the text. */
  int start(int i) {
    return starts[i];
  }

  /** Offset behind a word. */
  int end(int i) {
    return ends[i];
  }

  /** Index of a sentence's first word; the number of words for the number of sentences. */
  int from(int sentence) {
    return froms[sentence];
  }

  /** Index of a paragraph's first word; the number of words for the number of paragraphs. */
  int paragraphFrom(int paragraph) {
    return paragraphs[paragraph];
  }

  /** Number of paragraphs. */
  int paragraphs() {
    return paragraphs.length - 1;
  }

  /** Number of sentences. */
  int sentences() {
    return froms.length - 1;
  }

  /** Index of the sentence that holds a word. */
  int sentenceOf(int word) {
    int low = 0;
    int high = froms.length - 2;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (froms[middle] <= word) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Number of words. */
  int size() {
    return forms.size();
  }

  /** Whether a word begins with a capital letter. */
  boolean isCapitalised(int i) {
    return Character.isUpperCase(forms.get(i).codePointAt(0));
  }

  private static final class Builder {
    final List<String> forms = new ArrayList<>();
    final List<Integer> starts = new ArrayList<>();
    final List<Integer> ends = new ArrayList<>();

    void add(Token token) {
      String text = token.text();
      int possessive = token.isWord() ? possessive(text) : text.length();
      int from = 0;
      if (token.isWord()) {
        int hyphen = text.indexOf('-');
        while (hyphen > 0 && hyphen < possessive) {
          if (splits(text, from, hyphen, possessive)) {
            put(token, from, hyphen);
            put(token, hyphen, hyphen + 1);
            from = hyphen + 1;
          }
          hyphen = text.indexOf('-', hyphen + 1);
        }
      }
      put(token, from, possessive);
      put(token, possessive, text.length());
    }

    private void put(Token token, int from, int to) {
      if (from < to) {
        forms.add(token.text().substring(from, to));
        starts.add(token.start() + from);
        ends.add(token.start() + to);
      }
    }

    /** Where a possessive ending begins; the length if there is none. */
    private static int possessive(String text) {
      int length = text.length();
      boolean ends =
          length > 2
              && (text.charAt(length - 1) == 's' || text.charAt(length - 1) == 'S')
              && (text.charAt(length - 2) == '\'' || text.charAt(length - 2) == '’');
      return ends ? length - 2 : length;
    }

    /** Whether a hyphen parts a name from another word; single letters and digits stay. */
    private static boolean splits(String text, int from, int hyphen, int end) {
      if (hyphen - from < 2 || end - hyphen < 3) {
        return false;
      }
      boolean left = Character.isUpperCase(text.charAt(from));
      boolean right = Character.isUpperCase(text.charAt(hyphen + 1));
      return (left || right) && Character.isLetter(text.charAt(hyphen + 1));
    }
  }
}
