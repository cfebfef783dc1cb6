package news.synoptic.annotate.text;

/**
 * A word form: what all tokens that are written alike have in common, so that it is worked out
 * once.
 *
 * @param index zero-based index into its {@link Vocabulary}
 * @param text its units as written
 * @param lower {@code text} in lower case, with a straight apostrophe
 */
public record Word(int index, String text, String lower) {}
