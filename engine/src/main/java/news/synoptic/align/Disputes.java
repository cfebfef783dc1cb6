package news.synoptic.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.synoptic.Claim;
import news.synoptic.Dated;
import news.synoptic.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Statements in, where they count the same thing and exclude each other out: the versions of one
 * claim, and the claims that are versions of each other. Pure.
 *
 * <p>Precision comes first. A sentence speaks for a subject only if it gives one number for it.
 * Across claims two sentences dispute each other only if they are alike otherwise, count one
 * subject, and their values lie near enough to be meant for the same. How many were killed, hurt or
 * moved in one event is one number, in whatever words: sentences of two articles that give it
 * belong to one claim, whether they agree or not. What has another date is another number.
 *
 * <p>A count of the dead, hurt, held … that later reports give anew is an update ({@link Updates}).
 * Known limit: dates, names and denials are not compared.
 */
final class Disputes {
  /** Likeness from which sentences of two claims may be versions of one. */
  private static final double ALIKE = 0.6;

  /** The same where the values are so large that they are not met by accident. */
  private static final double ALIKE_IF_TELLING = 0.5;

  private static final double TELLING = 100;

  /** From this on the count of the dead, hurt or moved of one event is one number. */
  private static final double LEAST_TOLL = 3;

  /** Sentences between two values that an article sets against each other. */
  private static final int SIDE_BY_SIDE = 2;

  /** One value may be this many times the other. */
  private static final double WITHIN = 4;

  private Disputes() {}

  /** Two or more versions, the one with most statements first; empty if nothing is disputed. */
  static List<Claim.Version> of(List<Told> members) {
    Map<String, List<Count>> bySubject = new TreeMap<>();
    for (Told told : members) {
      single(Count.of(told))
          .forEach(
              (subject, count) ->
                  bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(count));
    }
    return bySubject.values().stream()
        .map(Disputes::versions)
        .filter(versions -> versions.size() > 1)
        .findFirst()
        .orElse(List.of());
  }

  /** The number that a sentence gives for each subject of which it gives one only. */
  private static Map<String, Count> single(List<Count> counts) {
    Map<String, Count> single = new TreeMap<>();
    Map<String, Integer> times = new TreeMap<>();
    for (Count count : counts) {
      if (!count.subject().isBlank()) {
        single.put(count.subject(), count);
        times.merge(count.subject(), 1, Integer::sum);
      }
    }
    single.keySet().removeIf(subject -> times.getOrDefault(subject, 0) > 1);
    return single;
  }

  private static List<Claim.Version> versions(List<Count> counts) {
    List<List<Count>> values = new ArrayList<>();
    for (Count count : counts) {
      values.stream()
          .filter(value -> value.stream().allMatch(count::isSameAs))
          .findFirst()
          .ifPresentOrElse(value -> value.add(count), () -> values.add(listOf(count)));
    }
    List<List<Count>> apart =
        values.stream()
            .filter(value -> values.stream().anyMatch(other -> exclude(value, other)))
            .sorted((v, w) -> Integer.compare(w.size(), v.size()))
            .toList();
    return Updates.are(apart)
        ? apart.stream()
            .sorted(Comparator.comparing(Updates::lastDay).reversed())
            .map(value -> version(value, Updates.last(value)))
            .toList()
        : apart.stream().map(value -> version(value, null)).toList();
  }

  private static Claim.Version version(List<Count> value, @Nullable Dated reported) {
    return new Claim.Version(
        value.getFirst().words(),
        value.stream().map(count -> count.told().statement()).toList(),
        reported);
  }

  private static List<Count> listOf(Count count) {
    List<Count> list = new ArrayList<>();
    list.add(count);
    return list;
  }

  private static boolean exclude(List<Count> a, List<Count> b) {
    return a.stream().anyMatch(one -> b.stream().anyMatch(other -> contradict(one, other)));
  }

  private static boolean contradict(Count one, Count other) {
    return one.excludes(other)
        && !one.isIn(other.told())
        && !other.isIn(one.told())
        && EventTime.of(one.told()).isNear(EventTime.of(other.told()));
  }

  /**
   * Groups made one where sentences dispute each other or give one toll; the others as they are.
   */
  static List<List<Integer>> joined(
      List<List<Integer>> groups, List<Told> all, Likeness likeness, NumberMatcher numbers) {
    Map<String, List<Count>> bySubject = new TreeMap<>();
    for (Told told : all) {
      single(Count.of(told))
          .forEach(
              (subject, count) ->
                  bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).add(count));
    }
    Merged merged = new Merged(groups, all.size());
    for (List<Count> counts : bySubject.values()) {
      for (Count one : counts) {
        for (Count other : counts) {
          if (merged.groupOf(one) < merged.groupOf(other)
              && (isSameToll(one, other) || dispute(one, other, likeness, numbers))) {
            merged.join(one, other);
          }
        }
      }
    }
    return merged.groups();
  }

  /** The same number of dead, hurt or moved, in whatever words. */
  private static boolean isSameToll(Count one, Count other) {
    return isTollOfTheDay(one)
        && isTollOfTheDay(other)
        && one.isSameAs(other)
        && !one.told().sameArticle(other.told())
        && EventTime.of(one.told()).isNear(EventTime.of(other.told()));
  }

  private static boolean isTollOfTheDay(Count count) {
    return count.isToll()
        && Math.abs(count.quantity().value()) >= LEAST_TOLL
        && !isBackground(count);
  }

  private static boolean isBackground(Count count) {
    return count.told().sentence().kind() == Sentence.Kind.BACKGROUND;
  }

  /** Groups of statements that become fewer. */
  private static final class Merged {
    private final List<List<Integer>> groups = new ArrayList<>();
    private final int[] groupOf;

    Merged(List<List<Integer>> apart, int size) {
      groupOf = new int[size];
      for (int g = 0; g < apart.size(); g++) {
        groups.add(new ArrayList<>(apart.get(g)));
        for (int member : apart.get(g)) {
          groupOf[member] = g;
        }
      }
    }

    int groupOf(Count count) {
      return groupOf[count.told().index()];
    }

    void join(Count one, Count other) {
      int to = Math.min(groupOf(one), groupOf(other));
      int from = Math.max(groupOf(one), groupOf(other));
      if (to < from) {
        groups.get(to).addAll(groups.get(from));
        groups.get(from).forEach(member -> groupOf[member] = to);
        groups.get(from).clear();
      }
    }

    /** Those that are left, members in order. */
    List<List<Integer>> groups() {
      groups.removeIf(List::isEmpty);
      groups.forEach(group -> group.sort(null));
      return groups;
    }
  }

  private static boolean dispute(Count one, Count other, Likeness likeness, NumberMatcher numbers) {
    double a = Math.abs(one.value());
    double b = Math.abs(other.value());
    boolean comparable =
        one.excludes(other)
            && Math.max(a, b) <= WITHIN * Math.min(a, b)
            && !one.subject().endsWith("/")
            && isBackground(one) == isBackground(other)
            && !one.isIn(other.told())
            && !other.isIn(one.told())
            && EventTime.of(one.told()).isNear(EventTime.of(other.told()));
    if (!comparable || (one.told().sameArticle(other.told()) && !areSetSideBySide(one, other))) {
      return false;
    }
    boolean toll = isTollOfTheDay(one) && isTollOfTheDay(other);
    double needed = Math.min(a, b) >= TELLING ? ALIKE_IF_TELLING : ALIKE;
    return toll
        || (likeness.of(one.told().index(), other.told().index()) >= needed
            && numbers.mayBeSame(one, other));
  }

  /** Whether an article itself sets two values against each other, each with who says so. */
  private static boolean areSetSideBySide(Count one, Count other) {
    int apart = Math.abs(one.told().sentence().index() - other.told().sentence().index());
    return apart <= SIDE_BY_SIDE
        && one.told().sentence().kind() == Sentence.Kind.STATEMENT
        && other.told().sentence().kind() == Sentence.Kind.STATEMENT;
  }
}
