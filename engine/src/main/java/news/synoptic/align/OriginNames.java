package news.synoptic.align;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.Attribution;
import news.synoptic.Credit;
import news.synoptic.Media;
import news.synoptic.Medium;
import news.synoptic.Origin;
import news.synoptic.Story;

/**
 * A name that an article gives to a source in, the origin that all articles of the story mean by it
 * out, so that one source under two names, or as outlet here and as credit there, counts once.
 * Deterministic; the order of the articles does not matter.
 *
 * <p>Names are compared by the registry of media, else folded. An outlet of the story that another
 * article credits is that outlet. Known limit: a medium that is not in the registry is one origin
 * only as far as its names fold to the same.
 */
final class OriginNames {
  private final Map<String, Origin> known = new HashMap<>();
  private final Set<String> labelsOfTwo = new TreeSet<>();

  OriginNames(Story story) {
    Set<String> labels = new TreeSet<>();
    for (Annotated article : story.articles()) {
      Article page = article.article();
      if (page.outlet() != null) {
        add(new Origin(page.label(), Origin.Kind.OWN_REPORTING));
      } else if (!labels.add(page.label())) {
        labelsOfTwo.add(page.label());
      }
      page.credits().forEach(credit -> add(new Origin(credit.name(), kindOf(credit))));
      article.attributions().forEach(a -> add(new Origin(a.name(), kindOf(a))));
    }
  }

  /** The origin that a credit of a whole page means. */
  Origin of(Credit credit) {
    return canonical(new Origin(credit.name(), kindOf(credit)));
  }

  /** The origin that the credit of a sentence means. */
  Origin of(Attribution credit) {
    return canonical(new Origin(credit.name(), kindOf(credit)));
  }

  /** The article's own outlet; where it names none, the page itself. */
  Origin of(Article article) {
    if (article.outlet() != null) {
      return canonical(new Origin(article.label(), Origin.Kind.OWN_REPORTING));
    }
    // two pages of one file name in two folders are two pages
    boolean shared = labelsOfTwo.contains(article.label());
    return new Origin(shared ? article.input() : article.label(), Origin.Kind.UNKNOWN);
  }

  /** Whether a name means the outlet that an article stands in, or the site that shows it. */
  static boolean isOwn(Article article, String name) {
    String key = key(name);
    return (article.outlet() != null && key.equals(key(article.outlet().name())))
        || (article.carrier() != null && key.equals(key(article.carrier().name())));
  }

  private Origin canonical(Origin origin) {
    return known.getOrDefault(key(origin.name()), origin);
  }

  /** The surer kind wins; within a kind the name that comes first in the alphabet. */
  private void add(Origin origin) {
    Optional<Medium> medium = Media.known().named(origin.name());
    Origin.Kind kind = medium.map(m -> kindOf(m, origin.kind())).orElse(origin.kind());
    boolean own = origin.kind() == Origin.Kind.OWN_REPORTING;
    String name = own ? origin.name() : medium.map(Medium::name).orElse(origin.name());
    known.merge(
        key(origin.name()),
        new Origin(name, kind),
        (a, b) -> rank(a) != rank(b) ? (rank(a) < rank(b) ? a : b) : a.compareTo(b) <= 0 ? a : b);
  }

  private static Origin.Kind kindOf(Medium medium, Origin.Kind kind) {
    boolean agency = medium.kind() == Medium.Kind.AGENCY;
    boolean own = kind == Origin.Kind.OWN_REPORTING;
    return agency ? Origin.Kind.AGENCY : own ? kind : Origin.Kind.MEDIUM;
  }

  private static int rank(Origin origin) {
    return switch (origin.kind()) {
      case OWN_REPORTING -> 0;
      case AGENCY -> 1;
      case MEDIUM -> 2;
      case DOCUMENT -> 3;
      case UNKNOWN -> 4;
    };
  }

  private static Origin.Kind kindOf(Credit credit) {
    Optional<Medium> medium = Media.known().named(credit.name());
    boolean other = medium.isPresent() && medium.get().kind() != Medium.Kind.AGENCY;
    return other ? Origin.Kind.MEDIUM : Origin.Kind.AGENCY;
  }

  private static Origin.Kind kindOf(Attribution credit) {
    return switch (credit.kind()) {
      case MEDIUM -> Origin.Kind.MEDIUM;
      case AGENCY -> Origin.Kind.AGENCY;
      case DOCUMENT, BODY -> Origin.Kind.DOCUMENT;
    };
  }

  private static String key(String name) {
    String canonical = Media.known().named(name).map(Medium::name).orElse(name);
    String folded =
        canonical
            .toLowerCase(Locale.ROOT)
            .replace("’", "'")
            .replaceAll("[^\\p{L}\\p{N}']+", " ")
            .strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}
