package news.synoptic.brief;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Annotated;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.Quote;
import news.synoptic.Sentence;
import news.synoptic.Span;

/**
 * Whether a sentence can be read without the ones before it.
 *
 * <p>Nothing is rewritten: a sentence that leans on another (a leading pronoun, "the latter", "the
 * two countries", a "he" that nobody in the sentence is named for) is passed over and another
 * telling of the claim is taken.
 */
final class StandAlone {
  private static final int LEAST_WORDS = 6;
  private static final int MOST_WORDS = 60;

  private static final Set<String> LEANING =
      words(
          "he she it they we i you this that these those his her its their our my him them such"
              + " another both neither either former latter others said asked added and but or nor"
              + " so yet then also thus hence therefore however moreover furthermore meanwhile"
              + " instead still otherwise besides likewise similarly consequently nevertheless"
              + " nonetheless elsewhere here there again too because which who whom whose what when"
              + " where why how rather than additionally indeed perhaps maybe please see read click"
              + " note");

  private static final Set<String> SPEAKING = words("i we me us my our mine ours myself ourselves");

  private static final Set<String> PERSONAL = words("he she him his her hers himself herself");

  private static final Pattern LEANING_PHRASE =
      Pattern.compile(
          "^([^,]{2,60}, (this|these|those)\\b|At the same time|In addition|As a result|For"
              + " (the|this|that|these|its|his|her|their)\\b|In"
              + " (this|that|these|those|his|her|its|their|response|turn|other"
              + " words|contrast)\\b|On the other hand|Of (these|those|them)|According to"
              + " (him|her|them|it)\\b|Among them|After (that|this)|Before (that|this)|The"
              + " (two|three|four|five|other|others|same|move"
              + "|remarks?|comments?|statement|decision|news|latter|former|pair|duo|following)\\b|All"
              + " (of )?(this|that|these|those)|Part of|Even so|That said|By contrast|To that"
              + " end|One of (them|these|those))");

  private static final Pattern LEANING_INSIDE =
      Pattern.compile(
          "\\bthe latter\\b|\\bthe former[,.;]|\\bas (above|below)\\b|\\babovementioned|\\bput the"
              + " (number|figure|total|toll|count|price|cost|sum)\\b|\\bthere(?!"
              + " (is|are|was|were|has|have|had|will|would|may|might|could|can|should|must|to)\\b)");

  /** "Those deductions", "this move": which, a sentence before has said. */
  private static final Pattern POINTING =
      Pattern.compile(
          "\\b(?:(?:[Tt]hose|[Tt]hese) (?!who|whose|that|which|of|in|on|at|with|from|under|already"
              + "|seeking|involved)|this (?!is|was|year|month|week|weekend|morning|afternoon"
              + "|evening|night|season|spring|summer|autumn|fall|winter|time|century|decade|day"
              + "|one|past|coming|late|early))\\p{Ll}{3}");

  /** What a picture or a film is called, and two sentences run into one. */
  private static final Pattern FURNITURE =
      Pattern.compile(
          "^(?:Cover|File"
              + " [Pp]hoto|FILE|Photo|Image|Media|Video|CLOSE|Enlarge|Credit|Source|Pictured|Read"
              + " more|More|Watch|Related)\\b(?:(?: \\p{L}+){0,2}:| copyright| caption| playback|"
              + " this image| \\p{Lu}\\p{Ll}+ )|\\p{Ll}{2}[.?!][\"”]?\\p{Lu}\\p{Ll}"
              + "|\\p{Ll}\\p{Lu}\\p{Ll}.*\\bMORE\\b");

  private StandAlone() {}

  /**
   * Whether a text cut from a sentence stands alone.
   *
   * @param text the sentence, or what is left of it
   */
  static boolean isGranted(Annotated article, Sentence sentence, String text) {
    if (!hasShape(text) || LEANING_PHRASE.matcher(text).find()) {
      return false;
    }
    List<Words.Word> words = Words.of(text);
    if (words.size() < LEAST_WORDS || words.size() > MOST_WORDS) {
      return false;
    }
    return !LEANING.contains(fold(words.getFirst()).split(" ", 2)[0])
        && !FURNITURE.matcher(article.textOf(sentence)).find()
        && !pointsBack(text)
        && !LEANING_INSIDE.matcher(text).find()
        && !hasLoosePronoun(article, sentence, words, text)
        && words.stream().noneMatch(w -> isWriters(w, text))
        && !isMostlyQuoted(article, sentence);
  }

  /**
   * Whether a sentence is a whole quotation that names who speaks, "…," Veld said: it tells nothing
   * but what was said, and stands alone as that.
   */
  static boolean isWholeSaying(Annotated article, Sentence sentence) {
    String text = article.textOf(sentence);
    boolean opens = "“\"".indexOf(text.charAt(0)) >= 0 && hasShape(text.substring(1));
    boolean whole =
        opens && text.length() > 1 && Character.isUpperCase(text.charAt(1)) && endsAfterQuote(text);
    return whole
        && Words.count(text) <= MOST_WORDS
        && article.quotes().stream()
            .filter(q -> q.kind() == Quote.Kind.DIRECT && sentence.span().contains(q.content()))
            .anyMatch(q -> isNamed(article, sentence, q));
  }

  /** Whether something but the quotation stands at the end, such as "Veld said." */
  private static boolean endsAfterQuote(String text) {
    int close = Math.max(text.lastIndexOf('”'), text.lastIndexOf('"'));
    return close > 0 && close < text.length() - 2;
  }

  /** Whether the speaker is named in the sentence, beside the words. */
  private static boolean isNamed(Annotated article, Sentence sentence, Quote quote) {
    return article.mentions().stream()
        .filter(m -> sentence.span().contains(m.span()) && !quote.content().overlaps(m.span()))
        .anyMatch(m -> m.entity().equals(quote.entity()));
  }

  private static boolean pointsBack(String text) {
    Matcher pointing = POINTING.matcher(text);
    while (pointing.find()) {
      if (!isQuoted(text, new Span(pointing.start(), pointing.end()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is the writer's "I" or "we". */
  private static boolean isWriters(Words.Word word, String text) {
    boolean country = word.text().equals("US");
    return SPEAKING.contains(fold(word)) && !country && !isQuoted(text, word.span());
  }

  private static boolean hasShape(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean closed = ".!…\"”’)".indexOf(last) >= 0;
    return closed
        && (Character.isDigit(first)
            || (Character.isLetter(first) && !Character.isLowerCase(first)));
  }

  /** A "he" or "she" before which the text names no person. */
  private static boolean hasLoosePronoun(
      Annotated article, Sentence sentence, List<Words.Word> words, String text) {
    List<Mention> people =
        Cast.mentionsIn(article, sentence.span()).stream()
            .filter(mention -> mention.type() == Entity.Type.PERSON)
            .toList();
    for (Words.Word word : words) {
      if (PERSONAL.contains(fold(word)) && !isQuoted(text, word.span())) {
        return people.stream()
            .map(person -> text.indexOf(person.span().in(article.article().text())))
            .noneMatch(at -> at >= 0 && at < word.span().start());
      }
    }
    return false;
  }

  private static boolean isQuoted(String text, Span span) {
    int open = Math.max(text.lastIndexOf('“', span.start()), text.lastIndexOf('”', span.start()));
    long straight = text.substring(0, span.start()).chars().filter(c -> c == '"').count();
    return straight % 2 == 1 || (open >= 0 && text.charAt(open) == '“');
  }

  /** Whether quotation marks hold half of a sentence or more. */
  static boolean isMostlyQuoted(Annotated article, Sentence sentence) {
    int quoted = 0;
    for (Quote quote : article.quotes()) {
      if (quote.kind() == Quote.Kind.DIRECT && quote.content().overlaps(sentence.span())) {
        int start = Math.max(quote.content().start(), sentence.span().start());
        quoted += Math.min(quote.content().end(), sentence.span().end()) - start;
      }
    }
    String text = article.textOf(sentence);
    boolean opens = "“\"‘'«„".indexOf(text.charAt(0)) >= 0;
    return opens || quoted * 2 >= sentence.span().length();
  }

  private static String fold(Words.Word word) {
    return Words.fold(word.text());
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
