package news.synoptic.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.synoptic.StoryId;

/** Stories, their briefs and their history. */
public interface Stories {
  /**
   * An event of a story's history.
   *
   * @param at when
   * @param event what
   */
  record Past(Instant at, StoryEvent event) {}

  /** A list of stories. */
  Slice<StorySummary> list(StoryQuery query);

  /** Number of stories with an article that the reader has not read, counted up to {@code most}. */
  int unread(ReaderId reader, int most);

  /** The name under which a story goes on, by any that it has had; empty if none ever lived. */
  Optional<StoryId> current(StoryId story);

  /** A story that goes on and that the reader may see. */
  Optional<StorySummary> find(ReaderId reader, StoryId story);

  /** Its latest brief; empty while none is written, or if the reader may not see it. */
  Optional<StoredBrief> brief(ReaderId reader, StoryId story);

  /**
   * The brief that the reader saw last, as {@link Marks#saw} was told; empty if the reader saw none
   * or it is kept no more.
   */
  Optional<StoredBrief> seen(ReaderId reader, StoryId story);

  /** What happened to a story, the latest first, at most {@code most}; joinings are part of it. */
  List<Past> history(ReaderId reader, StoryId story, int most);

  /** Number of stories that go on. */
  long count();
}
