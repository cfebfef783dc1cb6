package news.synoptic.align;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import news.synoptic.Dated;
import org.jspecify.annotations.Nullable;

/**
 * Values of one count in, whether later reports replace earlier ones out. Pure.
 *
 * <p>Only what grows as news come in is replaced: the number of the dead, hurt, held … The reports
 * of one value all have to be of days before those of the next; two speakers who give two numbers
 * contradict each other, whenever they do. Known limit: reports of one day are not told apart.
 */
final class Updates {
  private Updates() {}

  /** Whether each value is a later state of another. */
  static boolean are(List<List<Count>> values) {
    if (values.size() < 2 || !values.stream().flatMap(List::stream).allMatch(Updates::changes)) {
      return false;
    }
    List<List<Count>> inOrder =
        values.stream().sorted(Comparator.comparing(Updates::lastDay)).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      List<Count> earlier = inOrder.get(i - 1);
      List<Count> later = inOrder.get(i);
      boolean replaced = later.stream().allMatch(c -> day(c).isAfter(lastDay(earlier)));
      if (!replaced || areTwoVoices(earlier, later)) {
        return false;
      }
    }
    return true;
  }

  private static boolean changes(Count count) {
    return count.isToll() && count.told().article().date() != null;
  }

  private static boolean areTwoVoices(List<Count> earlier, List<Count> later) {
    Set<String> before = speakers(earlier);
    Set<String> after = speakers(later);
    return !before.isEmpty() && !after.isEmpty() && before.stream().noneMatch(after::contains);
  }

  private static Set<String> speakers(List<Count> counts) {
    return counts.stream()
        .map(count -> count.told().speaker())
        .filter(speaker -> !speaker.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The time of the last report of a value. */
  static @Nullable Dated last(List<Count> value) {
    return value.stream()
        .max(Comparator.comparing(Updates::day))
        .map(count -> count.told().article().date())
        .orElse(null);
  }

  static LocalDate lastDay(List<Count> value) {
    return Objects.requireNonNull(last(value), "a value of dated reports").day();
  }

  private static LocalDate day(Count count) {
    return Objects.requireNonNull(count.told().article().date(), "a dated report").day();
  }
}
