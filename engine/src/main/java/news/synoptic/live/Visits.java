package news.synoptic.live;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import news.synoptic.fetch.follow.Entry;
import news.synoptic.fetch.follow.Kind;
import news.synoptic.fetch.follow.Schedule;
import news.synoptic.fetch.follow.SourceState;
import news.synoptic.fetch.follow.SourceVisitor;
import news.synoptic.fetch.follow.Visit;
import news.synoptic.fetch.net.Egress;
import news.synoptic.store.Journal;
import news.synoptic.store.Sources;
import news.synoptic.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits the sources that are due, several at a time. What a source shows is stored together with
 * what is remembered of the source, before anything of it is looked into: so nothing is asked twice
 * and nothing missed, whenever the process ends.
 */
final class Visits {
  private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
  private static final int BATCH = 64;

  private final Store store;
  private final SourceVisitor visitor;
  private final Events events;
  private final Counts counts;
  private final Semaphore room;
  private final Set<Long> under = ConcurrentHashMap.newKeySet();

  Visits(Store store, Egress egress, LiveSettings settings, Events events, Counts counts) {
    this.store = store;
    Schedule usual = Schedule.DEFAULT;
    this.visitor =
        new SourceVisitor(
            egress,
            settings.fetch(),
            new Schedule(settings.minInterval(), usual.most(), usual.seed()));
    this.events = events;
    this.counts = counts;
    this.room = new Semaphore(settings.visits());
  }

  /** Starts the visits that are due, as far as there is room. */
  void round() {
    Instant now = Instant.now();
    // Looked at before the store is asked: a visit that ends meanwhile was still due in its answer.
    Set<Long> visited = Set.copyOf(under);
    for (Sources.Due due : store.sources().due(now, BATCH)) {
      if (!visited.contains(due.id()) && room.tryAcquire()) {
        under.add(due.id());
        Thread.ofVirtual().name("synoptic-visit").start(() -> visitInRoom(due));
      }
    }
  }

  private void visitInRoom(Sources.Due due) {
    try {
      visit(due, Instant.now());
    } catch (RuntimeException fault) {
      counts.faults().increment();
      LOG.error("source {} could not be visited", due.url(), fault);
      defer(due, fault);
    } finally {
      under.remove(due.id());
      room.release();
    }
  }

  private void visit(Sources.Due due, Instant now) {
    SourceState before = state(due, now);
    Visit visit = visitor.visit(before, now);
    List<Journal.Pending> found = new ArrayList<>();
    for (Entry entry : entries(visit)) {
      found.add(
          new Journal.Pending(0, due.id(), host(entry, due.url()), EntryText.write(entry), 0));
    }
    SourceState after = visit.state();
    Sources.Visit noted =
        new Sources.Visit(
            after.address(),
            after.about().title(),
            after.about().site(),
            FormText.write(after.toFields()),
            now,
            after.timing().due(),
            after.trouble());
    store.journal().visited(due.id(), noted, found);
    counts.visits().increment();
    if (!after.trouble().isEmpty() || !found.isEmpty()) {
      LOG.info("{}: {} entries {}", due.url(), found.size(), after.trouble());
    }
    events.tell(new LiveEvent.Visited(due.id()));
  }

  /** A source that makes us fail is left alone for a day. */
  private void defer(Sources.Due due, RuntimeException fault) {
    Instant now = Instant.now();
    Sources.Visit noted =
        new Sources.Visit(
            due.url(),
            "",
            null,
            due.state(),
            now,
            now.plus(Schedule.DEFAULT.most()),
            "internal error: " + fault);
    store.journal().visited(due.id(), noted, List.of());
  }

  /** What is remembered; a source that a reader is in a hurry for is due at once. */
  private static SourceState state(Sources.Due due, Instant now) {
    if (due.state().isEmpty()) {
      Kind kind = Kind.valueOf(due.kind().toUpperCase(Locale.ROOT));
      return SourceState.first(due.url(), kind, now);
    }
    SourceState kept = SourceState.ofFields(FormText.read(due.state()));
    Instant next = kept.timing().due();
    return next == null || next.isAfter(now) ? kept.dueAt(now) : kept;
  }

  private static List<Entry> entries(Visit visit) {
    return switch (visit) {
      case Visit.Fresh fresh -> fresh.entries();
      case Visit.Moved moved -> moved.entries();
      case Visit.NotModified same -> List.of();
      case Visit.Gone gone -> List.of();
      case Visit.Refused refused -> List.of();
      case Visit.Failed failed -> List.of();
      case Visit.NotYet later -> List.of();
    };
  }

  private static String host(Entry entry, URI source) {
    URI link = entry.item().link();
    String host = link == null ? source.getHost() : link.getHost();
    return host == null ? "" : host;
  }
}
