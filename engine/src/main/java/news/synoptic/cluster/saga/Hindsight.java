package news.synoptic.cluster.saga;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import news.synoptic.Annotated;
import news.synoptic.Sentence;
import news.synoptic.TimeExpression;

/**
 * Which of two undated stories came first: the one that the other tells of as past. A sentence that
 * names a month or a year and whose words nearly all stand in the other story looks back at it.
 *
 * @param share greatest share, by rarity, of such a sentence's words that stand in the other story
 * @param sentence that sentence; empty if there is none
 */
record Hindsight(double share, String sentence) {
  private static final Hindsight NONE = new Hindsight(0, "");
  private static final int FEWEST_TERMS = 4;

  /** How far a story looks back at another. */
  static Hindsight of(Portrait story, Portrait other, ToDoubleFunction<String> rarity) {
    Hindsight best = NONE;
    for (Annotated article : story.story().articles()) {
      for (TimeExpression time : article.times()) {
        if (namesMonthOrYear(article, time)) {
          for (Sentence sentence : article.sentences()) {
            if (sentence.span().contains(time.span())) {
              double share = share(article, sentence, time, other, rarity);
              best = share > best.share ? new Hindsight(share, article.textOf(sentence)) : best;
            }
          }
        }
      }
    }
    return best;
  }

  private static double share(
      Annotated article,
      Sentence sentence,
      TimeExpression time,
      Portrait other,
      ToDoubleFunction<String> rarity) {
    String told = time.span().in(article.article().text()).toLowerCase(Locale.ROOT);
    Set<String> terms = new HashSet<>(sentence.terms());
    terms.removeIf(term -> told.contains(term));
    double all = 0;
    double found = 0;
    for (String term : sentence.terms().stream().distinct().filter(terms::contains).toList()) {
      double weight = rarity.applyAsDouble(term);
      all += weight;
      found += other.terms().containsKey(term) ? weight : 0;
    }
    return terms.size() < FEWEST_TERMS || all == 0 ? 0 : found / all;
  }

  private static boolean namesMonthOrYear(Annotated article, TimeExpression time) {
    String words = time.span().in(article.article().text()).toLowerCase(Locale.ROOT);
    Locale lang = Locale.forLanguageTag(article.article().lang());
    return words.matches(".*\\b(19|20)\\d\\d\\b.*")
        || Arrays.stream(Month.values())
            .anyMatch(
                m -> words.contains(m.getDisplayName(TextStyle.FULL, lang).toLowerCase(lang)));
  }
}
