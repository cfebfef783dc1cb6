package news.synoptic.annotate.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.text.Vocabulary;
import news.synoptic.annotate.text.Word;

/**
 * The words of a reading as names see them: possessive endings are words of their own, and so are
 * the parts of hyphenated words that a name may end in ("China-Russia", "US-led").
 */
final class NameWords {
  private static final Pattern GAP = Pattern.compile("\\s+");

  private final String text;
  private final List<Word> words;
  private final List<String> forms;
  private final List<Word> vocabulary;
  private final int[] starts;
  private final int[] ends;
  private final int[] froms;
  private final int[] paragraphs;

  private NameWords(String text, Builder builder, int[] froms, int[] paragraphs) {
    this.text = text;
    this.words = List.copyOf(builder.words);
    this.forms = words.stream().map(Word::text).toList();
    this.vocabulary = builder.vocabulary.words();
    this.starts = Arrays.copyOf(builder.starts, builder.size);
    this.ends = Arrays.copyOf(builder.ends, builder.size);
    this.froms = froms;
    this.paragraphs = paragraphs;
  }

  /** The words of a reading. */
  static NameWords of(Reading reading) {
    Builder builder = new Builder(reading);
    int[] froms = new int[reading.sentences().size() + 1];
    int[] paragraphs = new int[reading.sentences().size() + 1];
    int count = 0;
    int paragraph = -1;
    for (Reading.Clause sentence : reading.sentences()) {
      froms[sentence.index()] = builder.size;
      if (sentence.paragraph() != paragraph) {
        paragraph = sentence.paragraph();
        paragraphs[count++] = builder.size;
      }
      for (int i = sentence.from(); i < sentence.to(); i++) {
        builder.add(reading.tokens().get(i));
      }
    }
    froms[reading.sentences().size()] = builder.size;
    paragraphs[count++] = builder.size;
    return new NameWords(reading.text(), builder, froms, Arrays.copyOf(paragraphs, count));
  }

  /** The words, each with its form in {@link #vocabulary()}. */
  List<Word> words() {
    return words;
  }

  /** The forms of the words. */
  List<Word> vocabulary() {
    return vocabulary;
  }

  /** The words as written. */
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

  /** Some words as they stand in the text, with one blank for each gap. */
  String written(int from, int to) {
    String words = text.substring(starts[from], ends[to - 1]);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean gap = c == ' ' || (c >= '\t' && c <= '\r');
      if (gap && (c != ' ' || words.charAt(i + 1) == ' ' || words.charAt(i + 1) <= '\r')) {
        return GAP.matcher(words).replaceAll(" ");
      }
    }
    return words;
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
    /** More words than tokens by no more than this, or the arrays grow. */
    private static final int PARTS = 64;

    final Vocabulary vocabulary = new Vocabulary();
    final List<Word> words;
    int[] starts;
    int[] ends;
    int size;

    /** For each form of the tokens its parts, once they are known. */
    private final Word[][] parts;

    Builder(Reading reading) {
      int most = reading.tokens().size() + PARTS;
      words = new ArrayList<>(most);
      starts = new int[most];
      ends = new int[most];
      parts = new Word[reading.words().size()][];
    }

    void add(Token token) {
      int form = token.word().index();
      if (parts[form] == null) {
        parts[form] = parts(token);
      }
      int start = token.start();
      for (Word part : parts[form]) {
        put(part, start);
        start += part.text().length();
      }
    }

    private void put(Word part, int start) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      words.add(part);
      starts[size] = start;
      ends[size] = start + part.text().length();
      size++;
    }

    private Word[] parts(Token token) {
      String text = token.text();
      if (!token.isWord()) {
        return new Word[] {vocabulary.word(text, 0, text.length())};
      }
      List<Word> found = new ArrayList<>();
      int possessive = possessive(text);
      int from = 0;
      int hyphen = text.indexOf('-');
      while (hyphen > 0 && hyphen < possessive) {
        if (splits(text, from, hyphen, possessive)) {
          found.add(vocabulary.word(text, from, hyphen));
          found.add(vocabulary.word(text, hyphen, hyphen + 1));
          from = hyphen + 1;
        }
        hyphen = text.indexOf('-', hyphen + 1);
      }
      found.add(vocabulary.word(text, from, possessive));
      if (possessive < text.length()) {
        found.add(vocabulary.word(text, possessive, text.length()));
      }
      return found.toArray(Word[]::new);
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
