package news.synoptic.brief;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Annotated;
import news.synoptic.Attribution;
import news.synoptic.Sentence;

/**
 * A sentence cut by deletion only: what is left is a sub-sequence of it.
 *
 * <p>Cut are a label or dateline in front, a leading "However,", a reference in brackets, and a
 * closing "according to" or "reported" clause that names a medium or an agency, whose credit is
 * printed as the line's origin. A speaker is never cut away.
 */
final class Trim {
  private static final Pattern DATELINE =
      Pattern.compile(
          "^\\p{Lu}[\\p{Lu}\\p{Lo} .,'’-]{2,40}(, \\p{Lu}[\\p{L}. ]{2,24})?"
              + "(, \\p{L}{3,9}\\.? \\d{1,2})?( ?\\([^)]{2,40}\\))?"
              + " ?[—–-]{1,2} ?(?=\\p{Lu})");
  private static final Pattern FURNITURE =
      Pattern.compile("^(?:ADVERTISEMENT|Advertisement|UPDATED?|BREAKING):? (?=\\p{Lu})");
  private static final Pattern LABEL = Pattern.compile("^\\p{Lu}[\\p{L}’' ]{2,25}: (?=\\p{Lu})");
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "^(However|Meanwhile|Moreover|Furthermore|Nevertheless|Nonetheless|Still|Also|And|But|Yet|Instead|In"
              + " addition|At the same time|On the other hand|By contrast|Earlier|Later|Indeed|In"
              + " fact|Separately),? (?=\\p{Lu})");
  private static final Pattern ASIDE =
      Pattern.compile(
          " ?[(\\[](RELATED|READ|READ MORE|SEE ALSO|ALSO"
              + " READ|WATCH|MORE|VIDEO|PHOTO|Photo|File|FILE|pictured|L|R|C)\\b[^)\\]]*[)\\]]");
  private static final Pattern ACCORDING =
      Pattern.compile(", (as )?according to (a report (by|in) )?(the )?$");
  private static final Pattern REPORTED_BEFORE = Pattern.compile("(?<![”\"]), (as )?(the )?$");
  private static final Pattern REPORTED_AFTER =
      Pattern.compile(
          "^( newspaper| news agency)? (has |had"
              + " )?(reported|reports|said|says|wrote|writes|noted|notes)( on \\p{Lu}\\p{L}+|"
              + " earlier| first)?\\.$");

  private Trim() {}

  /** What is left of a sentence. */
  static String of(Annotated article, Sentence sentence) {
    String text = article.textOf(sentence);
    String front =
        drop(
            CONNECTIVE,
            drop(LABEL, drop(DATELINE, drop(FURNITURE, withoutCredit(article, sentence, text)))));
    return ASIDE.matcher(front).replaceAll("").strip();
  }

  private static String drop(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? text.substring(matcher.end()) : text;
  }

  private static String withoutCredit(Annotated article, Sentence sentence, String text) {
    for (Attribution credit : article.attributions()) {
      boolean medium =
          credit.kind() == Attribution.Kind.MEDIUM || credit.kind() == Attribution.Kind.AGENCY;
      if (credit.sentence() == sentence.index()
          && medium
          && sentence.span().contains(credit.span())) {
        String before = text.substring(0, credit.span().start() - sentence.span().start());
        String after = text.substring(credit.span().end() - sentence.span().start());
        int cut = cutAt(before, after);
        if (cut > 0) {
          return text.substring(0, cut) + ".";
        }
      }
    }
    return text;
  }

  /** Where the closing clause begins; 0 if there is none. */
  private static int cutAt(String before, String after) {
    Matcher according = ACCORDING.matcher(before);
    if (after.equals(".") && according.find()) {
      return according.start();
    }
    Matcher reported = REPORTED_BEFORE.matcher(before);
    return REPORTED_AFTER.matcher(after).matches() && reported.find() ? reported.start() : 0;
  }
}
