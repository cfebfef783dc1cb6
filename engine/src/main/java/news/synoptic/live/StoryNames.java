package news.synoptic.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.synoptic.Annotated;
import news.synoptic.Brief;
import news.synoptic.Entity;
import news.synoptic.store.Names;

/**
 * A story's articles → whom and what they name, those in most articles first. Pure.
 *
 * <p>Known limit: a person whom an article calls by one name only is another one than the person
 * whom another article calls by two.
 */
final class StoryNames {
  private static final int MOST = 60;

  private StoryNames() {}

  static List<Brief.Name> of(List<Annotated> articles) {
    Map<String, List<Entity>> byKey = new LinkedHashMap<>();
    for (Annotated article : articles) {
      Set<String> own = new LinkedHashSet<>();
      for (Entity entity : article.entities()) {
        String key = Names.key(entity.type(), entity.name());
        if (entity.type() != Entity.Type.OTHER && own.add(key)) {
          byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(entity);
        }
      }
    }
    return byKey.values().stream()
        .map(StoryNames::name)
        .sorted(
            Comparator.comparingInt((Brief.Name name) -> -name.articles())
                .thenComparing(Brief.Name::entity))
        .limit(MOST)
        .toList();
  }

  private static Brief.Name name(List<Entity> same) {
    String role = same.stream().map(Entity::role).filter(r -> !r.isEmpty()).findFirst().orElse("");
    Entity first = same.getFirst();
    return new Brief.Name(first.name(), first.type(), first.variants(), role, same.size());
  }
}
