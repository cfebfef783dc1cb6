package news.synoptic.store;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed, sitemap or page that is followed.
 *
 * @param id identity
 * @param url its address now; a permanent move changes it
 * @param kind what it is: {@code feed}, {@code sitemap}, {@code page}, or {@code folder} if it was
 *     read once from the disk
 * @param title as it calls itself; its host while that is unknown
 * @param site the page that it belongs to; null if unknown
 * @param folder the reader's folder; empty for none. Of the reader who asks
 * @param added when somebody first followed it
 * @param health how it fares
 */
public record Source(
    long id,
    URI url,
    String kind,
    String title,
    @Nullable URI site,
    String folder,
    Instant added,
    Health health) {
  /**
   * How a source fares.
   *
   * @param visited the last visit; null if there was none
   * @param answered the last visit that went well; null if none did
   * @param next the next visit; null if there will be none, because the source is gone
   * @param failures visits that went wrong since the last that went well
   * @param problem what went wrong last; empty if nothing did
   * @param articles articles that came from it
   */
  public record Health(
      @Nullable Instant visited,
      @Nullable Instant answered,
      @Nullable Instant next,
      int failures,
      String problem,
      long articles) {}
}
