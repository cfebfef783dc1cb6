package news.synoptic.annotate.numbers;

import java.util.List;
import news.synoptic.annotate.numbers.NumberLexicon.Role;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.Terms;
import news.synoptic.annotate.text.Token;

/**
 * What a number counts: the stem of the first plural noun within a few words behind it ("14 Russian
 * soldiers"), of the verb behind it ("14 were injured") or, where nothing follows, of the verb
 * before it ("injuring 14").
 */
final class CountedNoun {
  private static final int REACH = 5;

  private final List<Token> tokens;
  private final NumberLexicon words;

  CountedNoun(List<Token> tokens, NumberLexicon words) {
    this.tokens = tokens;
    this.words = words;
  }

  /** The stem of what is counted by a number whose noun follows token {@code at}; else empty. */
  String behind(Numeral numeral, int at, Reading.Clause sentence) {
    int end = Math.min(sentence.to(), at + REACH);
    int first = at;
    while (first < end && words.is(tokens.get(first).lower(), Role.SKIP)) {
      first++;
    }
    boolean hedged = first + 1 < end && tokens.get(first).is("or");
    if (hedged && (tokens.get(first + 1).is("more") || tokens.get(first + 1).is("so"))) {
      first += 2;
    }
    if (first == end || !tokens.get(first).isWord()) {
      return before(numeral, sentence);
    }
    if (numeral.value() == 1 && isSingle(at, sentence.to())) {
      return Terms.stem(tokens.get(first).lower());
    }
    if (isAuxiliary(first)) {
      return participle(first, end);
    }
    for (int k = first; k < end && tokens.get(k).isWord(); k++) {
      String word = tokens.get(k).lower();
      if (words.is(word, Role.FUNCTION)) {
        return k == first ? before(numeral, sentence) : "";
      }
      if (words.is(word, Role.PLURAL) || isPlural(word)) {
        return Terms.stem(word);
      }
    }
    return "";
  }

  /** Whether a word behind "one" is something that news count. */
  boolean isSingle(int at, int end) {
    return at < end && words.is(tokens.get(at).lower(), Role.SINGLE);
  }

  private boolean isAuxiliary(int at) {
    return switch (tokens.get(at).lower()) {
      case "were", "was", "have", "had", "are", "has" -> true;
      default -> false;
    };
  }

  private String participle(int from, int end) {
    for (int k = from; k < end && tokens.get(k).isWord(); k++) {
      String word = tokens.get(k).lower();
      if (word.endsWith("ed") || words.is(word, Role.PLURAL)) {
        return Terms.stem(word);
      }
      if (!isAuxiliary(k) && !words.is(word, Role.FUNCTION)) {
        return "";
      }
    }
    return "";
  }

  /** "injuring 14", "killed at least 14 and": the verb before a number. */
  private String before(Numeral numeral, Reading.Clause sentence) {
    for (int k = numeral.from() - 1; k >= Math.max(sentence.from(), numeral.from() - REACH); k--) {
      String word = tokens.get(k).lower();
      boolean hedge = !words.hedges(word).isEmpty() || word.equals("at") || word.equals("more");
      if (!hedge) {
        boolean verb = word.endsWith("ing") || word.endsWith("ed");
        return verb && word.length() > 5 && !tokens.get(k).isCapitalised() ? Terms.stem(word) : "";
      }
    }
    return "";
  }

  private static boolean isPlural(String word) {
    int length = word.length();
    return length > 3
        && word.charAt(length - 1) == 's'
        && word.charAt(length - 2) != 's'
        && word.charAt(length - 2) != '\''
        && !word.endsWith("us")
        && !word.endsWith("is");
  }
}
