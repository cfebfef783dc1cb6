package news.synoptic.web.feed;

import java.time.Instant;
import java.util.List;

/**
 * A feed that goes out.
 *
 * @param id stays for ever
 * @param title in plain text
 * @param page what it is the feed of, absolute
 * @param self its own address, absolute
 * @param entries the latest first
 */
record Channel(String id, String title, String page, String self, List<Entry> entries) {
  /** When its latest entry changed; the beginning of time if it has none. */
  Instant updated() {
    return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
