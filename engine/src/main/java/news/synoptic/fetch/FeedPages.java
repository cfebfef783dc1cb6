package news.synoptic.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import news.synoptic.Outcome;
import news.synoptic.Page;
import news.synoptic.Reason;
import news.synoptic.fetch.feed.Feed;
import news.synoptic.fetch.net.Egress;
import org.jsoup.nodes.Entities;

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
      delivery.give(ofItem(name, feed, item, whole.isEmpty() ? item.anything() : whole));
    } else {
      delivery.giveLater(name, () -> fetch(name, feed, item, link));
    }
  }

  private Outcome<Page> fetch(String name, Feed feed, Feed.Item item, URI link) {
    Outcome<Page> page =
        egress
            .get(name, link, Egress.Wanted.PAGE)
            .then(
                body ->
                    ContentReader.pageOf(
                        Content.ofBody(name, body), body.bytes(), hints(feed, item)));
    boolean refused = page instanceof Outcome.Refused;
    return refused && !item.anything().isEmpty() ? ofItem(name, feed, item, item.anything()) : page;
  }

  private static Outcome<Page> ofItem(String name, Feed feed, Feed.Item item, String html) {
    if (html.isEmpty()) {
      return Outcome.refused(name, Reason.EMPTY, "an item without text or link");
    }
    Page.Hints hints = hints(feed, item);
    String title = Entities.escape(item.title());
    String page =
        "<!DOCTYPE html>\n<html"
            + (hints.lang().isEmpty() ? "" : " lang=\"" + Entities.escape(hints.lang()) + "\"")
            + "><head><meta charset=\"utf-8\"><title>"
            + title
            + "</title></head>\n<body><article><h1>"
            + title
            + "</h1>\n"
            + html
            + "\n</article></body></html>\n";
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return Outcome.kept(new Page(name, item.link(), "text/html", "UTF-8", bytes, hints));
  }

  private static Page.Hints hints(Feed feed, Feed.Item item) {
    return new Page.Hints(
        item.title(),
        item.authors(),
        item.published(),
        item.source(),
        feed.title(),
        item.lang().isEmpty() ? feed.lang() : item.lang());
  }
}
