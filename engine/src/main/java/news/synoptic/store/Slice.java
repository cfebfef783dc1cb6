package news.synoptic.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list.
 *
 * @param items in the order that was asked for
 * @param next what to ask for to get those that follow; null if none do. Opaque, safe in a URL
 * @param <T> an item
 */
public record Slice<T>(List<T> items, @Nullable String next) {
  /** Copies the items. */
  public Slice {
    items = List.copyOf(items);
  }
}
