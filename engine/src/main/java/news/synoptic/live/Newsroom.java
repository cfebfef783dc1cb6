package news.synoptic.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import news.synoptic.ArticleId;
import news.synoptic.Changes;
import news.synoptic.Outcome;
import news.synoptic.Reason;
import news.synoptic.StoryId;
import news.synoptic.brief.ChangeFinder;
import news.synoptic.fetch.PageSource;
import news.synoptic.fetch.feed.Outline;
import news.synoptic.fetch.feed.OutlineText;
import news.synoptic.fetch.follow.Discovery;
import news.synoptic.fetch.follow.PageVisitor;
import news.synoptic.fetch.net.Egress;
import news.synoptic.fetch.net.WebAddress;
import news.synoptic.store.ReaderId;
import news.synoptic.store.Search;
import news.synoptic.store.Source;
import news.synoptic.store.Store;
import news.synoptic.store.StoredArticle;
import news.synoptic.store.StoredBrief;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running service: visits sources, looks into what they show, puts articles into stories,
 * writes briefs, asks for pages again, clears away what is old, and keeps the index up to date;
 * each in rounds, each in a thread of its own. What is left to do stands in the store, so that it
 * may end at any moment and goes on where it was.
 */
public final class Newsroom implements Live {
  private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);
  private static final int OUTLINE_BYTES = 5_000_000;
  private static final int ROUND_THREADS = 4;

  private final Store store;
  private final Search search;
  private final Instant started = Instant.now();
  private final Egress egress;
  private final Discovery discovery;
  private final Events events = new Events();
  private final Counts counts = new Counts();
  private final Desk desk;
  private final Visits visits;
  private final Lanes lanes;
  private final Revisions revisions;
  private final Briefing briefing;
  private final Keeping keeping;
  private final LiveSettings settings;
  private final ScheduledExecutorService rounds =
      Executors.newScheduledThreadPool(
          ROUND_THREADS, Thread.ofPlatform().daemon().name("synoptic-round-", 0).factory());

  /**
   * A service over a store; {@link #start} sets it going. Neither store nor index is closed by it.
   */
  public Newsroom(Store store, Search search, LiveSettings settings) {
    this.store = store;
    this.search = search;
    this.settings = settings;
    this.egress = new Egress(settings.fetch());
    this.discovery = new Discovery(egress, settings.fetch());
    Stages stages = new Stages(settings.threads());
    PageVisitor pages = new PageVisitor(egress);
    desk = new Desk(store, stages);
    visits = new Visits(store, egress, settings, events, counts);
    revisions = new Revisions(store, stages, desk, pages, counts);
    lanes = new Lanes(store, stages, desk, pages, revisions, events, counts);
    briefing = new Briefing(store, stages, settings, events, counts);
    keeping = new Keeping(store, desk, settings);
  }

  /** Sets it going. Articles are taken in as soon as the stories of before are remembered. */
  public void start() {
    rounds.execute(guarded("open", desk::open));
    every(200, "visits", visits::round);
    every(100, "pages", lanes::round);
    every(200, "briefs", briefing::round);
    every(1_000, "index", search::update);
    every(3_600_000, "keeping", keeping::round);
    if (settings.recheck()) {
      every(5_000, "revisions", revisions::round);
    }
  }

  private void every(long millis, String what, Runnable round) {
    // intentional: a round never fails, and ends with the schedule
    ScheduledFuture<?> ignored =
        rounds.scheduleWithFixedDelay(guarded(what, round), millis, millis, TimeUnit.MILLISECONDS);
  }

  // intentional: a round that fails is tried again; a schedule would end with its first fault
  @SuppressWarnings("CatchingUnchecked")
  private Runnable guarded(String what, Runnable round) {
    return () -> {
      try {
        round.run();
      } catch (RuntimeException fault) {
        if (!rounds.isShutdown()) {
          counts.faults().increment();
          LOG.error("{} failed", what, fault);
        }
      }
    };
  }

  @Override
  public Outcome<List<Candidate>> discover(String address) {
    return discovery
        .find(address)
        .then(
            found ->
                Outcome.kept(
                    found.stream()
                        .map(
                            one ->
                                new Candidate(
                                    one.address().toString(),
                                    one.kind().name().toLowerCase(Locale.ROOT),
                                    one.title()))
                        .toList()));
  }

  @Override
  public Outcome<Source> follow(
      ReaderId reader, String address, @Nullable String kind, String folder) {
    URI url = WebAddress.parse(WebAddress.ofFeed(address.strip()));
    if (url == null) {
      return Outcome.refused(address, Reason.UNSUPPORTED, "want an http or https address");
    }
    String known = kind == null ? "feed" : kind;
    long id = store.sources().add(reader, url, known, "", folder, Instant.now()).id();
    return store
        .sources()
        .find(reader, id)
        .map(Outcome::kept)
        .orElseThrow(() -> new IllegalStateException("source " + id + " is not there"));
  }

  @Override
  public boolean unfollow(ReaderId reader, long source) {
    return store.sources().remove(reader, source);
  }

  @Override
  public boolean hurry(ReaderId reader, long source) {
    return store.sources().hurry(reader, source, Instant.now());
  }

  @Override
  public Outcome<ImportReport> importOutline(ReaderId reader, InputStream outline) {
    byte[] bytes;
    try {
      bytes = outline.readNBytes(OUTLINE_BYTES + 1);
    } catch (IOException broken) {
      return Outcome.refused("outline", Reason.TRUNCATED, String.valueOf(broken.getMessage()));
    }
    if (bytes.length > OUTLINE_BYTES) {
      return Outcome.refused("outline", Reason.TOO_LARGE, "more than " + OUTLINE_BYTES + " bytes");
    }
    return Outline.read("outline", bytes, null, null)
        .then(
            read ->
                Outcome.kept(
                    new ImportReport(read.rows().stream().map(r -> line(reader, r)).toList())));
  }

  private ImportReport.Line line(ReaderId reader, Outline.Row row) {
    URI url = row.url();
    ImportReport.Result result = ImportReport.Result.REFUSED;
    if (url != null && row.problem().isEmpty()) {
      Instant now = Instant.now();
      boolean isNew =
          store.sources().add(reader, url, "feed", row.title(), row.folder(), now).isNew();
      result = isNew ? ImportReport.Result.ADDED : ImportReport.Result.KNOWN;
    }
    return new ImportReport.Line(row.title(), row.written(), row.folder(), result, row.problem());
  }

  @Override
  public String exportOutline(ReaderId reader) {
    List<OutlineText.Source> sources =
        store.sources().list(reader).stream()
            .filter(source -> !source.kind().equals("folder"))
            .map(s -> new OutlineText.Source(s.title(), s.folder(), s.url(), s.site()))
            .toList();
    return OutlineText.of("Synoptic", sources, Instant.now());
  }

  @Override
  public boolean merge(ReaderId reader, StoryId a, StoryId b) {
    List<StoredArticle> ones = store.articles().of(reader, a);
    List<StoredArticle> others = store.articles().of(reader, b);
    if (ones.isEmpty() || others.isEmpty() || a.equals(b)) {
      return false;
    }
    events.tell(
        desk.say(reader, ones.getFirst().article().id(), others.getFirst().article().id(), true));
    return true;
  }

  @Override
  public boolean split(ReaderId reader, StoryId story, Collection<ArticleId> leave) {
    List<ArticleId> members =
        store.articles().of(reader, story).stream().map(a -> a.article().id()).toList();
    List<ArticleId> stay = members.stream().filter(id -> !leave.contains(id)).toList();
    List<ArticleId> go = members.stream().filter(leave::contains).toList();
    if (stay.isEmpty() || go.isEmpty()) {
      return false;
    }
    for (ArticleId other : go.subList(1, go.size())) {
      events.tell(desk.say(reader, go.getFirst(), other, true));
    }
    events.tell(desk.say(reader, stay.getFirst(), go.getFirst(), false));
    return true;
  }

  @Override
  public Optional<Changes> changes(ReaderId reader, StoryId story) {
    Optional<StoredBrief> latest = store.stories().brief(reader, story);
    Optional<StoredBrief> seen = store.stories().seen(reader, story);
    if (latest.isEmpty() || seen.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(ChangeFinder.between(seen.get().brief(), latest.get().brief()));
  }

  @Override
  public int take(ReaderId reader, Path folder) {
    URI name = folder.toAbsolutePath().normalize().toUri();
    String title = String.valueOf(folder.getFileName());
    long source = store.sources().add(reader, name, "folder", title, "", Instant.now()).id();
    AtomicInteger pages = new AtomicInteger();
    try (PageSource input = new PageSource(settings.fetch(), InputStream.nullInputStream())) {
      input.read(
          List.of(folder.toString()),
          page -> {
            pages.incrementAndGet();
            lanes.take(source, page);
          });
    }
    return pages.get();
  }

  @Override
  public AutoCloseable subscribe(Consumer<LiveEvent> listener) {
    return events.subscribe(listener);
  }

  @Override
  public Status status() {
    return new Status(
        started,
        desk.isReady(),
        counts.articles().sum(),
        counts.refused().sum(),
        counts.faults().sum(),
        counts.briefs().sum(),
        counts.visits().sum(),
        counts.revisions().sum(),
        (int) Math.min(Integer.MAX_VALUE, store.journal().pendings()),
        briefing.waiting(),
        desk.isReady() ? desk.remembered() : 0,
        events.subscribers());
  }

  @Override
  public void close() {
    rounds.shutdown();
    try {
      lanes.close();
      briefing.close();
      rounds.awaitTermination(3, TimeUnit.SECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    desk.snapshot();
    events.close();
  }
}
