package news.synoptic.cluster.gist;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import news.synoptic.Annotated;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.Quantity;

/**
 * Who, where and how many: the names that the annotator found, whole, and the numbers with what
 * they count. Two events of one kind differ in these when they differ in nothing else.
 */
final class EntityTerms {
  private static final int WHO = 0x1f3d5b79;
  private static final int COUNT = 0x2e4c6a88;

  private EntityTerms() {}

  /** Gathers each name once for every mention. */
  static void names(Annotated article, TermCounter people, TermCounter places) {
    Map<String, Entity> entities = new HashMap<>();
    article.entities().forEach(entity -> entities.put(entity.id(), entity));
    for (Mention mention : article.mentions()) {
      Entity entity = entities.get(mention.entity());
      if (entity != null) {
        switch (entity.type()) {
          case PERSON -> people.add(Terms.key(WHO, Terms.key(ofPerson(entity.name()))), 1);
          case ORGANISATION -> people.add(Terms.key(WHO, Terms.key(folded(entity.name()))), 1);
          case PLACE -> places.add(Terms.key(WHO, Terms.key(folded(entity.name()))), 1);
          case GROUP, EVENT, OTHER -> {}
        }
      }
    }
  }

  /** First and last name: what stands between them is written or not. */
  private static String ofPerson(String name) {
    String folded = folded(name);
    int first = folded.indexOf(' ');
    return first < 0 ? folded : folded.substring(0, first) + folded.substring(folded.lastIndexOf(' '));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Gathers the numbers that say what they count or in which unit they are. */
  static void counts(Annotated article, TermCounter counts) {
    for (Quantity quantity : article.numbers()) {
      if (!quantity.counted().isEmpty() || !quantity.unit().isEmpty()) {
        int what = Terms.key(Terms.key(quantity.unit()), Terms.key(quantity.counted()));
        counts.add(Terms.key(COUNT + Double.hashCode(quantity.value()), what), 1);
      }
    }
  }
}
