package news.synoptic.live;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import news.synoptic.Annotated;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Dropped;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.follow.Entry;
import news.synoptic.fetch.follow.PageState;
import news.synoptic.fetch.follow.PageVisit;
import news.synoptic.fetch.follow.PageVisitor;
import news.synoptic.fetch.follow.Schedule;
import news.synoptic.store.Journal;
import news.synoptic.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into what sources have shown: gets the page, reads it, hands the article to the {@link
 * Desk}. One lane a host, in which one follows the other in the order in which it was found; so a
 * slow host keeps nobody else waiting.
 */
final class Lanes {
  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
  private static final int MOST = 32;
  private static final int BATCH = 20;
  private static final int TRIES = 3;
  private static final long STACK_BYTES = 8L << 20;

  private final Store store;
  private final Journal journal;
  private final Stages stages;
  private final Desk desk;
  private final PageVisitor pages;
  private final Revisions revisions;
  private final Events events;
  private final Counts counts;
  private final Set<String> hosts = ConcurrentHashMap.newKeySet();
  private volatile boolean closing;

  Lanes(
      Store store,
      Stages stages,
      Desk desk,
      PageVisitor pages,
      Revisions revisions,
      Events events,
      Counts counts) {
    this.store = store;
    this.journal = store.journal();
    this.stages = stages;
    this.desk = desk;
    this.pages = pages;
    this.revisions = revisions;
    this.events = events;
    this.counts = counts;
  }

  /** Opens a lane for each host of which something waits, as far as there is room. */
  void round() {
    if (hosts.size() >= MOST) {
      return;
    }
    for (String host : journal.hosts(Instant.now(), 2 * MOST)) {
      if (hosts.size() < MOST && hosts.add(host)) {
        Thread lane = new Thread(null, () -> run(host), "synoptic-lane", STACK_BYTES);
        lane.setDaemon(true);
        lane.start();
      }
    }
  }

  private void run(String host) {
    try {
      long last = 0;
      List<Journal.Pending> batch = journal.pending(host, last, Instant.now(), BATCH);
      while (!closing && !batch.isEmpty()) {
        for (Journal.Pending pending : batch) {
          if (!closing) {
            guarded(pending);
          }
          last = pending.id();
        }
        batch = journal.pending(host, last, Instant.now(), BATCH);
      }
    } catch (RuntimeException fault) {
      LOG.error("the lane of {} ended", host, fault);
    } finally {
      hosts.remove(host);
    }
  }

  // intentional: whatever a page does to us, the next one has its turn
  private void guarded(Journal.Pending pending) {
    try {
      look(pending, EntryText.read(pending.body()));
    } catch (RuntimeException | StackOverflowError fault) {
      counts.faults().increment();
      LOG.error("entry {} of source {} was set aside", pending.id(), pending.source(), fault);
      refuse(pending, new Dropped("entry " + pending.id(), Reason.INTERNAL, fault.toString()));
    }
  }

  private void look(Journal.Pending pending, Entry entry) {
    URI link = entry.item().link();
    String name = link == null ? entry.item().title() : link.toString();
    Optional<ArticleId> known = link == null ? Optional.empty() : store.articles().at(link);
    if (known.isPresent()) {
      if (entry.changed()) {
        journal.recheck(known.get()).ifPresent(revisions::check);
      }
      journal.met(pending, known.get());
      return;
    }
    switch (pages.visit(name, entry, Instant.now())) {
      case PageVisit.Got(Page page, PageState state) -> read(pending, link, page, state);
      case PageVisit.NotModified same -> refuse(pending, new Dropped(name, Reason.EMPTY, ""));
      case PageVisit.Gone(boolean forGood, String detail) ->
          excerpt(pending, entry, new Dropped(name, Reason.NOT_FOUND, detail));
      case PageVisit.Refused(Reason reason, String detail) ->
          excerpt(pending, entry, new Dropped(name, reason, detail));
      case PageVisit.Failed(Reason reason, String detail, Instant until) -> {
        if (pending.tries() < TRIES) {
          journal.postpone(pending.id(), until);
        } else {
          excerpt(pending, entry, new Dropped(name, reason, detail));
        }
      }
    }
  }

  /** Where the page cannot be had, what the source says of it is better than nothing. */
  private void excerpt(Journal.Pending pending, Entry entry, Dropped why) {
    switch (pages.excerpt(why.input(), entry)) {
      case PageVisit.Got(Page page, PageState state) ->
          read(pending, entry.item().link(), page, PageState.NONE);
      case PageVisit.NotModified none -> refuse(pending, why);
      case PageVisit.Gone none -> refuse(pending, why);
      case PageVisit.Refused none -> refuse(pending, why);
      case PageVisit.Failed none -> refuse(pending, why);
    }
  }

  private void read(Journal.Pending pending, @Nullable URI link, Page page, PageState state) {
    switch (stages.extract(page)) {
      case Outcome.Refused(Dropped why) -> refuse(pending, why);
      case Outcome.Kept(Article article) -> file(pending, link, article, state);
    }
  }

  private void file(Journal.Pending pending, @Nullable URI link, Article article, PageState state) {
    List<URI> addresses = new ArrayList<>();
    if (link != null) {
      addresses.add(link);
    }
    if (article.url() != null && !addresses.contains(article.url())) {
      addresses.add(article.url());
    }
    Annotated read = stages.annotate(article, 1);
    Instant now = Instant.now();
    Instant next = addresses.isEmpty() ? null : Schedule.revisit(now, now);
    if (closing) {
      return;
    }
    String check = FormText.write(state.toFields());
    switch (desk.file(read, pending, addresses, check, next)) {
      case Outcome.Refused(Dropped why) -> {
        counts.faults().increment();
        refuse(pending, why);
      }
      case Outcome.Kept(Desk.Filed filed) -> {
        if (filed.isNew()) {
          counts.articles().increment();
          events.tell(filed.events());
        }
      }
    }
  }

  /** Takes a page that no server was asked for. */
  void take(long source, Outcome<Page> page) {
    Journal.Pending none = new Journal.Pending(0, source, "", "", 0);
    switch (page) {
      case Outcome.Refused(Dropped why) -> refuse(none, why);
      case Outcome.Kept(Page kept) -> read(none, kept.url(), kept, PageState.NONE);
    }
  }

  private void refuse(Journal.Pending pending, Dropped why) {
    counts.refused().increment();
    journal.refused(pending, why, Instant.now());
  }

  /** Starts nothing more and waits a little for what is under way. */
  void close() throws InterruptedException {
    closing = true;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
    while (!hosts.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
  }
}
