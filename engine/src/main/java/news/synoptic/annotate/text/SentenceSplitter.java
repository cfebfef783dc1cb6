package news.synoptic.annotate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.synoptic.Article;
import news.synoptic.Block;
import news.synoptic.Span;

/**
 * Blocks and tokens → sentences. A sentence ends at a full stop, question or exclamation mark (or
 * their counterparts in other scripts), with the quotation marks and brackets that close behind it,
 * if what follows can begin a sentence; never behind an abbreviation or an initial.
 */
public final class SentenceSplitter {
  private static final String ENDS = ".!?…。！？।؟";
  private static final String CLOSERS = ")]”’\"»›」』'“‘";
  private static final Set<String> OPENERS = Set.of("(", "[", "¿", "¡");

  /** Abbreviations before a number only: "No. 7", but "No. He was asleep." */
  private static final Set<String> NUMBERING = Set.of("no", "nos", "fig");

  private static final Set<String> COMPANY =
      Set.of("inc", "corp", "co", "ltd", "plc", "news", "group");
  private static final Set<String> ENDING =
      Set.of("etc", "inc", "corp", "ltd", "co", "jr", "sr", "bros", "al", "approx", "ft");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "brig",
          "maj", "sen", "rep", "gov", "rev", "hon", "st", "jr", "sr", "vs", "etc", "inc", "corp",
          "ltd", "co", "no", "nos", "dept", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "est",
          "approx", "fig", "al", "bros", "messrs", "mt", "ft");

  private SentenceSplitter() {}

  /** The reading of an article's text. */
  public static Reading read(Article article) {
    Vocabulary words = new Vocabulary();
    List<Token> tokens = Tokenizer.tokens(article.text(), words);
    List<Reading.Clause> sentences = new ArrayList<>();
    int offset = 0;
    int paragraph = 0;
    int at = 0;
    for (Block block : article.blocks()) {
      if (block.inText()) {
        int end = offset + block.text().length();
        int to = at;
        while (to < tokens.size() && tokens.get(to).start() < end) {
          to++;
        }
        split(tokens, at, to, paragraph, block.kind(), article.lang(), sentences);
        at = to;
        paragraph++;
        offset = end + 1;
      }
    }
    return new Reading(article.text(), article.lang(), tokens, words.words(), sentences);
  }

  private static void split(
      List<Token> tokens,
      int from,
      int to,
      int paragraph,
      Block.Kind kind,
      String lang,
      List<Reading.Clause> sentences) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (ends(tokens, i, to) && !isOrdinal(tokens, i, lang)) {
        int end = i + 1;
        while (end < to && closes(tokens, end)) {
          end++;
        }
        add(tokens, start, end, paragraph, kind, sentences);
        start = end;
        i = end - 1;
      }
    }
    add(tokens, start, to, paragraph, kind, sentences);
  }

  private static void add(
      List<Token> tokens,
      int from,
      int to,
      int paragraph,
      Block.Kind kind,
      List<Reading.Clause> sentences) {
    if (from < to) {
      Span span = new Span(tokens.get(from).start(), tokens.get(to - 1).end());
      sentences.add(new Reading.Clause(sentences.size(), span, paragraph, kind, from, to));
    }
  }

  private static boolean ends(List<Token> tokens, int i, int to) {
    Token token = tokens.get(i);
    boolean dotted = token.kind() == Token.Kind.WORD && token.text().endsWith(".");
    if (ENDS.indexOf(token.text().charAt(token.text().length() - 1)) < 0
        || token.kind() == Token.Kind.NUMBER) {
      return false;
    }
    int next = i + 1;
    while (next < to && closes(tokens, next)) {
      next++;
    }
    if (next == to) {
      return true;
    }
    Token follower = tokens.get(next);
    boolean opens = follower.kind() == Token.Kind.QUOTE || OPENERS.contains(follower.text());
    if (opens && next + 1 < to) {
      follower = tokens.get(next + 1);
    }
    if (token.is("!") && COMPANY.contains(follower.lower())) {
      return false; // the mark is part of a company's name
    }
    boolean begins =
        follower.kind() == Token.Kind.NUMBER
            || (follower.isWord() && !Character.isLowerCase(follower.text().codePointAt(0)));
    if (dotted) {
      // "U.S. Congress" goes on, an initial always does; what begins with an article does not
      return begins && token.text().length() > 2 && BEGINNERS.contains(follower.lower());
    }
    boolean abbreviated =
        token.is(".")
            && i > 0
            && tokens.get(i - 1).end() == token.start()
            && ABBREVIATIONS.contains(tokens.get(i - 1).lower())
            && !(NUMBERING.contains(tokens.get(i - 1).lower())
                && follower.kind() != Token.Kind.NUMBER)
            && !(ENDING.contains(tokens.get(i - 1).lower())
                && BEGINNERS.contains(follower.lower()));
    return begins && !abbreviated;
  }

  private static final Set<String> BEGINNERS =
      Set.of(
          "the",
          "a",
          "an",
          "he",
          "she",
          "it",
          "they",
          "we",
          "you",
          "i",
          "in",
          "on",
          "at",
          "but",
          "and",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "their",
          "its",
          "there",
          "when",
          "while",
          "after",
          "before",
          "as",
          "if",
          "for",
          "with",
          "from",
          "however",
          "meanwhile",
          "nobody",
          "nothing",
          "no",
          "some",
          "many",
          "most",
          "both",
          "each",
          "every",
          "who",
          "what",
          "why",
          "how",
          "so",
          "then",
          "yet",
          "still",
          "also",
          "now");

  /** "30. Oktober": in these languages a point makes a number an ordinal. */
  private static boolean isOrdinal(List<Token> tokens, int i, String lang) {
    boolean counts =
        switch (lang) {
          case "de", "da", "no", "nb", "fi", "cs", "sk", "hu", "sl", "hr", "sr", "is", "et", "lv" ->
              true;
          default -> false;
        };
    return counts
        && i > 0
        && tokens.get(i).is(".")
        && tokens.get(i - 1).kind() == Token.Kind.NUMBER
        && tokens.get(i - 1).end() == tokens.get(i).start()
        && tokens.get(i - 1).text().length() <= 2;
  }

  /** Whether a token closes what stands before it: a bracket or quotation mark without a gap. */
  private static boolean closes(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return CLOSERS.indexOf(token.text().charAt(0)) >= 0
        && !token.isWord()
        && (tokens.get(i - 1).end() == token.start() || token.is("»"));
  }
}
