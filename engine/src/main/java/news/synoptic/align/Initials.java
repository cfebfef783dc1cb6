package news.synoptic.align;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import news.synoptic.Annotated;
import news.synoptic.Attribution;
import news.synoptic.Credit;
import news.synoptic.Entity;
import news.synoptic.Media;
import news.synoptic.Story;

/**
 * A story in, the abbreviations of its sources with the full names that they stand for out.
 *
 * <p>An abbreviation stands for the one outlet, credited source or body of the story whose initials
 * it is. Those of media in the registry need no look into the story; where two full names have the
 * same initials, an abbreviation stands for neither, unless only one of them is a medium.
 */
final class Initials {
  private Initials() {}

  /** The full name of each abbreviation. */
  static Map<String, String> of(Story story) {
    Map<String, SortedSet<String>> media = new TreeMap<>();
    Map<String, SortedSet<String>> bodies = new TreeMap<>();
    for (Annotated article : story.articles()) {
      sources(article).forEach(name -> add(media, name));
      article.entities().stream()
          .filter(entity -> entity.type() == Entity.Type.ORGANISATION)
          .map(Entity::name)
          .forEach(name -> add(bodies, name));
    }
    Map<String, String> full = new TreeMap<>();
    bodies.forEach((word, names) -> single(full, word, names));
    media.forEach((word, names) -> single(full, word, names));
    return full;
  }

  private static void single(Map<String, String> full, String word, SortedSet<String> names) {
    if (names.size() == 1 && Media.known().named(word).isEmpty()) {
      full.put(word, names.getFirst());
    }
  }

  /** What an article stands in, and the media that it credits. */
  private static List<String> sources(Annotated article) {
    List<String> names = new ArrayList<>();
    if (article.article().outlet() != null) {
      names.add(article.article().label());
    }
    article.article().credits().stream().map(Credit::name).forEach(names::add);
    article.attributions().stream()
        .filter(credit -> credit.kind() == Attribution.Kind.AGENCY)
        .map(Attribution::name)
        .forEach(names::add);
    return names;
  }

  private static void add(Map<String, SortedSet<String>> names, String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[\\s-]+", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !word.equals("The")) {
        initials.append(word.charAt(0));
      }
    }
    if (initials.length() >= 2 && initials.length() < name.length()) {
      names.computeIfAbsent(initials.toString(), word -> new TreeSet<>()).add(name);
    }
  }
}
