package news.synoptic.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.NameVariants;
import news.synoptic.Story;

/**
 * Entities of single articles → the {@link Cast} of the story.
 *
 * <p>Groups of entities are joined, the surest evidence first: equal names; a shorter name that is
 * part of exactly one fuller name; initials; other ways to write one name; misspellings. The type
 * is the majority's, the name the fullest that is not a misspelling, role and party what most
 * articles print.
 */
final class Casting {
  /** Entities that are taken for the same so far. */
  private static final class Group {
    /** "Its chief investigator": whose, the line itself does not say. */
    private static final Pattern OWNED = Pattern.compile("^(?:its|his|her|their|the|a|an) ");

    final List<Cast.Key> members = new ArrayList<>();
    final Map<String, Integer> forms = new TreeMap<>();
    final Map<Entity.Type, Integer> types = new TreeMap<>();
    final Map<String, Integer> names = new TreeMap<>();
    final Map<String, Integer> roles = new TreeMap<>();
    final Map<String, Integer> parties = new TreeMap<>();
    final Set<ArticleId> articles = new TreeSet<>();
    List<String> parts = List.of();
    int mentions;

    void add(Cast.Key key, Entity entity, Map<String, Integer> printed) {
      members.add(key);
      articles.add(key.article());
      printed.forEach((form, times) -> forms.merge(form, times, Integer::sum));
      entity.variants().forEach(form -> forms.putIfAbsent(form, 1));
      int times = Math.max(1, printed.values().stream().mapToInt(n -> n).sum());
      mentions += times;
      types.merge(entity.type(), times, Integer::sum);
      names.merge(entity.name(), times, Integer::sum);
      count(roles, OWNED.matcher(entity.role()).replaceFirst(""));
      count(parties, entity.party());
      parts = NameForms.parts(entity.name());
    }

    void take(Group other) {
      members.addAll(other.members);
      articles.addAll(other.articles);
      mentions += other.mentions;
      sum(forms, other.forms);
      sum(types, other.types);
      sum(names, other.names);
      sum(roles, other.roles);
      sum(parties, other.parties);
    }

    private static void count(Map<String, Integer> counts, String value) {
      if (!value.isEmpty()) {
        counts.merge(value, 1, Integer::sum);
      }
    }

    private static <K> void sum(Map<K, Integer> into, Map<K, Integer> from) {
      from.forEach((key, times) -> into.merge(key, times, Integer::sum));
    }

    /** Parts of a name that are more than a letter. */
    private static int words(String name) {
      return (int) NameForms.parts(name).stream().filter(part -> part.length() > 1).count();
    }

    private static boolean isOwner(String form) {
      return form.endsWith("'s") || form.endsWith("’s");
    }

    Entity.Type type() {
      return most(types);
    }

    /** The key counted most; of several the first in its natural order. */
    private static <K> K most(Map<K, Integer> counts) {
      return counts.entrySet().stream()
          .max(Map.Entry.comparingByValue(Comparator.<Integer>naturalOrder()))
          .map(Map.Entry::getKey)
          .orElseThrow();
    }

    Cast.Actor actor() {
      String name =
          names.keySet().stream()
              .max(
                  Comparator.comparingInt(Group::words)
                      .thenComparingInt(n -> NameForms.parts(n).size())
                      .thenComparingInt(n -> names.getOrDefault(n, 0))
                      .thenComparing(Comparator.reverseOrder()))
              .orElseThrow();
      List<String> variants =
          forms.keySet().stream()
              .filter(
                  form ->
                      !isOwner(form) || !forms.containsKey(form.substring(0, form.length() - 2)))
              .sorted(
                  Comparator.comparingInt((String form) -> -forms.getOrDefault(form, 0))
                      .thenComparingInt(form -> -form.length())
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      String role = roles.isEmpty() ? "" : most(roles);
      String party = parties.isEmpty() ? "" : most(parties);
      return new Cast.Actor(name, type(), variants, role, party, articles.size(), mentions);
    }
  }

  private final List<Group> groups = new ArrayList<>();

  private Casting() {}

  /** The cast of a story. */
  static Cast of(Story story) {
    Casting casting = new Casting();
    casting.gather(story);
    casting.join(Casting::isShorterForm);
    casting.join(Casting::isAbbreviation);
    casting.join(Casting::isKnownShortForm);
    casting.join(Casting::isVariant);
    casting.join(Casting::isMisspelling);
    Map<Cast.Key, Cast.Actor> actors = new LinkedHashMap<>();
    for (Group group : casting.groups) {
      Cast.Actor actor = group.actor();
      group.members.forEach(member -> actors.put(member, actor));
    }
    return new Cast(actors);
  }

  private void gather(Story story) {
    Map<String, Group> byName = new LinkedHashMap<>();
    for (Annotated article : story.articles()) {
      Map<String, Map<String, Integer>> printed = printedForms(article);
      for (Entity entity : article.entities()) {
        String name = String.join(" ", NameForms.parts(entity.name()));
        byName
            .computeIfAbsent(name, key -> new Group())
            .add(
                new Cast.Key(article.id(), entity.id()),
                entity,
                printed.getOrDefault(entity.id(), Map.of()));
      }
    }
    groups.addAll(byName.values());
  }

  private static Map<String, Map<String, Integer>> printedForms(Annotated article) {
    return article.mentions().stream()
        .collect(
            Collectors.groupingBy(
                Mention::entity,
                HashMap::new,
                Collectors.toMap(
                    mention -> mention.span().in(article.article().text()),
                    mention -> 1,
                    Integer::sum,
                    TreeMap::new)));
  }

  /**
   * Joins each group to the one group that it is the lesser form of; where several claim it, to the
   * one that the others are lesser forms of; where none is, it stays apart.
   */
  private void join(BiPredicate<Group, Group> isLesserForm) {
    List<Group> byLength = new ArrayList<>(groups);
    byLength.sort(Comparator.comparingInt((Group group) -> group.parts.size()));
    for (Group lesser : byLength) {
      List<Group> fuller =
          groups.stream()
              .filter(g -> !g.parts.equals(lesser.parts) && isLesserForm.test(lesser, g))
              .toList();
      fuller.stream()
          .filter(g -> fuller.stream().allMatch(o -> o == g || isLesserForm.test(o, g)))
          .findFirst()
          .ifPresent(
              group -> {
                group.take(lesser);
                groups.remove(lesser);
              });
    }
  }

  private static boolean isShorterForm(Group lesser, Group fuller) {
    if (!NameForms.isPartOf(lesser.parts, fuller.parts)) {
      return false;
    }
    return switch (fuller.type()) {
      case PERSON -> lesser.type() == Entity.Type.PERSON || lesser.parts.size() > 1;
      case ORGANISATION, EVENT -> lesser.parts.size() > 1 && lesser.type() != Entity.Type.PERSON;
      case PLACE, GROUP, OTHER -> false;
    };
  }

  private static boolean isAbbreviation(Group lesser, Group fuller) {
    boolean initials =
        switch (fuller.type()) {
          case ORGANISATION, EVENT, PLACE -> lesser.type() != Entity.Type.PERSON;
          case PERSON, GROUP, OTHER -> false;
        };
    String letters = String.join("", lesser.parts);
    boolean dotted = letters.length() == lesser.parts.size();
    return initials
        && (lesser.parts.size() == 1 || dotted)
        && lesser.names.keySet().stream().allMatch(name -> name.equals(upper(name)))
        && NameForms.areInitials(letters, fuller.parts);
  }

  /** "Tollgate", where another article already says so of the fuller "Tollgate Shipping". */
  private static boolean isKnownShortForm(Group lesser, Group fuller) {
    boolean body =
        fuller.type() == Entity.Type.ORGANISATION
            && (lesser.type() == Entity.Type.ORGANISATION || lesser.type() == Entity.Type.PERSON);
    return body
        && lesser.parts.size() == 1
        && fuller.forms.keySet().stream()
            .anyMatch(form -> NameForms.parts(form).equals(lesser.parts));
  }

  /** Another way to write the same name, and no article has both. */
  private static boolean isVariant(Group lesser, Group fuller) {
    return lesser.mentions <= fuller.mentions
        && lesser.type() == fuller.type()
        && mayBeVariant(lesser, fuller)
        && lesser.articles.stream().noneMatch(fuller.articles::contains)
        && lesser.names.keySet().stream()
            .anyMatch(
                one ->
                    fuller.names.keySet().stream()
                        .anyMatch(
                            other ->
                                NameVariants.known().same(one, other, fuller.type()).isPresent()));
  }

  /** A cheap look before the dear one: surnames of about one length, names that begin alike. */
  private static boolean mayBeVariant(Group lesser, Group fuller) {
    if (fuller.type() == Entity.Type.PERSON) {
      int difference = lesser.parts.getLast().length() - fuller.parts.getLast().length();
      return lesser.parts.size() > 1 && fuller.parts.size() > 1 && Math.abs(difference) <= 3;
    }
    String first = lesser.parts.getFirst();
    String initial = first.isEmpty() ? first : first.substring(0, 1);
    return lesser.parts.size() == 1
        || fuller.parts.size() == 1
        || fuller.parts.getFirst().startsWith(initial)
        || fuller.parts.getLast().startsWith(initial);
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  /** The rarer spelling joins the more frequent one, unless an article tells the two apart. */
  private static boolean isMisspelling(Group lesser, Group fuller) {
    if (lesser.mentions > fuller.mentions) {
      return false;
    }
    boolean apart =
        lesser.mentions > 2 && lesser.articles.stream().anyMatch(fuller.articles::contains);
    if (apart) {
      return false;
    }
    boolean person = lesser.type() == Entity.Type.PERSON && fuller.type() == Entity.Type.PERSON;
    if (person && NameForms.areSpellings(lesser.parts, fuller.parts)) {
      return true;
    }
    return sameKind(lesser, fuller) && NameForms.isMisspelling(lesser.parts, fuller.parts);
  }

  /** A misspelt word is often taken for something else than the word: only people are sure. */
  private static boolean sameKind(Group lesser, Group fuller) {
    boolean things = lesser.type() != Entity.Type.PERSON && fuller.type() != Entity.Type.PERSON;
    return things || lesser.type() == fuller.type() || lesser.parts.size() > 1;
  }
}
