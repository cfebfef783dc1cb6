package news.synoptic.annotate;

import java.util.List;
import news.synoptic.Article;

/**
 * A reading in, the names in it and what they refer to out.
 *
 * <p>Pure and thread-safe; linear in the text but for the linking of names, which is quadratic in
 * the number of different names and capped.
 */
final class NameFinder {
  private NameFinder() {}

  /** The names of a text. */
  static Names find(Reading reading, Article article) {
    NameWords words = NameWords.of(reading);
    List<NameSpan> spans = NameRules.find(words, !reading.lang().equals("en"));
    return NameLinks.link(words, spans, reading.text());
  }
}
