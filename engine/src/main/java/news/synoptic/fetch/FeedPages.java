package news.synoptic.fetch;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.feed.Feed;
import news.synoptic.fetch.net.Egress;

/**
 * Makes pages of a feed's items: of the item itself if it carries the whole article, else of the
 * page that it links to, else of what little the item says.
 */
final class FeedPages {
  private final Egress egress;
  private final Delivery delivery;
  private final Map<URI, String> asked = new HashMap<>();

  FeedPages(Egress egress, Delivery delivery) {
    this.egress = egress;
    this.delivery = delivery;
  }

  /**
   * Gives the pages of a feed.
   *
   * @param name the feed, as the reader named it
   */
  void give(String name, Outcome<Feed> feed) {
    switch (feed) {
      case Outcome.Refused(var dropped) ->
          delivery.give(Outcome.refused(name, dropped.reason(), dropped.detail()));
      case Outcome.Kept(Feed read) -> give(name, read);
    }
  }

  /** Gives the pages of a feed that could be read. */
  void give(String name, Feed feed) {
    if (feed.items().isEmpty()) {
      delivery.give(Outcome.refused(name, Reason.NOTHING_INSIDE, "a feed without items"));
    }
    int most = feed.items().size();
    for (int i = 0; i < most; i++) {
      Feed.Item item = feed.items().get(i);
      give(item.link() == null ? name + "#" + (i + 1) : name + "!" + item.link(), feed, item);
    }
    if (most < feed.listed()) {
      String detail = feed.listed() + " items, read the first " + most;
      delivery.give(Outcome.refused(name, Reason.TOO_LARGE, detail));
    }
  }

  private void give(String name, Feed feed, Feed.Item item) {
    URI link = item.link();
    String whole = item.whole();
    if (link != null) {
      String before = asked.putIfAbsent(link, name);
      if (before != null) {
        delivery.give(Outcome.refused(name, Reason.DUPLICATE, "same address as " + before));
        return;
      }
    }
    if (!whole.isEmpty() || link == null) {
      delivery.give(item.page(name, whole.isEmpty() ? item.anything() : whole, feed.hints(item)));
    } else {
      delivery.giveLater(name, () -> fetch(name, feed, item, link));
    }
  }

  private Outcome<Page> fetch(String name, Feed feed, Feed.Item item, URI link) {
    Outcome<Page> page =
        egress
            .get(name, link, Egress.Wanted.PAGE)
            .then(body -> Content.ofBody(name, body).page(body.bytes(), feed.hints(item)));
    boolean refused = page instanceof Outcome.Refused;
    return refused && !item.anything().isEmpty()
        ? item.page(name, item.anything(), feed.hints(item))
        : page;
  }
}
