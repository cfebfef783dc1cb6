package news.synoptic;

/**
 * A medium or agency that a page names as the source of the whole article.
 *
 * @param name as printed, without "By" or "Source:"
 * @param where the place on the page: {@code byline}, {@code dateline}, {@code source tag}, {@code
 *     footer}, …
 */
public record Credit(String name, String where) {}
