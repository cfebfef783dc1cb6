package news.synoptic.brief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Entity;
import news.synoptic.Notice;

/**
 * The names of a story with the ways they are written, misspellings that a correction puts right
 * included.
 */
final class NameList {
  private static final int MOST = 24;
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}’'-]+( \\p{Lu}[\\p{L}’'-]+){0,3}");

  private NameList() {}

  /** Actors named at least twice, those the story is most about first. */
  static List<Brief.Name> of(Coverage coverage, Cast cast) {
    Map<Cast.Actor, Set<String>> corrected = corrected(coverage, cast);
    return cast.actors().stream()
        .filter(actor -> actor.mentions() > 1 && actor.type() != Entity.Type.OTHER)
        .limit(MOST)
        .map(actor -> name(actor, corrected.getOrDefault(actor, Set.of())))
        .toList();
  }

  private static Brief.Name name(Cast.Actor actor, Set<String> corrected) {
    Set<String> variants = new LinkedHashSet<>(actor.variants());
    variants.addAll(corrected);
    return new Brief.Name(
        actor.name(), actor.type(), new ArrayList<>(variants), actor.role(), actor.articles());
  }

  /** Misspellings of actors' names inside correction notices. */
  private static Map<Cast.Actor, Set<String>> corrected(Coverage coverage, Cast cast) {
    Map<Cast.Actor, Set<String>> found = new LinkedHashMap<>();
    for (Annotated article : coverage.articles()) {
      for (Notice notice : article.article().notices()) {
        if (notice.kind() == Notice.Kind.CORRECTION) {
          Matcher names = NAME.matcher(notice.text());
          while (names.find()) {
            misspelt(names.group(), cast)
                .forEach(
                    a -> found.computeIfAbsent(a, key -> new LinkedHashSet<>()).add(names.group()));
          }
        }
      }
    }
    return found;
  }

  private static List<Cast.Actor> misspelt(String name, Cast cast) {
    List<String> parts = NameForms.parts(name);
    if (cast.named(name) != null) {
      return List.of();
    }
    return cast.actors().stream()
        .filter(actor -> NameForms.maybeMisspelling(parts, NameForms.parts(actor.name())))
        .limit(1)
        .toList();
  }
}
