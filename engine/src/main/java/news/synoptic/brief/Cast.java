package news.synoptic.brief;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.synoptic.Annotated;
import news.synoptic.ArticleId;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;

/** Who and what the story's articles name: one actor for all names of the same thing. */
final class Cast {
  /**
   * A person, body, place or thing of the story.
   *
   * @param name fullest name
   * @param type what it is, by majority of the articles
   * @param variants ways it is written, the most frequent first
   * @param role office or title; empty if unknown
   * @param party whom it stands for; empty if unknown
   * @param articles number of articles that name it
   * @param mentions number of times it is named
   */
  record Actor(
      String name,
      Entity.Type type,
      List<String> variants,
      String role,
      String party,
      int articles,
      int mentions) {
    Actor {
      variants = List.copyOf(variants);
    }

    /** How much the story is about the actor: articles count for more than repetitions. */
    double weight() {
      return articles * (1 + Math.log(mentions));
    }

    /** Whether the actor can speak or act. */
    boolean acts() {
      return switch (type) {
        case PERSON, ORGANISATION, PLACE -> true;
        case GROUP, EVENT, OTHER -> false;
      };
    }
  }

  private static final int MAIN = 8;

  record Key(ArticleId article, String entity) {}

  private final List<Actor> actors;
  private final Map<Key, Actor> byEntity;

  /** An actor for each entity of each article; the order of the actors is by weight. */
  Cast(Map<Key, Actor> byEntity) {
    this.byEntity = new HashMap<>(byEntity);
    this.actors =
        byEntity.values().stream()
            .distinct()
            .sorted(
                Comparator.comparingDouble((Actor actor) -> -actor.weight())
                    .thenComparing(Actor::name)
                    .thenComparing(Actor::type))
            .toList();
  }

  /** All actors, those the story is most about first. */
  List<Actor> actors() {
    return actors;
  }

  /** The few that the story is about. */
  List<Actor> main() {
    return actors.stream()
        .filter(actor -> actor.acts() && actor.mentions() >= 2)
        .limit(MAIN)
        .toList();
  }

  /** Whom an entity of an article stands for; null if the entity is none of the article's. */
  @Nullable Actor of(ArticleId article, @Nullable String entity) {
    return entity == null ? null : byEntity.get(new Key(article, entity));
  }

  /**
   * Whom an actor speaks for: the party that the articles print; else the body that the actor's
   * role names ("chief executive of Tollgate"); a body or a country speaks for itself. Empty if
   * unknown.
   */
  String partyOf(Actor actor) {
    if (!actor.party().isEmpty()) {
      Actor body = named(actor.party());
      return body == null || body.type() == Entity.Type.PERSON ? actor.party() : body.name();
    }
    return switch (actor.type()) {
      case ORGANISATION, PLACE -> actor.name();
      case PERSON -> bodyIn(actor.role());
      case GROUP, EVENT, OTHER -> "";
    };
  }

  private String bodyIn(String role) {
    String words = ' ' + Words.fold(role) + ' ';
    for (Actor body : actors) {
      boolean named =
          body.type() == Entity.Type.ORGANISATION
              && body.variants().stream().anyMatch(v -> words.contains(' ' + Words.fold(v) + ' '));
      if (named) {
        return body.name();
      }
    }
    return "";
  }

  /** The actors named inside a span, by offset, none twice. */
  List<Actor> namedIn(Annotated article, Span span) {
    return mentionsIn(article, span).stream()
        .map(mention -> of(article.id(), mention.entity()))
        .filter(actor -> actor != null)
        .distinct()
        .toList();
  }

  /** The mentions inside a span, by offset. */
  static List<Mention> mentionsIn(Annotated article, Span span) {
    return article.mentions().stream().filter(m -> span.contains(m.span())).toList();
  }

  /** The actor with a name or one of its variants, folded; null if there is none. */
  @Nullable Actor named(String name) {
    String folded = String.join(" ", NameForms.parts(name));
    for (Actor actor : actors) {
      for (String variant : actor.variants()) {
        if (String.join(" ", NameForms.parts(variant)).equals(folded)) {
          return actor;
        }
      }
    }
    return null;
  }
}
