package news.synoptic.annotate.times;

import java.util.Set;

/** The tense around a part of a sentence, as far as a few words tell it. */
enum Tense {
  PAST,
  PRESENT,
  FUTURE,
  NONE;

  private static final int REACH = 14;
  private static final Set<String> COMING =
      Set.of(
          "will",
          "would",
          "shall",
          "should",
          "could",
          "might",
          "may",
          "must",
          "plans",
          "plan",
          "planned",
          "expects",
          "expect",
          "expected",
          "scheduled",
          "due",
          "upcoming",
          "intends",
          "hopes",
          "aims",
          "slated",
          "set",
          "going",
          "won't",
          "can",
          "tentatively",
          "deadline",
          "begins",
          "starts",
          "opens",
          "ends",
          "expire",
          "expires",
          "planning",
          "intend",
          "'ll");
  private static final Set<String> PASSED =
      Set.of(
          "was", "were", "had", "did", "said", "told", "went", "came", "took", "made", "rose",
          "fell", "won", "lost", "met", "began", "sold", "bought", "paid", "held", "left", "led",
          "gave", "got", "saw", "became", "found", "ran", "set", "put", "hit", "cut", "shot",
          "struck", "wrote", "spoke", "died", "quit", "drew", "grew", "drove", "broke", "flew",
          "sent", "spent", "brought", "thought", "kept", "stood", "sat", "heard", "knew", "ended",
          "didn't", "wasn't", "weren't", "been", "ago");
  private static final Set<String> NOW = Set.of("is", "are", "has", "have", "says", "say", "does");

  /** The tense of the verb next to a part, looked for before it first, then behind it. */
  static Tense near(TimeParts p, int from, int to) {
    for (int k = from - 1; k >= Math.max(0, from - REACH); k--) {
      Tense tense = of(p, k);
      if (tense != NONE) {
        return tense;
      }
    }
    for (int k = to; k < Math.min(p.size(), to + REACH); k++) {
      Tense tense = of(p, k);
      if (tense != NONE) {
        return tense;
      }
    }
    return NONE;
  }

  private static Tense of(TimeParts p, int k) {
    String word = p.get(k).lower();
    if (word.equals("set") || word.equals("going")) {
      return p.get(k + 1).is("to") || p.get(k + 1).is("for") ? FUTURE : NONE;
    }
    if (word.equals("may") && p.get(k).capitalised()) {
      return NONE;
    }
    if (COMING.contains(word)) {
      return FUTURE;
    }
    if (word.equals("to") && isVerb(p, k + 1)) {
      return p.get(k - 1).is("is") || p.get(k - 1).is("are") ? FUTURE : NONE;
    }
    if (PASSED.contains(word)
        || (word.length() > 4 && word.endsWith("ed") && !p.get(k).capitalised())) {
      return PAST;
    }
    return NOW.contains(word) ? PRESENT : NONE;
  }

  private static boolean isVerb(TimeParts p, int k) {
    String word = p.get(k).lower();
    return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !word.equals("the");
  }
}
