package news.synoptic.annotate;

import java.util.List;
import news.synoptic.Article;
import news.synoptic.Attribution;
import news.synoptic.Quote;

/** A reading → whom its sentences credit. Finds none yet. */
final class CreditFinder {
  private CreditFinder() {}

  /** The credits of a reading. */
  static List<Attribution> find(Reading reading, Article article, Names names, List<Quote> quotes) {
    return List.of();
  }
}
