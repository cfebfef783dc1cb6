package news.synoptic.fetch.follow;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import news.synoptic.fetch.feed.Pace;
import news.synoptic.fetch.follow.SourceState.Timing;
import org.jspecify.annotations.Nullable;

/**
 * When a source is asked next. Pure: from what was, what came of a visit and the time, the same
 * always follows.
 *
 * <p>The interval follows half the time between two new entries, within its bounds. Nothing is
 * asked before what the server and the feed ask for ({@code max-age}, {@code Expires}, {@code
 * Retry-After}, {@code ttl}, {@code sy:updatePeriod}, hours and days to skip): up to a day, {@code
 * Retry-After} up to a week. Failures double the wait up to a day, after a month of nothing else up
 * to a week. What is drawn by lot lies within a tenth, so that sources do not march in step.
 *
 * @param least the shortest time between two visits
 * @param most the longest, as long as a source answers
 * @param seed of the lots
 */
public record Schedule(Duration least, Duration most, long seed) {
  /** An hour to a day. */
  public static final Schedule DEFAULT = new Schedule(Duration.ofHours(1), Duration.ofDays(1), 1);

  private static final Duration LONGEST_WAIT = Duration.ofDays(7);
  private static final Duration DEAD_AFTER = Duration.ofDays(30);
  private static final double JITTER = 0.1;
  private static final double GROWTH = 1.25;
  private static final int REFUSED_FACTOR = 4;
  private static final int MOST_DOUBLINGS = 20;

  /** Hours after the first reading of a page at which it is worth looking for a revision. */
  private static final int[] REVISITS = {1, 3, 8, 24, 72, 168};

  /**
   * @throws IllegalArgumentException if the least is not above zero, or above the most
   */
  public Schedule {
    if (!least.isPositive() || least.compareTo(most) > 0) {
      throw new IllegalArgumentException("least " + least + ", most " + most + ": want 0 < least");
    }
  }

  /** What a visit came to, as far as the next depends on it. */
  public enum Course {
    /** It was read, or had not changed. */
    READ,
    /** It failed. */
    FAILED,
    /** It may not be read. */
    REFUSED,
    /** It is gone for good. */
    GONE
  }

  /**
   * What a visit came to.
   *
   * @param fresh how many entries were new
   * @param gap the usual time between two entries by their own dates; null if they do not tell
   * @param freshFor how long the answer says that it stays fresh; zero if it does not
   * @param retryAfter how long the server asks to be left alone; null if it does not
   * @param pace what the feed asks for
   */
  public record Facts(
      Course course,
      int fresh,
      @Nullable Duration gap,
      Duration freshFor,
      @Nullable Duration retryAfter,
      Pace pace) {}

  /** The timing of a source after a visit. */
  public Timing after(URI address, Timing before, Facts facts, Instant now) {
    boolean read = facts.course() == Course.READ;
    int failures = read ? 0 : before.failures() + 1;
    Duration interval = read ? interval(before, facts, now) : before.interval();
    return new Timing(
        now,
        read ? now : before.read(),
        facts.fresh() > 0 ? now : before.fresh(),
        facts.course() == Course.GONE
            ? null
            : due(address, read ? interval : wait(before, facts, failures, now), facts, now),
        interval,
        failures);
  }

  /**
   * The timing of a source that could not be asked, as its host wants to be left alone.
   *
   * @param until when it may be asked
   */
  public Timing later(URI address, Timing before, Instant until, Instant now) {
    Duration wait = Duration.between(now, until);
    Duration spread = wait.plus(share(wait, Math.abs(lot(address, now))));
    return new Timing(
        before.asked(),
        before.read(),
        before.fresh(),
        now.plus(spread),
        before.interval(),
        before.failures());
  }

  /**
   * When an article's page is asked for again, to see whether it was revised: ever more seldom, for
   * a week.
   *
   * @param first when it was first read
   * @param last when it was last asked for
   * @return null: no more
   */
  public static @Nullable Instant revisit(Instant first, Instant last) {
    for (int hours : REVISITS) {
      Instant time = first.plus(hours, ChronoUnit.HOURS);
      if (time.isAfter(last)) {
        return time;
      }
    }
    return null;
  }

  private Duration interval(Timing before, Facts facts, Instant now) {
    if (before.read() == null) {
      return bounded(facts.gap() == null ? least : facts.gap().dividedBy(2));
    }
    Instant fresh = before.fresh() == null ? before.read() : before.fresh();
    Duration since = Duration.between(fresh, now);
    Duration old = bounded(before.interval());
    if (facts.fresh() > 0) {
      Duration half = since.dividedBy(2L * facts.fresh());
      return bounded(old.plus(half).dividedBy(2));
    }
    boolean quiet = since.compareTo(old.multipliedBy(2)) > 0;
    return bounded(quiet ? share(old, GROWTH) : old);
  }

  private Duration wait(Timing before, Facts facts, int failures, Instant now) {
    Duration first = facts.course() == Course.REFUSED ? least.multipliedBy(REFUSED_FACTOR) : least;
    Duration wait = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    Instant good = before.read();
    boolean dead =
        good == null ? failures > DEAD_AFTER.toDays() : good.plus(DEAD_AFTER).isBefore(now);
    return shorter(wait, dead ? LONGEST_WAIT : most);
  }

  private Instant due(URI address, Duration interval, Facts facts, Instant now) {
    double lot = lot(address, now);
    Duration asked = longer(facts.freshFor(), facts.pace().least());
    Duration floor = longer(least, shorter(asked, most));
    if (facts.retryAfter() != null) {
      floor = longer(floor, shorter(facts.retryAfter(), LONGEST_WAIT));
    }
    Duration drawn = interval.plus(share(interval, lot));
    Duration wait = longer(drawn, floor.plus(share(floor, Math.abs(lot))));
    return allowed(now.plus(wait), facts.pace());
  }

  private static Instant allowed(Instant due, Pace pace) {
    OffsetDateTime time = due.atOffset(ZoneOffset.UTC);
    while (pace.skipHours().contains(time.getHour())
        || pace.skipDays().contains(time.getDayOfWeek())) {
      time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return time.toInstant();
  }

  /** A lot within a tenth, up or down, that depends on the source and the time alone. */
  private double lot(URI address, Instant now) {
    CRC32 name = new CRC32();
    name.update(address.toString().getBytes(StandardCharsets.UTF_8));
    long mixed = seed ^ (name.getValue() << 32) ^ now.toEpochMilli();
    return JITTER * (2 * new SplittableRandom(mixed).nextDouble() - 1);
  }

  private static Duration share(Duration whole, double part) {
    return Duration.ofMillis(Math.round(whole.toMillis() * part));
  }

  private Duration bounded(Duration interval) {
    return longer(least, shorter(interval, most));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
