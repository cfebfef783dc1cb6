package news.synoptic.fetch.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import news.synoptic.fetch.feed.Pace;
import news.synoptic.fetch.follow.Schedule.Course;
import news.synoptic.fetch.follow.Schedule.Facts;
import news.synoptic.fetch.follow.SourceState.Timing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A month of visits to sources of different habits. */
class ScheduleTest {
  private static final Instant START = Instant.parse("2031-05-01T00:00:00Z");
  private static final URI SOURCE = URI.create("https://harbour.example/feed");
  private static final Timing NEVER = new Timing(null, null, null, START, Duration.ZERO, 0);

  private static Facts read(int fresh, @Nullable Duration gap) {
    return new Facts(Course.READ, fresh, gap, Duration.ZERO, null, Pace.ANY);
  }

  private static Facts failed(Course course, @Nullable Duration retryAfter) {
    return new Facts(course, 0, null, Duration.ZERO, retryAfter, Pace.ANY);
  }

  /** A source that has something new at regular times. */
  private static BiFunction<Instant, Instant, Facts> every(Duration gap) {
    return (last, now) -> {
      long before = Duration.between(START, last).dividedBy(gap);
      long after = Duration.between(START, now).dividedBy(gap);
      return read((int) (after - before), gap);
    };
  }

  /** The times of all visits in some days. */
  private static List<Instant> visits(int days, BiFunction<Instant, Instant, Facts> source) {
    Timing timing = NEVER;
    List<Instant> visits = new ArrayList<>();
    Instant last = START;
    Instant end = START.plus(Duration.ofDays(days));
    for (Instant due = START; due != null && due.isBefore(end); due = timing.due()) {
      visits.add(due);
      timing = Schedule.DEFAULT.after(SOURCE, timing, source.apply(last, due), due);
      last = due;
    }
    return visits;
  }

  private static long mostInADay(List<Instant> visits) {
    return visits.stream()
        .mapToLong(
            from ->
                visits.stream()
                    .filter(v -> !v.isBefore(from) && v.isBefore(from.plus(Duration.ofDays(1))))
                    .count())
        .max()
        .orElse(0);
  }

  @Test
  void asksABusySourceEveryHourAndNotMore() {
    List<Instant> visits = visits(30, every(Duration.ofMinutes(10)));
    assertThat(mostInADay(visits)).isBetween(22L, 24L);
  }

  @Test
  void asksAQuietSourceOnceOrTwiceADay() {
    List<Instant> visits = visits(30, every(Duration.ofDays(5)));
    assertThat(visits).hasSizeBetween(28, 45);
    assertThat(mostInADay(visits)).isLessThanOrEqualTo(4);
  }

  @Test
  void asksAboutTwiceForEachThatIsNew() {
    assertThat(visits(30, every(Duration.ofHours(6)))).hasSizeBetween(150, 360);
  }

  @Test
  void followsASourceThatWakesUp() {
    Instant turn = START.plus(Duration.ofDays(15));
    List<Instant> visits =
        visits(
            30,
            (last, now) ->
                now.isBefore(turn)
                    ? every(Duration.ofDays(5)).apply(last, now)
                    : every(Duration.ofMinutes(10)).apply(last, now));
    assertThat(visits.stream().filter(v -> v.isBefore(turn))).hasSizeLessThan(30);
    assertThat(visits.stream().filter(v -> v.isAfter(turn.plus(Duration.ofDays(3)))))
        .hasSizeGreaterThan(200);
  }

  @Test
  void asksADeadSourceOnceADayAndAfterAMonthOnceAWeek() {
    List<Instant> visits = visits(90, (last, now) -> failed(Course.FAILED, null));
    assertThat(mostInADay(visits)).isLessThanOrEqualTo(6);
    assertThat(visits.stream().filter(v -> v.isAfter(START.plus(Duration.ofDays(40)))))
        .hasSizeBetween(6, 9);
  }

  @Test
  void staysBoundedHoweverASourceMisbehaves() {
    List<BiFunction<Instant, Instant, Facts>> sources =
        List.of(
            (last, now) -> failed(Course.FAILED, Duration.ofSeconds(1)),
            (last, now) -> failed(Course.REFUSED, Duration.ZERO),
            (last, now) -> read(1000, Duration.ZERO),
            (last, now) -> read(0, Duration.ofDays(-4000)),
            (last, now) ->
                now.getEpochSecond() % 2 == 0 ? read(1, null) : failed(Course.FAILED, null),
            (last, now) ->
                new Facts(
                    Course.READ,
                    1,
                    null,
                    Duration.ofSeconds(-5),
                    null,
                    new Pace(Duration.ofSeconds(1), Set.of(1, 2, 3), Set.of())));
    for (BiFunction<Instant, Instant, Facts> source : sources) {
      List<Instant> visits = visits(30, source);
      assertThat(mostInADay(visits)).isLessThanOrEqualTo(24);
      assertThat(visits.size()).isGreaterThan(20);
    }
  }

  @Test
  void skipsTheHoursThatAFeedAsksToSkip() {
    Pace pace = new Pace(Duration.ZERO, Set.of(0, 1, 2, 3, 4, 5), Set.of());
    List<Instant> visits =
        visits(30, (l, now) -> new Facts(Course.READ, 5, null, Duration.ZERO, null, pace));
    assertThat(visits.subList(1, visits.size()))
        .hasSizeGreaterThan(400)
        .allMatch(v -> v.toString().matches(".*T(0[6-9]|1.|2.):.*"));
  }

  @Test
  void endsAtOnceWhatIsGone() {
    assertThat(visits(30, (last, now) -> failed(Course.GONE, null))).hasSize(1);
  }

  @Test
  void repeatsItselfAndKeepsSourcesFromMarchingInStep() {
    assertThat(visits(5, every(Duration.ofHours(1))))
        .isEqualTo(visits(5, every(Duration.ofHours(1))));
    Set<Instant> minutes = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      URI source = URI.create("https://h" + i + ".example/feed");
      Timing timing = Schedule.DEFAULT.after(source, NEVER, read(1, null), START);
      minutes.add(Objects.requireNonNull(timing.due()));
    }
    assertThat(minutes).hasSizeGreaterThan(95);
  }

  @Test
  void looksForRevisionsEverMoreSeldomAndNoMoreAfterAWeek() {
    List<Long> hours = new ArrayList<>();
    Instant last = START;
    for (Instant at = Schedule.revisit(START, last);
        at != null;
        at = Schedule.revisit(START, last)) {
      hours.add(Duration.between(START, at).toHours());
      last = at;
    }
    assertThat(hours).containsExactly(1L, 3L, 8L, 24L, 72L, 168L);
  }

  @Test
  void refusesBoundsThatAreNone() {
    assertThatThrownBy(() -> new Schedule(Duration.ZERO, Duration.ofDays(1), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
