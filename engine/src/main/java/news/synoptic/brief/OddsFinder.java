package news.synoptic.brief;

import java.util.ArrayList;
import java.util.List;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Evidence;
import news.synoptic.Forecast;
import news.synoptic.Sentence;

/** Forecasts of all articles → the odds, each once with all who cite it. */
final class OddsFinder {
  private static final double SAME = 0.5;

  private record Cited(Forecast forecast, String source, List<String> terms, List<Evidence> where) {
    boolean isSame(Cited other, TermWeights weights) {
      double distance =
          Math.abs(forecast.probability().value() - other.forecast.probability().value());
      return distance < 0.001 && weights.cosine(terms, other.terms) >= SAME;
    }
  }

  private OddsFinder() {}

  /** The odds in the order of the articles. */
  static List<Brief.Odds> find(Coverage coverage) {
    List<Cited> all = new ArrayList<>();
    for (Annotated article : coverage.articles()) {
      for (Forecast forecast : article.forecasts()) {
        Sentence sentence = article.sentences().get(forecast.sentence());
        List<Evidence> where = new ArrayList<>();
        where.add(Coverage.evidence(article, sentence.span()));
        Cited cited = new Cited(forecast, article.article().label(), sentence.terms(), where);
        all.stream()
            .filter(other -> other.isSame(cited, coverage.weights()))
            .findFirst()
            .ifPresentOrElse(other -> other.where().addAll(where), () -> all.add(cited));
      }
    }
    return all.stream().map(OddsFinder::odds).toList();
  }

  private static Brief.Odds odds(Cited cited) {
    Forecast forecast = cited.forecast();
    return new Brief.Odds(
        forecast.probability(), forecast.question(), forecast.by(), cited.source(), cited.where());
  }
}
