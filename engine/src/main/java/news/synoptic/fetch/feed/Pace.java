package news.synoptic.fetch.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How often a feed wants to be asked.
 *
 * @param least the shortest time between two visits; zero if it states none
 * @param skipHours hours of the day, UTC, in which it is not to be asked
 * @param skipDays days of the week, UTC, on which it is not to be asked
 */
public record Pace(Duration least, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {
  /** It says nothing. */
  public static final Pace ANY = new Pace(Duration.ZERO, Set.of(), Set.of());

  /** Sorts and copies the sets; a feed that skips every hour or day skips none. */
  public Pace {
    skipHours =
        skipHours.size() >= 24
            ? Set.of()
            : Collections.unmodifiableSortedSet(new TreeSet<>(skipHours));
    skipDays =
        skipDays.size() >= 7
            ? Set.of()
            : Collections.unmodifiableSortedSet(new TreeSet<>(skipDays));
  }
}
