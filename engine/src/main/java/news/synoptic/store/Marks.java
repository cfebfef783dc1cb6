package news.synoptic.store;

import java.time.Instant;
import java.util.Optional;
import news.synoptic.ArticleId;
import news.synoptic.StoryId;

/**
 * What readers have read and kept. Read is kept by article, so that no merge or split of stories
 * reads anything for the reader; a copy of a read article counts as read.
 */
public interface Marks {
  /**
   * The reader has read a story.
   *
   * @param upTo {@link StorySummary#lastSeq()} as the reader saw it: what came later stays unread
   * @return whether the reader may see the story
   */
  boolean read(ReaderId reader, StoryId story, long upTo, Instant at);

  /** The reader has read one article, and with it all its copies. */
  boolean read(ReaderId reader, ArticleId article, Instant at);

  /** The reader wants to read a story again. */
  boolean unread(ReaderId reader, StoryId story);

  /** The reader keeps a story, or keeps it no more. A story that is kept is never cleared away. */
  boolean save(ReaderId reader, StoryId story, boolean kept, Instant at);

  /** The reader was shown a version of a story's brief; that version is kept to compare with. */
  boolean saw(ReaderId reader, StoryId story, long version, Instant at);

  /** The reader marks all stories as read that have not grown since. */
  int readAll(ReaderId reader, long upTo, Instant at);

  /** When the reader looked at the front page last, as {@link #looked(ReaderId, Instant)} told. */
  Optional<Instant> looked(ReaderId reader);

  /** The reader looks at the front page. */
  void looked(ReaderId reader, Instant at);
}
