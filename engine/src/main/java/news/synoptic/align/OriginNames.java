package news.synoptic.align;

import java.util.HashMap;
import java.util.List;
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
  private final Map<String, String> initials;
  private final Set<String> labelsOfTwo = new TreeSet<>();

  OriginNames(Story story) {
    initials = Initials.of(story);
    Set<String> labels = new TreeSet<>();
    for (Annotated article : story.articles()) {
      Article page = article.article();
      if (page.outlet() != null) {
        add(new Origin(page.label(), Origin.Kind.OWN_REPORTING));
      } else if (!labels.add(page.label())) {
        labelsOfTwo.add(page.label());
      }
      page.credits().stream()
          .filter(credit -> !isOwn(page, credit.name()))
          .forEach(credit -> add(new Origin(credit.name(), kindOf(credit))));
      article.attributions().stream()
          .filter(credit -> !isOwn(page, credit.name()))
          .forEach(credit -> add(new Origin(credit.name(), kindOf(credit))));
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
    Origin found = known.getOrDefault(keyOf(origin.name()), origin);
    String name = folded(found.name());
    if (found.kind() != Origin.Kind.DOCUMENT || name.indexOf(' ') < 0) {
      return found;
    }
    // "Harbour Board" is the one "Harbour Board of Eldmoor" that the story names
    List<Origin> longer =
        known.values().stream()
            .filter(o -> o.kind() == Origin.Kind.DOCUMENT)
            .filter(o -> folded(o.name()).startsWith(name + ' '))
            .distinct()
            .toList();
    return longer.size() == 1 ? longer.getFirst() : found;
  }

  /**
   * An agency stays one where an outlet of the story is it; a name stays one where a host is known
   * beside it.
   */
  private void add(Origin told) {
    Origin origin = new Origin(initials.getOrDefault(told.name(), told.name()), told.kind());
    Optional<Medium> medium = Media.known().named(origin.name());
    Origin.Kind kind = medium.map(m -> kindOf(m, origin.kind())).orElse(origin.kind());
    boolean own = origin.kind() == Origin.Kind.OWN_REPORTING;
    String name = own ? origin.name() : medium.map(Medium::name).orElse(origin.name());
    known.merge(key(origin.name()), new Origin(name, kind), OriginNames::surer);
  }

  private static Origin surer(Origin a, Origin b) {
    Origin.Kind kind = rank(a) <= rank(b) ? a.kind() : b.kind();
    boolean hostA = isHost(a.name());
    boolean first =
        hostA == isHost(b.name())
            ? rank(a) != rank(b) ? rank(a) < rank(b) : a.name().compareTo(b.name()) <= 0
            : !hostA;
    return new Origin(first ? a.name() : b.name(), kind);
  }

  private static boolean isHost(String name) {
    return name.indexOf('.') > 0 && name.indexOf(' ') < 0;
  }

  private static Origin.Kind kindOf(Medium medium, Origin.Kind kind) {
    boolean agency = medium.kind() == Medium.Kind.AGENCY;
    boolean own = kind == Origin.Kind.OWN_REPORTING;
    return agency ? Origin.Kind.AGENCY : own ? kind : Origin.Kind.MEDIUM;
  }

  private static int rank(Origin origin) {
    return switch (origin.kind()) {
      case AGENCY -> 0;
      case OWN_REPORTING -> 1;
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

  private String keyOf(String name) {
    return key(initials.getOrDefault(name, name));
  }

  /** What two ways to write one name have in common; a site known by its host alone included. */
  private static String key(String name) {
    String canonical = Media.known().named(name).map(Medium::name).orElse(name);
    if (isHost(canonical)) {
      String host = canonical.toLowerCase(Locale.ROOT);
      String bare = host.startsWith("www.") ? host.substring(4) : host;
      return bare.substring(0, Math.max(1, bare.indexOf('.'))).replace("-", "");
    }
    return folded(canonical).replace(" ", "");
  }

  private static String folded(String name) {
    String folded =
        name.toLowerCase(Locale.ROOT)
            .replace("’", "'")
            .replaceAll("[^\\p{L}\\p{N}']+", " ")
            .strip();
    return folded.startsWith("the ") ? folded.substring(4) : folded;
  }
}
