package news.synoptic.store.sql;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.synoptic.Alignment;
import news.synoptic.Brief;
import news.synoptic.Entity;
import news.synoptic.store.Names;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Puts a brief on its place, within a transaction, and what can be asked for of it beside it. */
final class BriefShelf {
  private static final int OUTLETS = 12;

  private final Handle handle;
  private final Brief brief;
  private final List<Brief.Name> named;
  private final String story;

  BriefShelf(Handle handle, Brief brief, List<Brief.Name> named) {
    this.handle = handle;
    this.brief = brief;
    this.named = named;
    this.story = brief.id().value();
  }

  /**
   * Keeps the brief as the latest.
   *
   * @param read count of changes when its articles were read
   * @return its version; 0 if the story is no more, or an article was withdrawn meanwhile
   */
  long keep(long read, Instant at) {
    boolean stale =
        handle
            .createQuery(
                "SELECT 1 FROM story s WHERE s.id = :id AND s.alive = 1 AND NOT EXISTS (SELECT 1"
                    + " FROM article a WHERE a.story = s.id AND a.withdrawn = 1"
                    + " AND a.touched > :read)")
            .bind("id", story)
            .bind("read", read)
            .mapTo(Integer.class)
            .findOne()
            .isEmpty();
    if (stale) {
      return 0;
    }
    long version = Db.next(handle, "touched");
    handle
        .createUpdate(
            "INSERT INTO brief (story, version, written, body) VALUES (:id, :version, :at, :body)")
        .bind("id", story)
        .bind("version", version)
        .bind("at", at.toEpochMilli())
        .bind("body", Codec.write(brief))
        .execute();
    handle
        .createUpdate(
            "DELETE FROM brief WHERE story = :id AND version <> :version AND version NOT IN"
                + " (SELECT w.version FROM saw w WHERE w.story = :id)")
        .bind("id", story)
        .bind("version", version)
        .execute();
    head(version, read);
    names();
    facts();
    origins();
    return version;
  }

  private void head(long version, long read) {
    long disputed = brief.facts().stream().filter(f -> f.status() == Brief.Status.DISPUTED).count();
    handle
        .createUpdate(
            "UPDATE story SET title = :title, lead = :lead, first_day = :from, last_day = :to,"
                + " outlets = :outlets, outlet_count = :count, origins = :origins,"
                + " disputed = :disputed, corrected = CASE WHEN :notices > 0 OR EXISTS"
                + " (SELECT 1 FROM article a JOIN revision r ON r.article = a.id"
                + " WHERE a.story = :id AND r.kind IN ('CORRECTION', 'WITHDRAWAL'))"
                + " THEN 1 ELSE 0 END, version = :version, touched = :version,"
                + " waiting = CASE WHEN waiting <= :read THEN NULL ELSE waiting END WHERE id = :id")
        .bind("id", story)
        .bind("title", brief.title())
        .bind("lead", brief.facts().isEmpty() ? "" : brief.facts().getFirst().text())
        .bind("from", brief.from() == null ? null : brief.from().toString())
        .bind("to", brief.to() == null ? null : brief.to().toString())
        .bind("outlets", String.join("\n", brief.outlets().stream().limit(OUTLETS).toList()))
        .bind("count", brief.outlets().size())
        .bind("origins", brief.origins().size())
        .bind("disputed", disputed)
        .bind("notices", corrections())
        .bind("version", version)
        .bind("read", read)
        .execute();
  }

  private long corrections() {
    return brief.notices().stream()
        .filter(
            page ->
                switch (page.notice().kind()) {
                  case CORRECTION, WITHDRAWAL -> true;
                  case CLARIFICATION, EDITORS_NOTE, UPDATE, LICENCE, FIRST_PUBLISHED -> false;
                })
        .count();
  }

  private void clear(String table) {
    handle.createUpdate("DELETE FROM " + table + " WHERE story = :id").bind("id", story).execute();
  }

  private void names() {
    clear("name");
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO name (story, key, name, type, role, articles)"
                + " VALUES (:id, :key, :name, :type, :role, :articles)");
    Set<String> keys = new LinkedHashSet<>();
    for (Brief.Name name : named) {
      String key = Names.key(name.type(), name.entity());
      if (name.type() != Entity.Type.OTHER && keys.add(key)) {
        batch
            .bind("id", story)
            .bind("key", key)
            .bind("name", name.entity())
            .bind("type", name.type().name())
            .bind("role", name.role())
            .bind("articles", name.articles())
            .add();
      }
    }
    execute(batch);
  }

  private void facts() {
    clear("fact");
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO fact (story, place, status, origins, text)"
                + " VALUES (:id, :place, :status, :origins, :text)");
    List<Brief.Fact> facts = brief.facts();
    for (int i = 0; i < facts.size(); i++) {
      batch
          .bind("id", story)
          .bind("place", i)
          .bind("status", facts.get(i).status().name())
          .bind("origins", facts.get(i).origins().size())
          .bind("text", facts.get(i).text())
          .add();
    }
    execute(batch);
  }

  private void origins() {
    clear("origin");
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO origin (story, name, kind, articles, statements)"
                + " VALUES (:id, :name, :kind, :articles, :statements) ON CONFLICT DO NOTHING");
    for (Alignment.Share share : brief.origins()) {
      batch
          .bind("id", story)
          .bind("name", share.origin().name())
          .bind("kind", share.origin().kind().name())
          .bind("articles", share.articles().size())
          .bind("statements", share.statements())
          .add();
    }
    execute(batch);
  }

  private static void execute(PreparedBatch batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }
}
