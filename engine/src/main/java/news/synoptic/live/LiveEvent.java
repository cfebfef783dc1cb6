package news.synoptic.live;

import news.synoptic.StoryId;

/** What happens while the service runs, for pages that are open. */
public sealed interface LiveEvent {
  /**
   * A story's brief was written.
   *
   * @param story the story
   * @param version of the brief, counting up over all stories
   */
  record Written(StoryId story, long version) implements LiveEvent {}

  /**
   * Two stories turned out to be one.
   *
   * @param into goes on
   * @param from is no more
   */
  record Merged(StoryId into, StoryId from) implements LiveEvent {}

  /**
   * A source was visited.
   *
   * @param source its id
   */
  record Visited(long source) implements LiveEvent {}
}
