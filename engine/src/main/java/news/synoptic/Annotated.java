package news.synoptic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with everything that was read out of its text. All lists are in text order.
 *
 * @param article the article
 * @param date its date: as published, else as far as the text itself makes it certain; null if
 *     unknown
 * @param titleTerms content words of the headline, as in {@link Sentence#terms()}
 * @param sentences the sentences of the text, which cover it but for white space
 * @param mentions the names
 * @param entities what the names refer to, by first mention
 * @param quotes who said what
 * @param attributions whom sentences credit
 * @param times time expressions
 * @param numbers numbers that are no times
 * @param forecasts statements of likelihood
 */
public record Annotated(
    Article article,
    @Nullable Dated date,
    List<String> titleTerms,
    List<Sentence> sentences,
    List<Mention> mentions,
    List<Entity> entities,
    List<Quote> quotes,
    List<Attribution> attributions,
    List<TimeExpression> times,
    List<Quantity> numbers,
    List<Forecast> forecasts) {
  /** Copies the lists. */
  public Annotated {
    titleTerms = List.copyOf(titleTerms);
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
    quotes = List.copyOf(quotes);
    attributions = List.copyOf(attributions);
    times = List.copyOf(times);
    numbers = List.copyOf(numbers);
    forecasts = List.copyOf(forecasts);
  }

  /** The article's id. */
  public ArticleId id() {
    return article.id();
  }

  /** The words of a sentence. */
  public String textOf(Sentence sentence) {
    return sentence.span().in(article.text());
  }
}
