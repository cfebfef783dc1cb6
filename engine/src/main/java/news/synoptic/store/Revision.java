package news.synoptic.store;

import java.time.Instant;
import java.util.Locale;
import news.synoptic.Article;

/**
 * One stored version of an article.
 *
 * @param number 1 for the first
 * @param seen when it was met
 * @param kind what changed against the one before
 * @param article the article as it stood then; without text if it was withdrawn since
 */
public record Revision(int number, Instant seen, Kind kind, Article article) {
  /** What a revision changes. */
  public enum Kind {
    /** Nothing: it is the first. */
    FIRST,
    /** Spelling, punctuation, layout. */
    COSMETIC,
    /** What is told. */
    SUBSTANTIVE,
    /** The outlet says that something was wrong. */
    CORRECTION,
    /** The outlet takes the article back. */
    WITHDRAWAL;

    /** The kind in lower case, as written to JSON. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
