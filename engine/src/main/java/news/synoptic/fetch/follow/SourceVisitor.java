package news.synoptic.fetch.follow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.feed.Feed;
import news.synoptic.fetch.feed.Pace;
import news.synoptic.fetch.follow.Schedule.Course;
import news.synoptic.fetch.follow.Schedule.Facts;
import news.synoptic.fetch.follow.SourceState.About;
import news.synoptic.fetch.follow.SourceState.Move;
import news.synoptic.fetch.follow.SourceState.Timing;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.fetch.net.Head;
import news.synoptic.fetch.net.HttpTimes;
import news.synoptic.fetch.net.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Visits sources: from what is remembered of one to what is new there, and what to remember next.
 * Thread-safe; keeps nothing between visits. A visit waits its turn where its host is being asked
 * for something else, so that sources are best visited in many threads at a time.
 *
 * <p>A source is asked with the validators of its last good answer, once; an error's body is never
 * read as a feed, and what was remembered is only replaced by what could be read. HTTP 410 ends a
 * source, nothing else does. A permanent redirect is followed each time and believed when it has
 * held for {@value #MOVE_VISITS} visits and two days.
 */
public final class SourceVisitor {
  private static final int MOVE_VISITS = 3;
  private static final Duration MOVE_HOLDS = Duration.ofDays(2);

  private final Egress egress;
  private final SourceReader reader;
  private final Schedule schedule;

  /**
   * @param egress the one way out, shared with whatever else asks servers
   */
  public SourceVisitor(Egress egress, FetchSettings settings, Schedule schedule) {
    this.egress = egress;
    this.reader = new SourceReader(settings);
    this.schedule = schedule;
  }

  /** Visits a source, if it is due. */
  public Visit visit(SourceState state, Instant now) {
    Instant due = state.timing().due();
    if (due == null) {
      return new Visit.Gone(state);
    }
    if (due.isAfter(now)) {
      return new Visit.NotYet(state, due);
    }
    Egress.Wanted wanted =
        switch (state.kind()) {
          case FEED -> Egress.Wanted.FEED;
          case SITEMAP -> Egress.Wanted.SITEMAP;
          case PAGE -> Egress.Wanted.PAGE;
        };
    Reply reply = egress.ask(state.address(), wanted, state.validators());
    return switch (reply) {
      case Reply.Got got -> got(state, got, now);
      case Reply.NotModified same -> same(state, same, now);
      case Reply.Failed failed -> failed(state, failed, now);
      case Reply.Waiting waiting -> waiting(state, waiting, now);
    };
  }

  private Visit got(SourceState state, Reply.Got got, Instant now) {
    String digest = Marks.digest(got.body().bytes());
    if (digest.equals(state.digest())) {
      Facts facts = read(0, null, got.head(), state.about().pace(), now);
      SourceState next = state.read(got.validators(), digest, timing(state, facts, now));
      return settled(state, next, got.permanent(), List.of(), true, now);
    }
    return switch (reader.read(state.kind(), got.body())) {
      case Outcome.Refused(var dropped) ->
          unreadable(state, got, dropped.reason(), dropped.detail(), now);
      case Outcome.Kept(Feed feed) -> {
        Marks.Met met = Marks.meet(state, feed);
        About about = new About(feed.title(), feed.lang(), feed.site(), feed.hub(), feed.pace());
        Facts facts = read(met.fresh(), Marks.gap(feed.items()), got.head(), feed.pace(), now);
        SourceState next =
            state
                .read(got.validators(), digest, timing(state, facts, now))
                .about(about, met.seen());
        yield settled(state, next, got.permanent(), met.entries(), false, now);
      }
    };
  }

  private Visit same(SourceState state, Reply.NotModified same, Instant now) {
    Facts facts = read(0, null, same.head(), state.about().pace(), now);
    SourceState next = state.read(same.validators(), state.digest(), timing(state, facts, now));
    return settled(state, next, same.permanent(), List.of(), true, now);
  }

  /** The visit was good; what is left to decide is where the source lives. */
  private static Visit settled(
      SourceState before,
      SourceState next,
      @Nullable URI permanent,
      List<Entry> entries,
      boolean same,
      Instant now) {
    Move move = move(before, permanent, now);
    if (move != null
        && move.times() >= MOVE_VISITS
        && !move.since().plus(MOVE_HOLDS).isAfter(now)) {
      return new Visit.Moved(next.at(move.to(), null), before.address(), entries);
    }
    SourceState settled = next.at(before.address(), move);
    return same ? new Visit.NotModified(settled) : new Visit.Fresh(settled, entries);
  }

  private static @Nullable Move move(SourceState before, @Nullable URI permanent, Instant now) {
    if (permanent == null || permanent.equals(before.address())) {
      return null;
    }
    Move known = before.move();
    return known != null && known.to().equals(permanent)
        ? new Move(permanent, known.since(), known.times() + 1)
        : new Move(permanent, now, 1);
  }

  private Visit unreadable(
      SourceState state, Reply.Got got, Reason reason, String detail, Instant now) {
    Facts facts = facts(Course.FAILED, got.head(), now);
    return new Visit.Failed(
        failing(state, Health.FAILING, reason, detail, facts, now), reason, detail);
  }

  private Visit failed(SourceState state, Reply.Failed failed, Instant now) {
    Reason reason = failed.reason();
    String detail = failed.detail();
    Course course = course(state, failed);
    Facts facts = facts(course, failed.head(), now);
    return switch (course) {
      case GONE -> new Visit.Gone(failing(state, Health.GONE, reason, detail, facts, now));
      case REFUSED ->
          new Visit.Refused(
              failing(state, Health.REFUSED, reason, detail, facts, now), reason, detail);
      case FAILED, READ ->
          new Visit.Failed(
              failing(state, Health.FAILING, reason, detail, facts, now), reason, detail);
    };
  }

  private static Course course(SourceState state, Reply.Failed failed) {
    if (failed.head().status() == 410 && failed.at().equals(state.address())) {
      return Course.GONE;
    }
    return switch (failed.reason()) {
      case ROBOTS, NOT_ALLOWED, PRIVATE_ADDRESS -> Course.REFUSED;
      default -> Course.FAILED;
    };
  }

  private SourceState failing(
      SourceState state, Health health, Reason reason, String detail, Facts facts, Instant now) {
    String trouble = detail.isEmpty() ? reason.words() : reason.words() + ": " + detail;
    return state.failing(health, trouble, timing(state, facts, now));
  }

  private Visit waiting(SourceState state, Reply.Waiting waiting, Instant now) {
    Timing timing = schedule.later(state.address(), state.timing(), waiting.until(), now);
    SourceState next = state.failing(state.health(), waiting.detail(), timing);
    return new Visit.NotYet(next, waiting.until());
  }

  private Timing timing(SourceState state, Facts facts, Instant now) {
    return schedule.after(state.address(), state.timing(), facts, now);
  }

  private static Facts read(int fresh, @Nullable Duration gap, Head head, Pace pace, Instant now) {
    return new Facts(Course.READ, fresh, gap, HttpTimes.freshFor(head, now), null, pace);
  }

  private static Facts facts(Course course, Head head, Instant now) {
    return new Facts(course, 0, null, Duration.ZERO, HttpTimes.retryAfter(head, now), Pace.ANY);
  }
}
