package news.synoptic.annotate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.synoptic.Article;
import news.synoptic.Attribution;
import news.synoptic.Forecast;
import news.synoptic.Probability;
import news.synoptic.Quote;
import news.synoptic.Sentence;

/** What each sentence of an article does. */
final class SentenceKinds {
  private SentenceKinds() {}

  /** The sentences of a reading with their kinds. */
  static List<Sentence> of(
      Reading reading,
      Article article,
      List<Quote> quotes,
      List<Attribution> attributions,
      List<Forecast> forecasts) {
    Set<Integer> forecasting =
        forecasts.stream().map(Forecast::sentence).collect(Collectors.toSet());
    return reading.sentences().stream()
        .map(
            s ->
                new Sentence(
                    s.index(),
                    s.span(),
                    s.paragraph(),
                    forecasting.contains(s.index()) ? Sentence.Kind.FORECAST : Sentence.Kind.REPORT,
                    Probability.ZERO,
                    Terms.of(reading.tokensOf(s))))
        .toList();
  }
}
