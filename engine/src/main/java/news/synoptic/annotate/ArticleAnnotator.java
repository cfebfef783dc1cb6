package news.synoptic.annotate;

import java.time.LocalDate;
import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.Attribution;
import news.synoptic.Dated;
import news.synoptic.Forecast;
import news.synoptic.Quantity;
import news.synoptic.Quote;
import news.synoptic.Sentence;
import news.synoptic.TimeExpression;
import news.synoptic.annotate.kinds.ForecastFinder;
import news.synoptic.annotate.kinds.SentenceKinds;
import news.synoptic.annotate.names.NameFinder;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.numbers.NumberFinder;
import news.synoptic.annotate.quotes.CreditFinder;
import news.synoptic.annotate.quotes.QuoteFinder;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.text.SentenceSplitter;
import news.synoptic.annotate.text.Terms;
import news.synoptic.annotate.times.ArticleDate;
import news.synoptic.annotate.times.TimeFinder;
import news.synoptic.annotate.times.TimeReading;
import org.jspecify.annotations.Nullable;

/**
 * An article in, what can be read out of its text out.
 *
 * <p>Pure and thread-safe; one object serves any number of threads; linear in the text. The finders
 * run in an order in which each may use what the ones before it found.
 */
public final class ArticleAnnotator {
  /** An annotator with the tables and models that ship. */
  public ArticleAnnotator() {}

  /** The article with everything that was read out of its text. */
  public Annotated annotate(Article article) {
    Reading reading = SentenceSplitter.read(article);
    TimeReading timed = TimeReading.of(reading);
    @Nullable Dated date = ArticleDate.of(article, timed);
    @Nullable LocalDate anchor = date == null ? null : date.day();
    List<TimeExpression> times = TimeFinder.find(timed, anchor);
    Names names = NameFinder.find(reading, article);
    List<Quote> quotes = QuoteFinder.find(reading, names);
    List<Attribution> attributions = CreditFinder.find(reading, article, names, quotes);
    List<Quantity> numbers = NumberFinder.find(reading, times);
    List<Forecast> forecasts = ForecastFinder.find(reading, times);
    List<Sentence> sentences =
        SentenceKinds.of(reading, article, date, times, quotes, attributions, forecasts);
    return new Annotated(
        article,
        date,
        Terms.of(article.title()),
        sentences,
        names.mentions(),
        names.entities(),
        quotes,
        attributions,
        times,
        numbers,
        forecasts);
  }
}
