package news.synoptic.annotate.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;

/**
 * The names of an article and what they refer to.
 *
 * @param mentions in text order, none within another
 * @param entities by first mention
 */
public record Names(List<Mention> mentions, List<Entity> entities) {
  /** No names. */
  static final Names NONE = new Names(List.of(), List.of());

  /** Copies the lists. */
  public Names {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
  }

  /** The entities by id. */
  public Map<String, Entity> byId() {
    Map<String, Entity> byId = new HashMap<>();
    entities.forEach(entity -> byId.put(entity.id(), entity));
    return byId;
  }

  /** Index of the first mention that ends behind an offset; the number of mentions if none does. */
  public int mentionAt(int offset) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first mention that shares a unit with a span; null if none does. */
  public @Nullable Mention overlapping(Span span) {
    int at = mentionAt(span.start());
    return at < mentions.size() && mentions.get(at).span().overlaps(span) ? mentions.get(at) : null;
  }
}
