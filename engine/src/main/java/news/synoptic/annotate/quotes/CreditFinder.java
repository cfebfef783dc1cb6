package news.synoptic.annotate.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.synoptic.Article;
import news.synoptic.Attribution;
import news.synoptic.Quote;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.text.Reading;

/**
 * A reading with its names and quotes in, the media, agencies, documents and bodies that its
 * sentences lean on out.
 *
 * <p>A medium is a source where it reports, where somebody tells it something, or where a sentence
 * goes "according to" it; not where it asks a poll, owns, sues or is named in its own pages. A
 * document is named after who issued it; so is what a person posts or states in writing. Pure and
 * thread-safe; linear in the text.
 */
public final class CreditFinder {
  private CreditFinder() {}

  /** The credits of a text, in text order; each source once a sentence. */
  public static List<Attribution> find(
      Reading reading, Article article, Names names, List<Quote> quotes) {
    String own = article.outlet() == null ? null : article.outlet().name();
    List<Attribution> all = new ArrayList<>(new MediaCredits(reading, own, names).find());
    all.addAll(new PaperCredits(reading, own, names, quotes).find());
    Set<String> seen = new HashSet<>();
    all.removeIf(credit -> !seen.add(credit.sentence() + " " + credit.name()));
    all.sort(Comparator.comparingInt(Attribution::sentence).thenComparing(Attribution::span));
    return List.copyOf(all);
  }
}
