package news.synoptic.extract.body;

import java.util.Arrays;
import java.util.List;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.words.Phrases;
import news.synoptic.extract.words.WordHashes;

/**
 * A passage's words → numbers: how long, how shaped, what they speak of, what of the page's own
 * metadata they repeat. One object a page; linear in the passage.
 */
final class PassageWords {
  /** How many numbers a passage gives. */
  static final int SIZE = 37 + 2 * Phrases.Furniture.values().length;

  private static final Phrases.Furniture[] FURNITURE = Phrases.Furniture.values();
  private static final int LONG = 600;

  /** What {@link #KINDS} tells of a character; capitals and small letters are letters. */
  private static final int BLANK = 1;

  private static final int DIGIT = 2;
  private static final int LETTER = 3;
  private static final int CAPITAL = 4;
  private static final int COUNTED = 5;
  private static final String ENDS = ".!?。।؟";
  private static final String QUOTES = "\"“«「";
  private static final String BARS = "|·•/»›";
  private static final String SIGNS = "@#©_*=";
  private static final String COMMAS = ",，、،";
  private static final List<String> CLASSES = List.of(ENDS, QUOTES, BARS, SIGNS, COMMAS);
  private static final byte[] KINDS = kinds();

  private final WordHashes hashes = new WordHashes();
  private final int[] counts = new int[COUNTED + CLASSES.size()];
  private final TitleWords title;
  private final List<String> authors;
  private final LdBody ld;
  private final LdBody summary;

  PassageWords(Draft draft, LdBody ld, LdBody summary) {
    this.title = new TitleWords(draft.title);
    this.authors = draft.byline;
    this.ld = ld;
    this.summary = summary;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[1 << 16];
    for (int c = 0; c < kinds.length; c++) {
      char one = (char) c;
      boolean letter = Character.isLetter(one);
      kinds[c] = (byte) (letter ? Character.isUpperCase(one) ? CAPITAL : LETTER : 0);
    }
    kinds[' '] = BLANK;
    Arrays.fill(kinds, '0', '9' + 1, (byte) DIGIT);
    for (int k = 0; k < CLASSES.size(); k++) {
      for (char c : CLASSES.get(k).toCharArray()) {
        kinds[c] = (byte) (COUNTED + k);
      }
    }
    return kinds;
  }

  /** Whether a heading says what the article's headline says. */
  boolean isTitle(Passage passage) {
    boolean heading =
        passage.kind() == Passage.Kind.TITLE
            || passage.kind() == Passage.Kind.HEADING
            || Mark.TITLE.in(passage.own());
    return heading
        && passage.text().length() < 400
        && title.likeness(hashes.read(passage.text())) > 0.8;
  }

  // intentional: the number is stored nowhere but in the weights trained with it
  @SuppressWarnings("EnumOrdinal")
  static int kind(Passage passage) {
    return passage.kind().ordinal();
  }

  void put(Passage passage, boolean seen, int times, Numbers row) {
    String text = passage.text();
    int n = text.length();
    int[] count = counts;
    Arrays.fill(count, 0);
    int capitals = 0;
    int runs = 0;
    int last = BLANK;
    for (int i = 0; i < n; i++) {
      int kind = KINDS[text.charAt(i)];
      count[kind]++;
      capitals += kind == CAPITAL && last == BLANK ? 1 : 0;
      runs += kind == DIGIT && last != DIGIT ? 1 : 0;
      last = kind;
    }
    int words = 1 + count[BLANK];
    int upper = count[CAPITAL];
    int letters = count[LETTER] + upper;
    int ends = count[COUNTED];
    hashes.read(text);
    row.put(n);
    row.put(words);
    row.put(passage.linkShare());
    row.put((double) passage.bold() / n);
    row.put((double) passage.italic() / n);
    row.put(kind(passage));
    row.put(passage.kind() == Passage.Kind.PARAGRAPH);
    row.put(passage.quoteDepth());
    row.put(passage.listed());
    row.put(ends);
    row.put(TextLine.endsSentence(text));
    row.put(count[COUNTED + 4]);
    row.put((double) upper / (letters + 1));
    row.put((double) count[DIGIT] / n);
    row.put(Character.isLowerCase(text.charAt(0)));
    row.put((double) n / words);
    row.put(count[COUNTED + 1]);
    row.put(text.charAt(n - 1) == ':');
    row.put((double) letters / n);
    row.put(seen);
    row.put(n < 400 ? title.likeness(hashes) : 0);
    row.put(ld.share(hashes));
    row.put(times);
    row.put((double) capitals / words);
    row.put(count[COUNTED + 2]);
    row.put(count[COUNTED + 3]);
    row.put(runs);
    row.put((double) ends / words);
    row.put(shape(text.charAt(0)));
    row.put(shape(text.charAt(n - 1)));
    row.put(n < LONG ? summary.share(hashes) : -1);
    boolean named = n < LONG && isOfAuthor(text, false);
    row.put(named);
    row.put(named && isOfAuthor(text, true));
    row.put(authors.size());
    row.put(passage.linked());
    row.put(text.indexOf("://") >= 0 || text.indexOf("www.") >= 0);
    row.put(text.indexOf('(') >= 0);
    furniture(text, row);
  }

  private static void furniture(String text, Numbers row) {
    long opening = Phrases.openingBits(text);
    long within = Phrases.withinBits(text);
    for (Phrases.Furniture one : FURNITURE) {
      row.put((opening & one.bit) != 0);
      row.put((within & one.bit) != 0);
    }
  }

  private boolean isOfAuthor(String text, boolean atStart) {
    for (String author : authors) {
      if (atStart ? text.startsWith(author) : text.contains(author)) {
        return true;
      }
    }
    return false;
  }

  /** What kind of character begins or ends a passage. */
  private static int shape(char c) {
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c) ? 0 : Character.isLowerCase(c) ? 1 : 2;
    }
    if (Character.isDigit(c)) {
      return 3;
    }
    return switch (c) {
      case '.', '。', '।' -> 4;
      case '!', '?', '？', '！' -> 5;
      case '"', '”', '“', '\'', '’', '‘', '«', '»', '„', '」', '「' -> 6;
      case ':', ';', ',' -> 7;
      case '…' -> 8;
      case '-', '–', '—' -> 9;
      case '•', '·', '*', '►', '▶', '→', '›', '>', '+', '|' -> 10;
      case '(', ')', '[', ']' -> 11;
      case '@', '#', '©' -> 12;
      default -> Character.isSurrogate(c) ? 13 : 14;
    };
  }
}
