package news.synoptic.annotate.quotes;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.synoptic.Entity;
import news.synoptic.Mention;
import news.synoptic.Span;
import news.synoptic.annotate.names.Names;
import news.synoptic.annotate.text.Reading;
import news.synoptic.annotate.words.Gazetteer;
import org.jspecify.annotations.Nullable;

/**
 * The words that name a speaker → the entity.
 *
 * <p>A name stands for itself; "he" and "she" for the last person before them that they can mean,
 * by given name and by title; "the ministry" for the last body before it that has the word in its
 * name; "they" and other nouns for nobody known. The speaker of the quote before is preferred where
 * he fits.
 */
final class Speakers {
  private static final int FARTHEST = 2_000;

  private final Reading reading;
  private final Names names;
  private final Map<String, Entity> byId;
  private final Map<String, String> byForm = new HashMap<>();

  Speakers(Reading reading, Names names) {
    this.reading = reading;
    this.names = names;
    this.byId = names.byId();
    for (Entity entity : names.entities()) {
      entity.variants().forEach(form -> byForm.putIfAbsent(form, entity.id()));
    }
  }

  /**
   * The entity that a phrase means; null if none is known.
   *
   * @param last entity of the last speaker; null if there is none
   */
  @Nullable String of(Span phrase, @Nullable String last) {
    String words = phrase.in(reading.text()).toLowerCase(Locale.ROOT);
    boolean man = words.equals("he") || words.equals("him");
    if (man || words.equals("she") || words.equals("her")) {
      return personBefore(phrase.start(), man ? Gazetteer.MAN : Gazetteer.WOMAN, last);
    }
    if (words.equals("who") || words.equals("that") || words.equals("which")) {
      int before = names.mentionAt(phrase.start()) - 1;
      return before < 0 ? null : names.mentions().get(before).entity();
    }
    if (Phrases.PRONOUNS.contains(words)) {
      return null;
    }
    String named = named(phrase);
    return named == null && words.startsWith("the ") ? bodyBefore(phrase, words) : named;
  }

  /** "The ministry": the last body before it whose name has that word. */
  private @Nullable String bodyBefore(Span phrase, String words) {
    String noun = words.substring(4);
    if (noun.length() < 4 || noun.indexOf(' ') >= 0) {
      return null;
    }
    String name = Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    if (!Gazetteer.known().is(name, Gazetteer.ORG_HEAD | Gazetteer.ORG_FROM)) {
      return null;
    }
    for (int i = names.mentionAt(phrase.start()) - 1; i >= 0; i--) {
      Mention mention = names.mentions().get(i);
      if (phrase.start() - mention.span().start() > FARTHEST) {
        return null;
      }
      Entity entity = byId.get(mention.entity());
      if (entity != null
          && entity.type() == Entity.Type.ORGANISATION
          && List.of(entity.name().split(" ", -1)).contains(name)) {
        return entity.id();
      }
    }
    return null;
  }

  /**
   * The person named in a phrase, else the last body in it that is no owner of another, else what
   * is called just so elsewhere.
   */
  private @Nullable String named(Span phrase) {
    Mention best = null;
    for (int i = names.mentionAt(phrase.start()); i < names.mentions().size(); i++) {
      Mention mention = names.mentions().get(i);
      if (mention.span().start() >= phrase.end()) {
        break;
      }
      boolean whole = mention.span().end() >= phrase.end() - 2;
      if (mention.type() == Entity.Type.PERSON || (whole && mention.type() != Entity.Type.GROUP)) {
        best = best == null || best.type() != Entity.Type.PERSON ? mention : best;
      }
    }
    return best == null ? byForm.get(phrase.in(reading.text())) : best.entity();
  }

  private @Nullable String personBefore(int before, int gender, @Nullable String last) {
    Entity speaker = last == null ? null : byId.get(last);
    if (speaker != null && speaker.type() == Entity.Type.PERSON && genderOf(speaker) == gender) {
      return last;
    }
    String unknown = null;
    List<Mention> mentions = names.mentions();
    for (int i = names.mentionAt(before) - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      if (before - mention.span().start() > FARTHEST) {
        break;
      }
      Entity entity = byId.get(mention.entity());
      if (entity != null && entity.type() == Entity.Type.PERSON) {
        int its = genderOf(entity);
        if (its == gender || (its == 0 && entity.id().equals(last))) {
          return entity.id();
        }
        unknown = unknown == null && its == 0 ? entity.id() : unknown;
      }
    }
    return unknown;
  }

  /** {@link Gazetteer#MAN}, {@link Gazetteer#WOMAN}, or 0 where the names do not tell. */
  static int genderOf(Entity person) {
    String first = person.name().split(" ", -1)[0];
    int flags = Gazetteer.known().flags(first) & (Gazetteer.MAN | Gazetteer.WOMAN);
    return flags == Gazetteer.MAN || flags == Gazetteer.WOMAN ? flags : 0;
  }
}
