package news.synoptic.fetch.follow;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.fetch.feed.Feed;
import news.synoptic.fetch.feed.Pace;
import news.synoptic.fetch.feed.PageLinks;
import news.synoptic.fetch.follow.Schedule.Course;
import news.synoptic.fetch.follow.Schedule.Facts;
import news.synoptic.fetch.follow.SourceReader.Read;
import news.synoptic.fetch.follow.SourceState.About;
import news.synoptic.fetch.follow.SourceState.Move;
import news.synoptic.fetch.follow.SourceState.Timing;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.FetchSettings;
import news.synoptic.fetch.net.Head;
import news.synoptic.fetch.net.HttpTimes;
import news.synoptic.fetch.net.Reply;
import news.synoptic.fetch.net.Validators;
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
    return switch (ask(state, wanted)) {
      case Reply.Got got -> got(state, got, now);
      case Reply.NotModified same -> same(state, same, now);
      case Reply.Failed failed -> failed(state, failed, now);
      case Reply.Waiting waiting -> waiting(state, waiting, now);
    };
  }

  /** Asks; a page that sends its readers on at once counts as a permanent redirect. */
  private Reply ask(SourceState state, Egress.Wanted wanted) {
    Reply reply = egress.ask(state.address(), wanted, state.validators());
    if (state.kind() != Kind.FEED
        || !(reply instanceof Reply.Got got)
        || !PageLinks.isPage(got.body().bytes())) {
      return reply;
    }
    Egress.Body page = got.body();
    URI to = new PageLinks(page.bytes(), page.charset(), page.url()).refresh();
    if (to == null || to.equals(page.url())) {
      return reply;
    }
    return switch (egress.ask(to, wanted, state.validators())) {
      case Reply.Got there -> new Reply.Got(there.body(), there.head(), there.validators(), to);
      case Reply.NotModified same -> new Reply.NotModified(same.head(), same.validators(), to);
      case Reply.Failed failed -> failed;
      case Reply.Waiting waiting -> waiting;
    };
  }

  /** What a good answer said, but for its content. */
  private record Answer(
      Validators validators, String digest, Head head, @Nullable URI permanent, Instant now) {}

  private Visit got(SourceState state, Reply.Got got, Instant now) {
    String digest = Marks.digest(got.body().bytes());
    Answer answer = new Answer(got.validators(), digest, got.head(), got.permanent(), now);
    if (digest.equals(state.digest()) && state.parts().isEmpty()) {
      return unchanged(state, answer);
    }
    return switch (reader.read(state.kind(), got.body())) {
      case Outcome.Refused(var dropped) ->
          unreadable(state, got.head(), dropped.reason(), dropped.detail(), now);
      case Outcome.Kept(Read.Entries(Feed feed)) -> met(state.parts(Map.of()), feed, answer);
      case Outcome.Kept(Read.Parts(List<URI> sitemaps)) -> parts(state, sitemaps, answer);
    };
  }

  private Visit same(SourceState state, Reply.NotModified same, Instant now) {
    Answer answer =
        new Answer(same.validators(), state.digest(), same.head(), same.permanent(), now);
    return state.parts().isEmpty()
        ? unchanged(state, answer)
        : parts(state, state.parts().keySet(), answer);
  }

  private Visit parts(SourceState state, Collection<URI> sitemaps, Answer answer) {
    SitemapParts.Collected collected =
        new SitemapParts(egress, reader).collect(sitemaps, state.parts());
    if (collected.states().isEmpty()) {
      return unreadable(
          state,
          answer.head(),
          Reason.NOTHING_INSIDE,
          "none of its sitemaps could be read",
          answer.now());
    }
    SourceState next = state.parts(collected.states());
    return collected.feed() == null ? unchanged(next, answer) : met(next, collected.feed(), answer);
  }

  private Visit met(SourceState state, Feed feed, Answer answer) {
    Marks.Met met = Marks.meet(state, feed);
    Facts facts = read(met.fresh(), Marks.gap(feed.items()), feed.pace(), answer);
    About about = new About(feed.title(), feed.lang(), feed.site(), feed.hub(), feed.pace());
    SourceState next = read(state, facts, answer).about(about, met.seen());
    return settled(state, next, answer, met.entries(), false);
  }

  private Visit unchanged(SourceState state, Answer answer) {
    Facts facts = read(0, null, state.about().pace(), answer);
    return settled(state, read(state, facts, answer), answer, List.of(), true);
  }

  private SourceState read(SourceState state, Facts facts, Answer answer) {
    return state.read(answer.validators(), answer.digest(), timing(state, facts, answer.now()));
  }

  /** The visit was good; what is left to decide is where the source lives. */
  private static Visit settled(
      SourceState before, SourceState next, Answer answer, List<Entry> entries, boolean same) {
    Move move = move(before, answer.permanent(), answer.now());
    if (move != null
        && move.times() >= MOVE_VISITS
        && !move.since().plus(MOVE_HOLDS).isAfter(answer.now())) {
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
      SourceState state, Head head, Reason reason, String detail, Instant now) {
    Facts facts = facts(Course.FAILED, head, now);
    SourceState next = failing(state, Health.FAILING, reason, detail, facts, now);
    return new Visit.Failed(next, reason, detail);
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

  private static Facts read(int fresh, @Nullable Duration gap, Pace pace, Answer answer) {
    Duration freshFor = HttpTimes.freshFor(answer.head(), answer.now());
    return new Facts(Course.READ, fresh, gap, freshFor, null, pace);
  }

  private static Facts facts(Course course, Head head, Instant now) {
    return new Facts(course, 0, null, Duration.ZERO, HttpTimes.retryAfter(head, now), Pace.ANY);
  }
}
