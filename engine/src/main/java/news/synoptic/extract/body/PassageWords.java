package news.synoptic.extract.body;

import java.util.List;
import news.synoptic.extract.page.Draft;
import news.synoptic.extract.page.Mark;
import news.synoptic.extract.page.Passage;
import news.synoptic.extract.page.TextLine;
import news.synoptic.extract.words.Phrases;

/**
 * A passage's words → numbers: how long, how shaped, what they speak of, what of the page's own
 * metadata they repeat. One object a page; linear in the passage.
 */
final class PassageWords {
  /** How many numbers a passage gives. */
  static final int SIZE = 37 + 2 * Phrases.Furniture.values().length;

  private static final int LONG = 600;

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

  /** Whether a heading says what the article's headline says. */
  boolean isTitle(Passage passage) {
    boolean heading =
        passage.kind() == Passage.Kind.TITLE
            || passage.kind() == Passage.Kind.HEADING
            || Mark.TITLE.in(passage.own());
    return heading && passage.text().length() < 400 && title.likeness(passage.text()) > 0.8;
  }

  // intentional: the number is stored nowhere but in the weights trained with it
  @SuppressWarnings("EnumOrdinal")
  static int kind(Passage passage) {
    return passage.kind().ordinal();
  }

  void put(Passage passage, boolean seen, int times, Numbers row) {
    String text = passage.text();
    int n = text.length();
    int letters = 0;
    int upper = 0;
    int digits = 0;
    int words = 1;
    int ends = 0;
    int quotes = 0;
    int capitals = 0;
    int signs = 0;
    int bars = 0;
    int runs = 0;
    char last = ' ';
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        words++;
      } else if (c >= '0' && c <= '9') {
        digits++;
        runs += last >= '0' && last <= '9' ? 0 : 1;
      } else if (Character.isLetter(c)) {
        letters++;
        boolean capital = Character.isUpperCase(c);
        upper += capital ? 1 : 0;
        capitals += capital && last == ' ' ? 1 : 0;
      } else if (c == '.' || c == '!' || c == '?' || c == '。' || c == '।' || c == '؟') {
        ends++;
      } else if (c == '"' || c == '“' || c == '«' || c == '「') {
        quotes++;
      } else if (c == '|' || c == '·' || c == '•' || c == '/' || c == '»' || c == '›') {
        bars++;
      } else if (c == '@' || c == '#' || c == '©' || c == '_' || c == '*' || c == '=') {
        signs++;
      }
      last = c;
    }
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
    row.put(Container.commas(text));
    row.put((double) upper / (letters + 1));
    row.put((double) digits / n);
    row.put(Character.isLowerCase(text.charAt(0)));
    row.put((double) n / words);
    row.put(quotes);
    row.put(text.charAt(n - 1) == ':');
    row.put((double) letters / n);
    row.put(seen);
    row.put(n < 400 ? title.likeness(text) : 0);
    row.put(ld.share(text));
    row.put(times);
    row.put((double) capitals / words);
    row.put(bars);
    row.put(signs);
    row.put(runs);
    row.put((double) ends / words);
    row.put(shape(text.charAt(0)));
    row.put(shape(text.charAt(n - 1)));
    row.put(n < LONG ? summary.share(text) : -1);
    row.put(n < LONG && isOfAuthor(text, false));
    row.put(n < LONG && isOfAuthor(text, true));
    row.put(authors.size());
    row.put(passage.linked());
    row.put(text.indexOf("://") >= 0 || text.indexOf("www.") >= 0);
    row.put(text.indexOf('(') >= 0);
    furniture(text, row);
  }

  private static void furniture(String text, Numbers row) {
    long opening = Phrases.openingBits(text);
    long within = Phrases.withinBits(text);
    for (Phrases.Furniture one : Phrases.Furniture.values()) {
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
