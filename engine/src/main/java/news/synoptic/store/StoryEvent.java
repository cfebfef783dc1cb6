package news.synoptic.store;

import news.synoptic.ArticleId;
import news.synoptic.Probability;
import news.synoptic.StoryId;

/** What happened to stories. */
public sealed interface StoryEvent {
  /**
   * An article was put into a story; it is its first if the story is new.
   *
   * @param article the article
   * @param story the story
   * @param probability how surely it belongs there
   */
  record Joined(ArticleId article, StoryId story, Probability probability) implements StoryEvent {}

  /**
   * Two stories turned out to be one.
   *
   * @param into goes on
   * @param from is no more; whoever asks for it is led to {@code into}
   */
  record Merged(StoryId into, StoryId from) implements StoryEvent {}

  /**
   * A story turned out to be two.
   *
   * @param from goes on
   * @param into is new
   */
  record Split(StoryId from, StoryId into) implements StoryEvent {}

  /**
   * An article changed its story.
   *
   * @param article the article
   * @param from where it was
   * @param to where it is now
   */
  record Moved(ArticleId article, StoryId from, StoryId to) implements StoryEvent {}
}
