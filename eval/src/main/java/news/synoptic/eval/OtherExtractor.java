package news.synoptic.eval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another extractor from Maven Central, run on the same pages as ours: one class each, which calls
 * it as its own documentation does. The Apache License 2.0 covers all of them; only {@code eval}
 * depends on them.
 */
interface OtherExtractor {
  /**
   * What an extractor made of a page.
   *
   * @param text the body
   * @param title the headline; null if the extractor gives none
   * @param authors author lines; null if the extractor gives none
   */
  record Reading(String text, @Nullable String title, @Nullable List<String> authors) {
    /** A page of which nothing was made. */
    static final Reading NOTHING = new Reading("", "", List.of());
  }

  /** Its name and version. */
  String name();

  /** Reads a page; may throw, which counts as nothing read. */
  Reading read(String url, String html) throws Exception;
}
