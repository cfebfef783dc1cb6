package news.synoptic.annotate.text;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Span;

/** Text → tokens. Linear in the length of the text; every character but white space is covered. */
public final class Tokenizer {
  private static final String QUOTES = "\"“”„‟«»‹›‘’‚‛「」『』";

  private Tokenizer() {}

  /** The tokens of a text, in order. */
  public static List<Token> tokens(String text) {
    return tokens(text, new Vocabulary());
  }

  /** The tokens of a text, in order, with their words out of a vocabulary. */
  static List<Token> tokens(String text, Vocabulary words) {
    List<Token> tokens = new ArrayList<>(text.length() / 5);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        at += Character.charCount(c);
      } else {
        Token token = token(text, at, c, tokens.size(), words);
        tokens.add(token);
        at = token.end();
      }
    }
    return tokens;
  }

  private static Token token(String text, int start, int c, int index, Vocabulary words) {
    if (Character.isDigit(c)) {
      return of(text, start, numberEnd(text, start), Token.Kind.NUMBER, index, words);
    }
    if (Character.isLetter(c)) {
      return of(text, start, wordEnd(text, start), Token.Kind.WORD, index, words);
    }
    boolean doubled = text.startsWith("''", start) || text.startsWith("``", start);
    if (doubled || QUOTES.indexOf(c) >= 0) {
      return of(text, start, start + (doubled ? 2 : 1), Token.Kind.QUOTE, index, words);
    }
    return of(text, start, start + Character.charCount(c), Token.Kind.MARK, index, words);
  }

  private static Token of(
      String text, int start, int end, Token.Kind kind, int index, Vocabulary words) {
    return new Token(index, new Span(start, end), kind, words.word(text, start, end));
  }

  private static int wordEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean inner = isInner(c) && at + 1 < text.length() && isWordPart(text.codePointAt(at + 1));
      if (!isWordPart(c) && !inner) {
        break;
      }
      at += Character.charCount(c);
    }
    boolean dotted = text.indexOf('.', start + 1, at) > 0;
    boolean initial = at == start + 1 && Character.isUpperCase(text.charAt(start));
    boolean dot = at < text.length() && text.charAt(at) == '.';
    return dot && (dotted || initial) ? at + 1 : at;
  }

  private static int numberEnd(String text, int start) {
    int at = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean inner =
          ".,:/".indexOf(c) >= 0
              && at + 1 < text.length()
              && Character.isDigit(text.codePointAt(at + 1));
      if (!Character.isLetterOrDigit(c) && !inner) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private static boolean isInner(int c) {
    return c == '\'' || c == '’' || c == '.' || c == '-' || c == '‑' || c == '&';
  }

  private static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
