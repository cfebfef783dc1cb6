package news.synoptic.store;

import java.time.LocalDate;
import java.util.List;
import news.synoptic.Span;
import news.synoptic.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * The full-text index over stories and articles. It holds nothing that the {@link Store} does not,
 * and is made anew from it whenever it is missing or broken. Thread-safe.
 *
 * <p>A query is words, which must all occur; {@code "words in a row"}; {@code -word} for what must
 * not occur; {@code source:name}, {@code who:name}, {@code in:headline words}, {@code
 * before:2026-11-05} and {@code after:2026-11} for fields, with quotation marks around more than
 * one word. Nothing that a reader types is an error: what cannot be understood is taken for words.
 */
public interface Search extends AutoCloseable {
  /** What is looked for. */
  enum Kind {
    /** Stories, by headline, facts and names. */
    STORY,
    /** Articles, by headline and text. */
    ARTICLE
  }

  /**
   * Something found.
   *
   * @param kind what it is
   * @param id id of the story or article
   * @param story the story that it is, or is in
   * @param title its headline
   * @param inTitle words of the query in {@code title}
   * @param passage the part of its text that fits the query best; empty if none does
   * @param inPassage words of the query in {@code passage}
   * @param outlet the article's outlet, or the story's first one
   * @param day its day; null if unknown
   */
  record Hit(
      Kind kind,
      String id,
      StoryId story,
      String title,
      List<Span> inTitle,
      String passage,
      List<Span> inPassage,
      String outlet,
      @Nullable LocalDate day) {
    /** Copies the lists. */
    public Hit {
      inTitle = List.copyOf(inTitle);
      inPassage = List.copyOf(inPassage);
    }
  }

  /**
   * What a query finds.
   *
   * @param hits the best first
   * @param total how many there are, counted up to 1000
   */
  record Found(Slice<Hit> hits, int total) {}

  /**
   * Looks for stories or articles from sources that the reader follows.
   *
   * @param after {@link Slice#next()} of the part before; null for the first
   * @param most the most hits, in [1,200]
   */
  Found find(ReaderId reader, String query, Kind kind, @Nullable String after, int most);

  /** Takes in what has changed in the store since the last time; for one thread. */
  int update();

  /** Throws everything away and takes the whole store in. */
  void rebuild();

  /** Bytes that the index takes on disk. */
  long bytes();

  @Override
  void close();
}
