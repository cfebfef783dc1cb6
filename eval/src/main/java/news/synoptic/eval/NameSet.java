package news.synoptic.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.synoptic.Entity;
import news.synoptic.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The labelled names of one set.
 *
 * @param id of the text
 * @param text tokens joined by blanks
 * @param names the names, offsets in UTF-16 units
 */
record NameSet(String id, String text, List<Name> names) {
  /**
   * A labelled name.
   *
   * @param span where it stands
   * @param type what the set calls it, as our types; null for what is no name to us
   */
  record Name(Span span, Entity.@Nullable Type type) {}

  /** Reads {@code language/names-NAME.jsonl.gz}. */
  static List<NameSet> read(Data data, String name) throws IOException {
    List<NameSet> sets = new ArrayList<>();
    for (JsonNode line : data.lines("language/names-" + name + ".jsonl.gz")) {
      String text = line.path("text").asString();
      List<Name> names = new ArrayList<>();
      for (JsonNode entity : line.path("entities")) {
        int start = text.offsetByCodePoints(0, entity.path("start").asInt());
        int end = text.offsetByCodePoints(0, entity.path("end").asInt());
        names.add(new Name(new Span(start, end), type(entity.path("type").asString())));
      }
      sets.add(new NameSet(line.path("id").asString(), text, names));
    }
    return sets;
  }

  private static Entity.@Nullable Type type(String label) {
    return switch (label.toLowerCase(Locale.ROOT)) {
      case "person", "per", "politician" -> Entity.Type.PERSON;
      case "organization", "organisation", "org", "politicalparty", "corporation", "group" ->
          Entity.Type.ORGANISATION;
      case "location", "loc", "facility", "country" -> Entity.Type.PLACE;
      case "norp" -> Entity.Type.GROUP;
      case "misc", "product", "event", "election", "creative-work" -> Entity.Type.OTHER;
      default -> null;
    };
  }
}
