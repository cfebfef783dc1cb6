package news.synoptic.store.sql;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.StoryId;
import news.synoptic.store.StoryEvent;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Applies what happened to stories, within a transaction: members, redirects, counts and history.
 * What a story is made of is counted anew from its articles, so that no count can drift.
 */
final class StoryBook {
  private static final long DAY = 86_400_000;

  private final Handle handle;
  private final Instant at;
  private final long touched;

  /** Stories that changed, each with where its articles went last, if any left. */
  private final Map<String, String> changed = new LinkedHashMap<>();

  StoryBook(Handle handle, Instant at) {
    this.handle = handle;
    this.at = at;
    this.touched = Db.next(handle, "touched");
  }

  /** The count of changes that this one has. */
  long touched() {
    return touched;
  }

  void apply(List<StoryEvent> events) {
    for (StoryEvent event : events) {
      switch (event) {
        case StoryEvent.Joined(var article, var story, var probability) -> {
          open(story);
          member(article.value(), story);
          note(EventKind.JOINED, story, null, article.value(), probability.value());
        }
        case StoryEvent.Merged(var into, var from) -> merge(into, from);
        case StoryEvent.Split(var from, var into) -> {
          open(into);
          changed.putIfAbsent(from.value(), "");
          note(EventKind.SPLIT, from, into, null, 1);
        }
        case StoryEvent.Moved(var article, var from, var to) -> {
          open(to);
          member(article.value(), to);
          changed.put(from.value(), to.value());
          note(EventKind.MOVED, from, to, article.value(), 1);
        }
      }
    }
    changed.forEach(this::count);
  }

  /** Marks a story as changed, though its members are the same. */
  void touch(String story) {
    changed.putIfAbsent(story, "");
    count(story, "");
  }

  private void open(StoryId story) {
    changed.putIfAbsent(story.value(), "");
    handle
        .createUpdate(
            "INSERT INTO story (id, alive, born, grown, last_seq, articles, recent, title, lead,"
                + " outlets, outlet_count, origins, disputed, corrected, touched, version)"
                + " VALUES (:id, 1, :at, :at, 0, 0, 0, '', '', '', 0, 0, 0, 0, :touched, 0)"
                + " ON CONFLICT (id) DO UPDATE SET alive = 1, merged_into = NULL")
        .bind("id", story.value())
        .bind("at", at.toEpochMilli())
        .bind("touched", touched)
        .execute();
  }

  private void member(String article, StoryId story) {
    handle
        .createUpdate("UPDATE article SET story = :story, touched = :touched WHERE id = :id")
        .bind("story", story.value())
        .bind("touched", touched)
        .bind("id", article)
        .execute();
  }

  private void merge(StoryId into, StoryId from) {
    open(into);
    for (String statement :
        List.of(
            "UPDATE article SET story = :into, touched = :touched WHERE story = :from",
            "INSERT INTO kept (reader, story, at) SELECT k.reader, :into, k.at FROM kept k"
                + " WHERE k.story = :from ON CONFLICT DO NOTHING",
            "DELETE FROM kept WHERE story = :from")) {
      handle
          .createUpdate(statement)
          .bind("into", into.value())
          .bind("from", from.value())
          .bind("touched", touched)
          .execute();
    }
    changed.put(from.value(), into.value());
    note(EventKind.MERGED, into, from, null, 1);
  }

  private void note(
      EventKind kind,
      StoryId story,
      @Nullable StoryId other,
      @Nullable String article,
      double probability) {
    handle
        .createUpdate(
            "INSERT INTO story_event (id, at, kind, story, other, article, probability) VALUES"
                + " (:id, :at, :kind, :story, :other, :article, :probability)")
        .bind("id", Db.next(handle, "event"))
        .bind("at", at.toEpochMilli())
        .bind("kind", kind.name())
        .bind("story", story.value())
        .bind("other", other == null ? null : other.value())
        .bind("article", article)
        .bind("probability", probability)
        .execute();
  }

  /** Counts a story's members; one that has none left is no more and leads to where they went. */
  private void count(String story, String wentTo) {
    handle
        .createUpdate(
            "UPDATE story SET touched = :touched, waiting = :touched, articles = (SELECT COUNT(*)"
                + " FROM article a WHERE a.story = :id), born = COALESCE((SELECT MIN(a.seen) FROM"
                + " article a WHERE a.story = :id), born), grown = COALESCE((SELECT MAX(a.seen)"
                + " FROM article a WHERE a.story = :id), grown), last_seq = COALESCE((SELECT"
                + " MAX(a.seq) FROM article a WHERE a.story = :id), 0), title = CASE WHEN title <>"
                + " '' THEN title ELSE COALESCE((SELECT a.title FROM article a WHERE a.story = :id"
                + " ORDER BY a.seq LIMIT 1), '') END WHERE id = :id")
        .bind("id", story)
        .bind("touched", touched)
        .execute();
    handle
        .createUpdate(
            "UPDATE story SET alive = CASE WHEN articles > 0 THEN 1 ELSE 0 END,"
                + " recent = (SELECT COUNT(*) FROM article a WHERE a.story = :id"
                + " AND a.seen > grown - :day) WHERE id = :id")
        .bind("id", story)
        .bind("day", DAY)
        .execute();
    int over =
        handle
            .createUpdate(
                "UPDATE story SET merged_into = NULLIF(:to, ''), waiting = NULL"
                    + " WHERE id = :id AND alive = 0")
            .bind("id", story)
            .bind("to", wentTo)
            .execute();
    if (over > 0) {
      bury(story, wentTo);
    }
  }

  private void bury(String story, String wentTo) {
    handle
        .createUpdate("UPDATE story SET merged_into = NULLIF(:to, '') WHERE merged_into = :id")
        .bind("id", story)
        .bind("to", wentTo)
        .execute();
    for (String table : List.of("brief", "name", "fact", "origin", "saw")) {
      handle
          .createUpdate("DELETE FROM " + table + " WHERE story = :id")
          .bind("id", story)
          .execute();
    }
  }
}
