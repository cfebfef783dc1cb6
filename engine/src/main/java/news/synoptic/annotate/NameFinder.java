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
  /** Read at the first use, by the class loader's own lock. */
  private static final class Known {
    static final NameTagger TAGGER = new NameTagger(SequenceModel.read("names.model"));
  }

  private NameFinder() {}

  /** The names of a text. */
  static Names find(Reading reading, Article article) {
    NameWords words = NameWords.of(reading);
    boolean english = reading.lang().equals("en");
    List<NameSpan> spans = english ? Known.TAGGER.find(words) : NameRules.find(words, true);
    return NameLinks.link(words, spans, reading.text());
  }
}
