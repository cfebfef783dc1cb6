package news.synoptic.annotate.names;

import news.synoptic.Entity;

/**
 * A name as found in the words of a text, before it is known what it refers to.
 *
 * @param from index of its first word in {@link NameWords}
 * @param to index behind its last word
 * @param type what it is
 */
record NameSpan(int from, int to, Entity.Type type) {
  NameSpan retyped(Entity.Type other) {
    return new NameSpan(from, to, other);
  }
}
