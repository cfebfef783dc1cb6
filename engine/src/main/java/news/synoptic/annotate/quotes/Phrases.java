package news.synoptic.annotate.quotes;

import java.util.List;
import java.util.Set;
import news.synoptic.Mention;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Token;
import news.synoptic.annotate.words.Cues;
import news.synoptic.annotate.words.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * Who or what stands before or behind a word of saying: a pronoun, a name with its titles, a noun
 * with its article. No parser: words are taken as long as they can belong to one noun phrase.
 */
final class Phrases {
  static final Set<String> PRONOUNS = Set.of("he", "she", "they", "i", "we", "you", "it", "who");
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "his", "her", "their", "its", "our", "my", "some", "one", "two",
          "three", "many", "most", "several", "other", "another", "both", "this", "that", "these",
          "those", "no", "all", "few", "every");
  private static final Set<String> LINKS = Set.of("of", "for", "from", "at", "in", "with", "on");
  private static final Set<String> BREAKS =
      Set.of(
          "and", "but", "or", "that", "when", "while", "after", "before", "because", "if", "as",
          "which", "who", "where", "to", "by", "is", "was", "were", "are", "be", "not", "than");
  private static final Set<String> BETWEEN =
      Set.of(
          "also", "has", "had", "have", "then", "later", "further", "once", "even", "just", "again",
          "would", "will", "is", "was", "been", "being", "never", "often", "now", "still", "too",
          "did", "do", "does", "not", "were", "are", "first", "both", "to", "can", "could", "may");

  private final List<Token> tokens;
  private final Names names;

  Phrases(Reading reading, Names names) {
    this.tokens = reading.tokens();
    this.names = names;
  }

  /** The phrase that ends before a token, not before {@code least}; null if there is none. */
  Told.@Nullable Range endingBefore(int index, int least) {
    int at = index - 1;
    while (at >= least
        && (BETWEEN.contains(token(at).lower()) || token(at).lower().endsWith("ly"))) {
      at--;
    }
    if (at > least && token(at).is(",")) {
      int comma = at - 1;
      while (comma > least && at - comma < 16 && !token(comma).is(",")) {
        comma--;
      }
      if (comma <= least || !token(comma).is(",")) {
        return null;
      }
      at = comma - 1;
    }
    return at < least ? null : phraseUpTo(at, least);
  }

  private Told.@Nullable Range phraseUpTo(int last, int least) {
    if (PRONOUNS.contains(token(last).lower())) {
      return new Told.Range(last, last + 1);
    }
    if (!token(last).isWord() && !token(last).text().equals(")")) {
      return null;
    }
    int from = last + 1;
    int at = last;
    boolean named = false;
    while (at >= least && last - at < 14) {
      Token token = token(at);
      Mention mention = names.overlapping(token.span());
      if (mention != null) {
        named = true;
        from = at;
      } else if (DETERMINERS.contains(token.lower())) {
        from = at;
        if (at - 1 >= least && LINKS.contains(token(at - 1).lower())) {
          at--;
        } else {
          return new Told.Range(from, last + 1);
        }
      } else if (LINKS.contains(token.lower()) && at < last) {
        from = at + 1;
      } else if ((!token.isWord() && !isAbbreviationDot(at))
          || BREAKS.contains(token.lower())
          || Cues.isSaid(token)) {
        break;
      } else if (!named || isAttribute(token) || at == last) {
        from = at;
      } else {
        break;
      }
      at--;
    }
    while (from <= last && LINKS.contains(token(from).lower())) {
      from++;
    }
    return from <= last ? new Told.Range(from, last + 1) : null;
  }

  private boolean isAbbreviationDot(int at) {
    return token(at).is(".")
        && at > 0
        && token(at - 1).end() == token(at).start()
        && Gazetteer.known().is(token(at - 1).text(), Gazetteer.TITLE);
  }

  private static boolean isAttribute(Token token) {
    return token.isCapitalised()
        || Gazetteer.known().is(token.lower(), Gazetteer.ROLE)
        || token.lower().endsWith("'s");
  }

  /** The phrase that begins at a token, not behind {@code most}; null if there is none. */
  Told.@Nullable Range startingAt(int index, int most) {
    if (index >= most || !token(index).isWord()) {
      return null;
    }
    if (PRONOUNS.contains(token(index).lower())) {
      return new Told.Range(index, index + 1);
    }
    boolean opens =
        DETERMINERS.contains(token(index).lower())
            || token(index).isCapitalised()
            || Gazetteer.known().is(token(index).lower(), Gazetteer.ROLE);
    if (!opens) {
      return null;
    }
    int to = index;
    boolean named = false;
    while (to < most && to - index < 14) {
      Token token = token(to);
      boolean mention = names.overlapping(token.span()) != null;
      boolean link = LINKS.contains(token.lower()) && to > index && !named;
      boolean ends =
          (!token.isWord() && !isAbbreviationDot(to))
              || (BREAKS.contains(token.lower()) && to > index)
              || Cues.isSaid(token)
              || (named && !mention && !isAttribute(token));
      if (ends && !link) {
        break;
      }
      named |= mention;
      to++;
    }
    while (to > index && LINKS.contains(token(to - 1).lower())) {
      to--;
    }
    return to > index ? new Told.Range(index, to) : null;
  }

  private Token token(int i) {
    return tokens.get(i);
  }
}
