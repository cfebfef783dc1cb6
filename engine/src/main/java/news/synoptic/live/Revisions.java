package news.synoptic.live;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Block;
import news.synoptic.Notice;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.fetch.follow.PageState;
import news.synoptic.fetch.follow.PageVisit;
import news.synoptic.fetch.follow.PageVisitor;
import news.synoptic.fetch.follow.Schedule;
import news.synoptic.store.Journal;
import news.synoptic.store.Revision;
import news.synoptic.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the pages of articles again, ever more seldom, and stores what was changed. A page that
 * its server calls gone for good, and one that says that it is withdrawn, leave a tombstone: the
 * article without its text.
 */
final class Revisions {
  private static final Logger LOG = LoggerFactory.getLogger(Revisions.class);
  private static final int AT_A_TIME = 8;
  private static final int BATCH = 32;

  private final Journal journal;
  private final Stages stages;
  private final Desk desk;
  private final PageVisitor pages;
  private final Counts counts;
  private final Semaphore room = new Semaphore(AT_A_TIME);
  private final Set<ArticleId> under = ConcurrentHashMap.newKeySet();

  Revisions(Store store, Stages stages, Desk desk, PageVisitor pages, Counts counts) {
    this.journal = store.journal();
    this.stages = stages;
    this.desk = desk;
    this.pages = pages;
    this.counts = counts;
  }

  /** Starts to ask for what is due, as far as there is room. */
  void round() {
    for (Journal.Recheck due : journal.rechecks(Instant.now(), BATCH)) {
      if (!under.contains(due.id()) && room.tryAcquire()) {
        under.add(due.id());
        Thread.ofVirtual().name("synoptic-recheck").start(() -> checkInRoom(due));
      }
    }
  }

  private void checkInRoom(Journal.Recheck due) {
    try {
      check(due);
    } catch (RuntimeException fault) {
      counts.faults().increment();
      LOG.error("{} could not be asked for again", due.url(), fault);
      journal.rechecked(due.id(), due.state(), Instant.now(), null);
    } finally {
      under.remove(due.id());
      room.release();
    }
  }

  /** Asks for a page again. */
  void check(Journal.Recheck due) {
    Instant now = Instant.now();
    Instant next = Schedule.revisit(due.seen(), now);
    PageState known = PageState.ofFields(FormText.read(due.state()));
    switch (pages.revisit(due.article().input(), due.url(), Page.Hints.NONE, known, now)) {
      case PageVisit.NotModified(PageState state) -> done(due, state, now, next);
      case PageVisit.Got(Page page, PageState state) -> {
        if (stages.extract(page) instanceof Outcome.Kept(Article article)) {
          compare(due, article, now);
        }
        done(due, state, now, next);
      }
      case PageVisit.Gone(boolean forGood, String detail) -> {
        if (forGood) {
          withdraw(due, tombstone(due.article(), List.of(GONE)), now);
        }
        done(due, known, now, forGood ? null : next);
      }
      case PageVisit.Refused refused -> done(due, known, now, next);
      case PageVisit.Failed failed ->
          done(
              due,
              known,
              now,
              next == null || next.isAfter(failed.until()) ? next : failed.until());
    }
  }

  /** What the server says: the words of the status. */
  private static final Notice GONE = new Notice(Notice.Kind.WITHDRAWAL, "410 Gone");

  private void done(Journal.Recheck due, PageState state, Instant now, @Nullable Instant next) {
    journal.rechecked(due.id(), FormText.write(state.toFields()), now, next);
  }

  private void compare(Journal.Recheck due, Article found, Instant now) {
    Revision.Kind kind = RevisionKind.of(due.article(), found);
    if (kind == null || due.article().text().isEmpty()) {
      return;
    }
    if (kind == Revision.Kind.WITHDRAWAL) {
      withdraw(due, tombstone(due.article(), found.notices()), now);
      return;
    }
    Article same = as(due.article(), found.title(), found.blocks(), found.notices(), found);
    journal.revised(due.id(), new Revision(due.revision() + 1, now, kind, same));
    counts.revisions().increment();
    LOG.info("{} was changed: {}", due.url(), kind.label());
  }

  private void withdraw(Journal.Recheck due, Article tombstone, Instant now) {
    if (due.article().text().isEmpty()) {
      return;
    }
    // The text is about to be gone for good, and the clusterer could not read it again.
    desk.snapshot();
    journal.revised(
        due.id(), new Revision(due.revision() + 1, now, Revision.Kind.WITHDRAWAL, tombstone));
    counts.revisions().increment();
    LOG.info("{} was withdrawn", due.url());
  }

  private static Article tombstone(Article article, List<Notice> notices) {
    return as(article, article.title(), List.of(), notices, article);
  }

  /** The article with other words; its identity, and what the later page does not say, stay. */
  private static Article as(
      Article was, String title, List<Block> blocks, List<Notice> notices, Article now) {
    return new Article(
        was.id(),
        was.input(),
        was.url(),
        was.outlet() == null ? now.outlet() : was.outlet(),
        was.carrier(),
        title,
        now.byline().isEmpty() ? was.byline() : now.byline(),
        was.published() == null ? now.published() : was.published(),
        now.modified() == null ? was.modified() : now.modified(),
        now.lang(),
        now.kind(),
        was.section(),
        was.image(),
        blocks,
        notices,
        now.credits(),
        Article.textOf(blocks));
  }
}
