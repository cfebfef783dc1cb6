package news.synoptic.fetch.follow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.synoptic.Page;
import news.synoptic.fetch.feed.Feed;
import org.jspecify.annotations.Nullable;

/**
 * Tells new entries from known ones by marks: for each entry a digest of its name and one of its
 * words. Pure.
 *
 * <p>An entry's name is its id, else its link, else its title; ids that several entries of a feed
 * share name nothing, and count together with the link.
 */
final class Marks {
  private static final int NAME = 16;
  private static final int WORDS = 8;
  private static final int KEPT_BEYOND = 400;
  private static final int DATES_FOR_GAP = 11;

  private Marks() {}

  /**
   * What a feed shows to somebody who remembers it.
   *
   * @param entries new and changed ones, in feed order
   * @param fresh how many are new
   * @param seen what to remember
   */
  record Met(List<Entry> entries, int fresh, List<String> seen) {}

  static Met meet(SourceState state, Feed feed) {
    Map<String, String> known = new HashMap<>();
    for (String mark : state.seen()) {
      known.putIfAbsent(mark.substring(0, Math.min(NAME, mark.length())), mark);
    }
    Map<String, Integer> shared = new HashMap<>();
    feed.items().forEach(item -> shared.merge(item.id(), 1, Integer::sum));
    Map<String, String> seen = new LinkedHashMap<>();
    List<Entry> entries = new ArrayList<>();
    int fresh = 0;
    for (Feed.Item item : feed.items()) {
      String id = name(item, shared.getOrDefault(item.id(), 0) > 1);
      String name = digest(id.getBytes(StandardCharsets.UTF_8)).substring(0, NAME);
      String mark = name + digest(words(item).getBytes(StandardCharsets.UTF_8)).substring(0, WORDS);
      if (seen.putIfAbsent(name, mark) != null || mark.equals(known.get(name))) {
        continue;
      }
      boolean changed = known.containsKey(name);
      fresh += changed ? 0 : 1;
      entries.add(new Entry(id, item, hints(feed, item), changed));
    }
    int most = seen.size() * 2 + KEPT_BEYOND;
    state.seen().stream()
        .limit(most)
        .forEach(mark -> seen.putIfAbsent(mark.substring(0, Math.min(NAME, mark.length())), mark));
    return new Met(entries, fresh, seen.values().stream().limit(most).toList());
  }

  private static String name(Feed.Item item, boolean shared) {
    String link = Objects.toString(item.link(), "");
    String id = item.id().isEmpty() || shared ? item.id() + " " + link : item.id();
    return id.isBlank() ? item.title() + " " + item.published() : id.strip();
  }

  private static String words(Feed.Item item) {
    return item.title() + "\n" + item.updated() + "\n" + Feed.textOf(item.anything());
  }

  private static Page.Hints hints(Feed feed, Feed.Item item) {
    return feed.hints(item);
  }

  /** SHA-256 in hex. */
  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  /** The usual time between two of the latest entries; null if fewer than three are dated. */
  static @Nullable Duration gap(List<Feed.Item> items) {
    List<OffsetDateTime> dates =
        items.stream()
            .map(Feed.Item::published)
            .filter(Objects::nonNull)
            .sorted((a, b) -> b.toInstant().compareTo(a.toInstant()))
            .limit(DATES_FOR_GAP)
            .toList();
    if (dates.size() < 3) {
      return null;
    }
    Duration span = Duration.between(dates.getLast(), dates.getFirst());
    return span.dividedBy(dates.size() - 1);
  }
}
