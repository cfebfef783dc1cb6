package news.synoptic.store.sql;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.synoptic.Article;
import news.synoptic.ArticleId;
import news.synoptic.Brief;
import news.synoptic.Dropped;
import news.synoptic.StoryId;
import news.synoptic.store.Journal;
import news.synoptic.store.Revision;
import news.synoptic.store.Sources;
import news.synoptic.store.StoredBrief;
import news.synoptic.store.StoryEvent;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The ingesting side; what is to be looked into is with {@link Inbox}, revisions elsewhere. */
final class SqlJournal implements Journal {
  private final Db db;
  private final Inbox inbox;
  private final Rechecks rechecks;
  private final Replay replay;
  private final ForIndex index;

  SqlJournal(Db db) {
    this.db = db;
    this.inbox = new Inbox(db);
    this.rechecks = new Rechecks(db);
    this.replay = new Replay(db);
    this.index = new ForIndex(db);
  }

  @Override
  public long lastSeq() {
    return db.read(handle -> Db.count(handle, "seq"));
  }

  @Override
  public void visited(long source, Sources.Visit visit, List<Pending> found) {
    db.run(
        handle -> {
          SqlSources.visited(handle, source, visit);
          inbox.add(handle, found, visit.at());
        });
  }

  @Override
  public List<String> hosts(Instant now, int most) {
    return inbox.hosts(now, most);
  }

  @Override
  public List<Pending> pending(String host, long afterId, Instant now, int most) {
    return inbox.pending(host, afterId, now, most);
  }

  @Override
  public long pendings() {
    return inbox.count();
  }

  @Override
  public void postpone(long pending, Instant due) {
    inbox.postpone(pending, due);
  }

  @Override
  public Optional<StoryId> storyOf(ArticleId id) {
    return db.read(
        handle ->
            handle
                .createQuery("SELECT story FROM article WHERE id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .map(StoryId::new));
  }

  @Override
  public void arrived(Arrival arrival) {
    db.run(
        handle -> {
          count(handle, arrival.seq());
          insert(handle, arrival);
          new StoryBook(handle, arrival.at()).apply(arrival.events());
          carry(handle, arrival.article().id().value(), arrival.source());
          Inbox.done(handle, arrival.pending());
          if (arrival.copyOf() != null) {
            readBeside(handle, arrival.article().id().value(), arrival.copyOf(), arrival.at());
          }
        });
  }

  private static void count(Handle handle, long seq) {
    long next = Db.next(handle, "seq");
    if (next != seq) {
      throw new IllegalStateException("step " + seq + ": want " + next);
    }
  }

  private static void insert(Handle handle, Arrival arrival) {
    Article article = arrival.article();
    String id = article.id().value();
    handle
        .createUpdate(
            "INSERT INTO article (id, seq, story, seen, url, outlet, title, revision, copy_of,"
                + " withdrawn, touched, checks, check_due, page_state) VALUES (:id, :seq, '',"
                + " :seen, :url, :outlet, :title, 1, :copy, 0, 0, 0, :due, :state)")
        .bind("id", id)
        .bind("seq", arrival.seq())
        .bind("seen", arrival.at().toEpochMilli())
        .bind(
            "url", arrival.addresses().isEmpty() ? null : arrival.addresses().getFirst().toString())
        .bind("outlet", article.label())
        .bind("title", article.title())
        .bind("copy", arrival.copyOf() == null ? null : arrival.copyOf().value())
        .bind("due", Db.millis(arrival.checkNext()))
        .bind("state", arrival.check())
        .execute();
    Rechecks.insert(handle, id, new Revision(1, arrival.at(), Revision.Kind.FIRST, article));
    for (URI address : arrival.addresses()) {
      handle
          .createUpdate(
              "INSERT INTO address (url, article) VALUES (:url, :id) ON CONFLICT DO NOTHING")
          .bind("url", address.toString())
          .bind("id", id)
          .execute();
    }
  }

  private static void carry(Handle handle, String article, long source) {
    int fresh =
        handle
            .createUpdate(
                "INSERT INTO carried (article, source) VALUES (:article, :source)"
                    + " ON CONFLICT DO NOTHING")
            .bind("article", article)
            .bind("source", source)
            .execute();
    if (fresh > 0) {
      handle
          .createUpdate("UPDATE source SET articles = articles + 1 WHERE id = :id")
          .bind("id", source)
          .execute();
    }
  }

  /** A copy of what a reader has read is read. */
  private static void readBeside(Handle handle, String copy, ArticleId original, Instant at) {
    handle
        .createUpdate(
            "INSERT INTO read_mark (reader, article, at) SELECT m.reader, :copy, :at"
                + " FROM read_mark m WHERE m.article = :original ON CONFLICT DO NOTHING")
        .bind("copy", copy)
        .bind("original", original.value())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  @Override
  public void met(Pending pending, ArticleId article) {
    db.run(
        handle -> {
          carry(handle, article.value(), pending.source());
          Inbox.done(handle, pending.id());
        });
  }

  @Override
  public void refused(Pending pending, Dropped why, Instant at) {
    inbox.refused(pending, why, at);
  }

  @Override
  public void said(Hand hand) {
    db.run(
        handle -> {
          count(handle, hand.seq());
          Replay.said(handle, hand);
          for (ArticleId id : List.of(hand.a(), hand.b())) {
            handle
                .createUpdate("UPDATE article SET copy_of = NULL WHERE id = :id")
                .bind("id", id.value())
                .execute();
          }
          new StoryBook(handle, hand.at()).apply(hand.events());
        });
  }

  @Override
  public void regrouped(List<StoryEvent> events, Instant at) {
    db.run(handle -> new StoryBook(handle, at).apply(events));
  }

  @Override
  public List<Step> steps(long after, int most) {
    return replay.steps(after, most);
  }

  @Override
  public void keep(Snapshot snapshot) {
    replay.keep(snapshot);
  }

  @Override
  public Optional<Snapshot> snapshot() {
    return replay.snapshot();
  }

  @Override
  public List<Member> members(StoryId story) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT a.*, r.body FROM article a JOIN revision r ON r.article = a.id"
                        + " AND r.number = a.revision WHERE a.story = :story ORDER BY a.seq")
                .bind("story", story.value())
                .map(
                    (row, context) ->
                        new Member(
                            Codec.read(row.getBytes("body"), Article.class),
                            row.getInt("revision"),
                            copy(row.getString("copy_of")),
                            row.getInt("withdrawn") == 1))
                .list());
  }

  private static @Nullable ArticleId copy(@Nullable String id) {
    return id == null ? null : new ArticleId(id);
  }

  @Override
  public List<Touched> unwritten(int most) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT id, waiting FROM story WHERE waiting IS NOT NULL"
                        + " ORDER BY waiting LIMIT :most")
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Touched(new StoryId(row.getString("id")), row.getLong("waiting")))
                .list());
  }

  @Override
  public Optional<StoredBrief> brief(StoryId story) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "SELECT b.* FROM brief b JOIN story s ON s.id = b.story"
                        + " AND s.version = b.version WHERE s.id = :id")
                .bind("id", story.value())
                .map((row, context) -> SqlStories.brief(row))
                .findOne());
  }

  @Override
  public long wrote(Brief brief, List<Brief.Name> names, long touched, Instant at) {
    return db.write(handle -> new BriefShelf(handle, brief, names).keep(touched, at));
  }

  @Override
  public void revised(ArticleId id, Revision revision) {
    rechecks.revised(id, revision);
  }

  @Override
  public List<Recheck> rechecks(Instant now, int most) {
    return rechecks.due(now, most);
  }

  @Override
  public Optional<Recheck> recheck(ArticleId id) {
    return rechecks.of(id);
  }

  @Override
  public void rechecked(ArticleId id, String state, Instant at, @Nullable Instant next) {
    rechecks.done(id, state, next);
  }

  @Override
  public int clear(Instant notGrownSince, int mostStories) {
    return db.write(handle -> Clearing.clear(handle, notGrownSince, mostStories));
  }

  @Override
  public Optional<Indexed> indexed(ArticleId id) {
    return index.article(id);
  }

  @Override
  public List<Long> sourcesOf(StoryId story) {
    return index.sourcesOf(story);
  }

  @Override
  public List<String> facts(StoryId story) {
    return index.facts(story);
  }

  @Override
  public List<String> names(StoryId story) {
    return index.names(story);
  }

  @Override
  public Changed changed(long after, int most) {
    return index.changed(after, most);
  }
}
