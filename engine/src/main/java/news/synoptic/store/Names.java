package news.synoptic.store;

import java.util.List;
import java.util.Optional;
import news.synoptic.Entity;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/** People, organisations and places that stories name. Their stories: {@link StoryQuery#name}. */
public interface Names {
  /**
   * A name with a page of its own.
   *
   * @param key identity, safe in a URL's path: type and folded name, such as {@code
   *     person-dmytro-halenko}
   * @param name as most stories write it
   * @param type what it is
   * @param role office or title; empty if unknown
   * @param stories number of stories that name it
   * @param articles number of articles that do
   */
  record Entry(String key, String name, Entity.Type type, String role, int stories, int articles) {}

  /** A name, as far as stories that the reader may see have it. */
  Optional<Entry> find(ReaderId reader, String key);

  /** The names that most of the latest 2000 stories have, of one type or, if it is null, of all. */
  List<Entry> top(ReaderId reader, Entity.@Nullable Type type, int most);

  /** The names of a story with their keys, those in most articles first. */
  List<Entry> of(ReaderId reader, StoryId story);

  /** The key of a name. */
  static String key(Entity.Type type, String name) {
    return NameKey.of(type, name);
  }
}
