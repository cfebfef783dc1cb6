package news.synoptic.annotate;

import java.util.List;
import news.synoptic.Quote;

/** A reading → its quotes. Finds none yet. */
final class QuoteFinder {
  private QuoteFinder() {}

  /** The quotes of a reading. */
  static List<Quote> find(Reading reading, Names names) {
    return List.of();
  }
}
