package news.synoptic;

/**
 * A name in the text.
 *
 * @param span offsets into {@link Article#text()}, without titles
 * @param type what the name is here
 * @param entity id of the {@link Entity} that it refers to
 */
public record Mention(Span span, Entity.Type type, String entity) {}
