package news.synoptic.annotate;

import java.util.List;
import news.synoptic.Entity;
import news.synoptic.Mention;

/**
 * The names of an article.
 *
 * @param mentions in text order
 * @param entities what they refer to, by first mention
 */
record Names(List<Mention> mentions, List<Entity> entities) {
  /** Copies the lists. */
  Names {
    mentions = List.copyOf(mentions);
    entities = List.copyOf(entities);
  }
}
