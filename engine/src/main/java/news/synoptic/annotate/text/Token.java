package news.synoptic.annotate.text;

import news.synoptic.Span;

/**
 * A word, a number or a mark.
 *
 * @param index zero-based index into {@link Reading#tokens()}
 * @param span offsets into the text
 * @param kind what it is
 * @param word its form
 */
public record Token(int index, Span span, Kind kind, Word word) {
  /** What a token is. */
  public enum Kind {
    /**
     * Letters, with inner apostrophes, dots and hyphens: {@code U.S.}, {@code don't}, {@code B-52}.
     */
    WORD,
    /** Digits, with inner separators: {@code 1,800}, {@code 2.5}, {@code 10th}. */
    NUMBER,
    /** A quotation mark of any style; {@code ''} and {@code ``} are one token. */
    QUOTE,
    /** Any other mark, one a token. */
    MARK
  }

  /** Its units in the text. */
  public String text() {
    return word.text();
  }

  /** {@link #text()} in lower case, with a straight apostrophe. */
  public String lower() {
    return word.lower();
  }

  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }

  public boolean isWord() {
    return kind == Kind.WORD;
  }

  /** Whether it is a word that begins with a capital letter. */
  public boolean isCapitalised() {
    return kind == Kind.WORD && Character.isUpperCase(text().codePointAt(0));
  }

  public boolean is(String lowerCase) {
    return lower().equals(lowerCase);
  }
}
